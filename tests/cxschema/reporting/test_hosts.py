"""Reports for code hosts and build servers: as much as they take, and nothing they could mistake."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from cxschema.diagnostics import Diagnostic, Place, Severity
from cxschema.reporting.formats import writer
from cxschema.reporting.markdown import MARK
from faulty_docs import report_of, report_on

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def many(n: int, severity: Severity) -> list[Diagnostic]:
    """Return findings in many lines."""
    return [Diagnostic("empty-text", Place("a.yml", i + 1), {"field": str(i)}, severity) for i in range(n)]


def test_github_gets_no_more_than_it_shows(tmp_path: Path) -> None:
    """GitHub drops what is over 10 errors and 10 warnings; the most severe come first, the rest is told."""
    report = report_of(many(12, Severity.WARNING) + many(30, Severity.ERROR), tmp_path)
    lines = writer("github")(report).splitlines()

    assert [line.partition(" ")[0] for line in lines] == ["::error"] * 10 + ["::warning"] * 10 + ["::notice"]
    assert "22 more findings" in lines[-1]


def read_by_runner(line: str) -> tuple[str, dict[str, str], str]:
    """Read a workflow command as GitHub's runner does (ActionCommand.TryParseV2)."""
    head, _, data = line[2:].partition("::")
    name, _, listed = head.partition(" ")
    properties = dict(pair.split("=", 1) for pair in listed.split(",") if pair)
    codes = (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%"))
    for code, character in codes:
        properties = {key: value.replace(code, character) for key, value in properties.items()}
        data = data.replace(code, character) if code not in {"%3A", "%2C"} else data
    return name, properties, data


texts = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20)


@given(texts, texts)
def test_whatever_a_file_holds_is_one_annotation(
    tmp_path_factory: pytest.TempPathFactory, file: str, value: str
) -> None:
    """No text and no file name can begin a second command, and the runner reads back what was meant."""
    root = tmp_path_factory.getbasetemp() / "docs"
    found = Diagnostic("unknown-view", Place(file.replace("/", "-")), {"value": value + "\n::set-output::"})
    written = writer("github")(report_of([found], root))
    name, properties, data = read_by_runner(written.removesuffix("\n"))

    assert len(written.splitlines()) == 1
    assert (name, properties["title"], properties["line"]) == ("error", "unknown-view", "1")
    assert data.startswith('There is no view "')
    assert data.count("\n") == 0


@given(texts)
def test_a_table_keeps_its_columns(tmp_path_factory: pytest.TempPathFactory, value: str) -> None:
    """Whatever a value holds, it makes no column, no markup, no HTML, and calls nobody."""
    root = tmp_path_factory.getbasetemp() / "docs"
    found = Diagnostic("unknown-choice", Place("a.yml"), {"value": value, "field": "x", "known": value})
    written = writer("markdown")(report_of([found], root))
    tokens = MarkdownIt("commonmark").enable("table").parse(written)
    inside = [child.type for token in tokens for child in token.children or []]

    assert sum(token.type == "td_open" for token in tokens) == 4
    assert set(inside) <= {"text", "text_special", "code_inline", "strong_open", "strong_close"}
    assert "@" not in written


def test_a_comment_is_not_longer_than_its_host_takes(tmp_path: Path) -> None:
    """A table that is too long ends with how many findings are left out."""
    text = writer("markdown")(report_of(many(3_000, Severity.ERROR), tmp_path))

    assert text.startswith(MARK)
    assert len(text.encode()) < 65_000
    assert "findings that are left out: " in text


def test_places_are_links_where_the_build_says_where_it_is(tmp_path: Path) -> None:
    """On GitHub and GitLab a place leads to its line."""
    report = report_of(many(1, Severity.ERROR), tmp_path)
    github = replace(report, environment={"GITHUB_REPOSITORY": "o/r", "GITHUB_SHA": "abc"})
    gitlab = replace(
        report, environment={"CI_PROJECT_URL": "https://git.example/o/r", "CI_COMMIT_SHA": "abc"}
    )

    assert "a.yml#L1)" in writer("markdown")(github)
    assert "(https://github.com/o/r/blob/abc/" in writer("markdown")(github)
    assert "(https://git.example/o/r/-/blob/abc/" in writer("markdown")(gitlab)


def test_code_hosts_get_paths_from_the_top_of_the_repository(docs: Path, tmp_path: Path) -> None:
    """A check that runs inside a folder of the repository names its files from the top."""
    (tmp_path.parent / ".git").mkdir(exist_ok=True)
    report = report_on(docs)

    assert report.path_here("a.yml") == "docs/a.yml"
    assert report.path_in_repository("a.yml") == f"{tmp_path.name}/docs/a.yml"
    (tmp_path.parent / ".git").rmdir()


def test_the_workspace_of_a_build_is_the_top(docs: Path, tmp_path: Path) -> None:
    """GitHub and GitLab say where they have put the repository."""
    report = replace(report_on(docs), environment={"CI_PROJECT_DIR": str(tmp_path.parent)})

    assert report.path_in_repository("a.yml") == f"{tmp_path.name}/docs/a.yml"


@given(st.text(max_size=30), st.text(max_size=30))
def test_junit_is_xml_whatever_the_files_hold(
    tmp_path_factory: pytest.TempPathFactory, file: str, value: str
) -> None:
    """Characters that XML forbids do not break the report."""
    root = tmp_path_factory.getbasetemp() / "docs"
    found = Diagnostic("unknown-view", Place(file.replace("\0", "") or "a"), {"value": value})

    assert ET.fromstring(writer("junit")(report_of([found] * 2, root))).get("failures") == "2"  # noqa: S314


def test_junit_tells_equal_findings_apart(tmp_path: Path) -> None:
    """A build server knows a test by its name, so no two have the same."""
    found = [Diagnostic("emotion-missing", Place("a.yml", line), {"name": "Pay"}) for line in (3, 9)]
    root = ET.fromstring(writer("junit")(report_of(found, tmp_path)))  # noqa: S314
    names = [case.get("name") for case in root.iter("testcase")]

    assert len(set(names)) == 2
