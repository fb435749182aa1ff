"""The formats of a report: each on the same small faulty docs folder, in two languages."""

# The expected texts stand in `formats/expected`. After a change that is meant, write them anew with
# CXBOOK_WRITE_EXPECTED=1 and read what git shows.

from __future__ import annotations

import json
import os
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from cxschema.catalog.loading import load_catalog
from cxschema.checks.checking import check
from cxschema.diagnostics import Diagnostic, Place, Severity
from cxschema.reporting.findings import Finding, findings_of
from cxschema.reporting.formats import FORMATS, writer
from cxschema.reporting.markdown import MARK
from cxschema.reporting.report import Report
from cxschema.reporting.rule_texts import rule_text
from cxschema.reporting.sources import Sources
from faulty_docs import FORMATS as FORMATS_FOLDER
from faulty_docs import docs_in, report_of, report_on

if TYPE_CHECKING:
    from pathlib import Path

EXPECTED = FORMATS_FOLDER / "expected"
ENDINGS = {"full": "txt", "concise": "txt", "github": "txt", "markdown": "md", "junit": "xml"}


@pytest.fixture
def docs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the faulty docs folder, seen from the folder around it."""
    return docs_in(tmp_path, monkeypatch)


def without_what_changes_elsewhere(name: str, text: str) -> str:
    """Take out what other files decide: the version, and the pages of the rules."""
    if name != "sarif":
        return text
    log = json.loads(text)
    driver = log["runs"][0]["tool"]["driver"]
    driver["semanticVersion"] = "1.0.0"
    driver["rules"] = [{"id": rule["id"]} for rule in driver["rules"]]
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


@pytest.mark.parametrize("language", ["en", "fa"])
@pytest.mark.parametrize("name", FORMATS)
def test_a_report_reads_as_expected(docs: Path, name: str, language: str) -> None:
    """The report of the faulty folder is, letter by letter, the expected one."""
    path = EXPECTED / f"{name}.{language}.{ENDINGS.get(name, 'json')}"
    text = without_what_changes_elsewhere(name, writer(name)(report_on(docs, language)))
    if os.environ.get("CXBOOK_WRITE_EXPECTED"):
        path.write_text(text, encoding="utf-8")

    assert path.read_text(encoding="utf-8") == text


@pytest.mark.parametrize("name", FORMATS)
def test_a_clean_report_is_a_report(tmp_path: Path, name: str) -> None:
    """Without findings every format still says something that its reader understands."""
    text = writer(name)(Report((), tmp_path, files=5))

    if name in {"json", "gitlab", "sarif", "rdjson"}:
        json.loads(text)
    elif name == "junit":
        assert ET.fromstring(text).get("tests") == "1"  # noqa: S314 - we have written it
    elif name != "github":
        assert "No findings in 5 files." in text


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


def test_a_company_rule_brings_its_own_words(tmp_path: Path) -> None:
    """A rule that no wording file knows is told in the words of its facts, or by its name."""
    facts = {"message": "The price {x} is missing.", "hint": "Ask sales."}
    found = [Diagnostic("acme-price", Place("a.yml"), facts), Diagnostic("acme-bare", Place("b.yml"))]
    text = writer("full")(report_of(found, tmp_path, language="th"))

    assert "The price {x} is missing." in text
    assert "= Ask sales." in text
    assert "acme-bare\n  acme-bare" in text
    assert rule_text("acme-price", "en").what == "acme-price"


def test_a_message_with_a_missing_fact_has_a_gap(tmp_path: Path) -> None:
    """A rule that forgets a fact is told with a gap, not with a traceback."""
    text = writer("concise")(report_of([Diagnostic("unknown-view", Place("a.yml"))], tmp_path))

    assert 'There is no view "…".' in text


def fingerprints(docs: Path) -> dict[tuple[str, str], list[str]]:
    """Return the fingerprints of a check, by file and rule."""
    found: dict[tuple[str, str], list[str]] = {}
    for item in findings_of(check(load_catalog(docs)), Sources(docs)):
        found.setdefault((item.diagnostic.place.file, item.diagnostic.rule), []).append(item.fingerprint)
    return found


def test_fingerprints_stay_when_lines_move(docs: Path) -> None:
    """Lines above a finding, items before it and other findings do not change its fingerprint."""
    before = fingerprints(docs)
    path = docs / "personas" / "nok.yml"
    text = path.read_text(encoding="utf-8").replace("goals:\n", "\n# more\n\ngoals:\n  - First of all\n")
    path.write_text("# A comment\n" + text, encoding="utf-8")
    (docs / "handbook.yml").write_text(
        (docs / "handbook.yml")
        .read_text(encoding="utf-8")
        .replace("teams:", "teams:\n  - {id: new, name: N}"),
        encoding="utf-8",
    )

    assert before == fingerprints(docs)


def test_no_two_findings_share_a_fingerprint(docs: Path) -> None:
    """Equal lines with equal faults are told apart: GitLab shows only one of a fingerprint."""
    steps = "".join("      - {name: Pay, emotion: 9}\n" for _ in range(5))
    text = f"kind: journey\nname: J\nstatus: draft\npersonas: ana\nstages:\n  - name: S\n    steps:\n{steps}"
    (docs / "journeys" / "many.yml").write_text(text, encoding="utf-8")
    found = [mark for marks in fingerprints(docs).values() for mark in marks]

    assert len(found) >= 11
    assert len(set(found)) == len(found)


def test_fingerprints_do_not_depend_on_where_the_command_runs(docs: Path, tmp_path: Path) -> None:
    """The same folder has the same fingerprints under another name, in another place."""
    before = fingerprints(docs)
    docs.rename(tmp_path / "moved")

    assert before == fingerprints(tmp_path / "moved")


@pytest.mark.parametrize(
    ("line", "column", "facts", "text"),
    [
        ("onwer: x", 1, {"field": "onwer", "nearest": "owner"}, "owner"),
        ("status: 'publishd'", 9, {"value": "publishd", "nearest": "published"}, "'published'"),
        ("of: persona:nook", 5, {"kind": "persona", "id": "nook", "nearest": "nok"}, "persona:nok"),
        ("tags: [a, b]", 7, {"id": "a", "nearest": "c"}, None),
        ("a: x", 4, {"value": "x", "nearest": "two words: y"}, None),
        ("a: x", 4, {"value": "x"}, None),
    ],
    ids=["key", "quoted", "with-its-kind", "more-than-the-word", "needs-quotes", "nothing-near"],
)
def test_a_fix_replaces_exactly_the_wrong_word(
    tmp_path: Path, line: str, column: int, facts: dict[str, str], text: str | None
) -> None:
    """The suggestion keeps quotes and the kind; where the place is not the wrong word there is none."""
    (tmp_path / "a.yml").write_text(line, encoding="utf-8")
    end = line.index(":") + 1 if column == 1 else len(line) + 1
    report = report_of([Diagnostic("unknown-field", Place("a.yml", 1, column, end), facts)], tmp_path)
    suggestion = report.suggestion(report.findings[0].diagnostic)

    assert text == (suggestion.text if suggestion else None)


def test_a_missing_kind_is_inserted(tmp_path: Path) -> None:
    """The line that says what a file describes comes before the others, and replaces none."""
    (tmp_path / "personas").mkdir()
    (tmp_path / "personas" / "nok.yml").write_text("# Nok\nname: Nok\n", encoding="utf-8")
    report = report_of(check(load_catalog(tmp_path)), tmp_path)
    suggestion = report.suggestion(report.findings[0].diagnostic)

    assert suggestion
    assert (suggestion.place.line, suggestion.place.column, suggestion.place.end_column) == (2, 1, 1)
    assert suggestion.text == "kind: persona\n"


def applied(docs: Path, diagnostics: list[dict[str, Any]]) -> int:
    """Apply the suggestions of an rdjson report as reviewdog does: by bytes."""
    done = 0
    for item in diagnostics:
        for suggestion in item.get("suggestions", []):
            path = docs.parent / item["location"]["path"]
            lines = path.read_bytes().split(b"\n")
            start, end = suggestion["range"]["start"], suggestion["range"]["end"]
            line = lines[start["line"] - 1]
            changed = line[: start["column"] - 1] + suggestion["text"].encode() + line[end["column"] - 1 :]
            lines[start["line"] - 1] = changed
            path.write_bytes(b"\n".join(lines))
            done += 1
    return done


def test_the_suggestions_mend_the_files(docs: Path) -> None:
    """Who clicks on every suggestion is rid of those findings, behind Thai, Korean and emoji too."""
    report = json.loads(writer("rdjson")(report_on(docs)))

    assert applied(docs, report["diagnostics"]) == 3
    left = {item.diagnostic.rule for item in report_on(docs).findings}
    assert left == {"unknown-reference", "wrong-date", "wrong-file-name"}
    assert not any("nearest" in item.diagnostic.facts for item in report_on(docs).findings)


def test_findings_carry_their_diagnostics(docs: Path) -> None:
    """A finding is its diagnostic and a mark; nothing else is invented."""
    found = check(load_catalog(docs))

    assert [item.diagnostic for item in findings_of(found, Sources(docs))] == list(found)
    assert isinstance(next(findings_of(found, Sources(docs))), Finding)
