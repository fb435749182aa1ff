"""The options of `cxbook check`, run as its users run it."""

from __future__ import annotations

import json
import os
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from cxschema.reporting.formats import FORMATS
from faulty_docs import rules_in, run

pytestmark = pytest.mark.usefixtures("docs")

HANDBOOK = Path(__file__).parents[3] / "docs"


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_takes_the_handbook(name: str) -> None:
    """The real handbook is reported in every format, and what programs read can be read."""
    result = run("--docs", str(HANDBOOK), "--format", name)

    assert result.exit_code in {0, 1}
    assert not isinstance(result.exception, Exception)
    if name in {"json", "gitlab", "sarif", "rdjson"}:
        json.loads(result.stdout)
    if name == "junit":
        ET.fromstring(result.stdout)  # noqa: S314 - we have written it


def test_warnings_alone_end_with_zero(docs: Path) -> None:
    """A check fails for errors only."""
    (docs / "personas" / "eva.yml").write_text("kind: persona\nname: Eva\nowner: cx-team\n", encoding="utf-8")
    result = run("docs/personas/eva.yml")

    assert "warning" in result.stdout
    assert result.exit_code == 0


@pytest.mark.parametrize(
    ("words", "rules"),
    [
        (["--select", "wrong-date"], ["wrong-date"]),
        (["--select", "wrong-date, unknown-field"], ["wrong-date", "unknown-field"]),
        (["--select", "wrong-date", "--select", "unknown-field"], ["wrong-date", "unknown-field"]),
        (["--select", "wrong-date,unknown-field", "--ignore", "wrong-date"], ["unknown-field"]),
    ],
    ids=["one", "list", "repeated", "ignored"],
)
def test_only_chosen_rules_are_reported(words: list[str], rules: list[str]) -> None:
    """Rules are chosen and left out by name, once or several times."""
    assert rules == rules_in(run("--format", "json", *words))


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_a_rule_that_does_not_exist_is_wrong_use(option: str) -> None:
    """A misspelt rule would silence nothing, or everything; the nearest name is told."""
    result = run(option, "wrong-dates")

    assert result.exit_code == 2
    assert 'There is no rule "wrong-dates".\n  = did you mean "wrong-date"?' in result.stderr


@pytest.mark.parametrize(
    "words",
    [
        ["--baseline", "nowhere.json"],
        ["--write-baseline"],
        ["--statistics", "--format", "junit"],
        ["--max-errors", "0"],
        ["--format", "xml"],
        ["--lang", "xx"],
        ["nowhere.yml"],
        ["--docs", "nowhere"],
        ["--output-file", "docs"],
        ["--output-file", "docs/handbook.yml/report.txt"],
    ],
    ids=" ".join,
)
def test_wrong_use_ends_with_two(words: list[str]) -> None:
    """What cannot be done is said in a sentence, and not taken for findings."""
    result = run(*words)

    assert result.exit_code == 2
    assert result.stderr.startswith("Usage: ")
    assert not result.stdout
    assert "Traceback" not in result.output


def test_the_first_errors_are_listed_and_all_are_counted() -> None:
    """With --max-errors the other errors are only counted; the check fails for all of them."""
    result = run("--max-errors", "2", "--format", "concise")

    assert result.stdout.count(": error ") == 2
    assert "Errors: 5" in result.stdout
    assert "Errors that are not shown: 3." in result.stdout
    assert result.exit_code == 1


def test_statistics_count_the_findings_of_each_rule() -> None:
    """Rules are counted, the most frequent first, instead of listed."""
    lines = run("--statistics").stdout.splitlines()
    table = run("--statistics", "--format", "markdown", "--lang", "ko").stdout
    data = json.loads(run("--statistics", "--format", "json").stdout)

    assert lines[0].split()[:3] == ["2", "error", "unknown-reference"]
    assert lines[-1].startswith("6 findings in 5 files.")
    assert "| 2 | 오류 | `unknown-reference` |" in table
    assert [row["count"] for row in data["rules"]] == [2, 1, 1, 1, 1]


def test_quiet_says_nothing_but_findings() -> None:
    """With -q there is no summary, and silence when all is well."""
    assert "findings in" not in run("-q").output
    assert run("-q", "--select", "improves-itself").output == ""


def test_a_report_goes_to_a_file_and_the_summary_to_the_terminal() -> None:
    """The file holds the report; who waits reads how it went."""
    result = run("--format", "gitlab", "-o", "out/code-quality.json")

    assert len(json.loads(Path("out/code-quality.json").read_text(encoding="utf-8"))) == 6
    assert result.stdout == ""
    assert result.stderr.startswith("6 findings in 5 files.")
    assert result.exit_code == 1


def test_a_hyphen_is_the_terminal() -> None:
    """`-o -` prints, as with other commands."""
    assert run("-o", "-", "--format", "concise").stdout == run("--format", "concise").stdout


@pytest.mark.skipif(not Path("/dev/null").exists(), reason="this system has no /dev/null")
def test_a_device_is_written_to_and_not_replaced() -> None:
    """A report may go to a device; it stays one."""
    run("-o", os.devnull)

    assert not Path(os.devnull).is_file()
