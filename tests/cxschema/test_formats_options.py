"""The options of `cxbook check`, run as its users run it."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from click.testing import CliRunner, Result

from cxschema.cli import main
from cxschema.cli.language import LANGUAGES, readers_language
from cxschema.reporting.formats import FORMATS
from cxschema.text.wording import messages
from faulty_docs import docs_in

if TYPE_CHECKING:
    from collections.abc import Iterator

HANDBOOK = Path(__file__).parents[2] / "docs"


def run(*words: str, **environment: str) -> Result:
    """Run `cxbook check`."""
    clean = {"GITHUB_ACTIONS": None, "GITHUB_STEP_SUMMARY": None, "LC_ALL": "C"}
    return CliRunner(env={**clean, **environment}).invoke(main, ["check", *words])


@pytest.fixture(autouse=True)
def docs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Stand in the folder around the faulty docs folder."""
    yield docs_in(tmp_path, monkeypatch)
    assert not list(tmp_path.rglob("*.tmp"))
    assert not list(tmp_path.rglob(".cxbook-*")), "a draft was left behind"


def rules_in(result: Result) -> list[str]:
    """Return the rules of a JSON report."""
    return [item["rule"] for item in json.loads(result.stdout)["findings"]]


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
    assert 'There is no rule "wrong-dates". Did you mean "wrong-date"?' in result.stderr


def test_a_baseline_hides_what_is_known() -> None:
    """After writing a baseline a check is clean, and still says how much it hides."""
    written = run("--baseline", "known.json", "--write-baseline")
    result = run("--baseline", "known.json")

    assert (written.exit_code, written.stdout) == (0, "")
    assert "known.json now holds the known findings: 6." in written.stderr
    assert result.exit_code == 0
    assert "No findings in 5 files." in result.stdout
    assert "Known from known.json and not shown: 6." in result.stdout


def test_new_findings_stand_out(docs: Path) -> None:
    """A finding that the baseline does not know is reported, also when all lines have moved."""
    run("--baseline", "known.json", "--write-baseline")
    path = docs / "personas" / "ana.yml"
    path.write_text("\n\n" + path.read_text(encoding="utf-8") + "tagline: ''\n", encoding="utf-8")
    result = run("--baseline", "known.json", "--format", "json")

    assert result.exit_code == 1
    assert rules_in(result) == ["empty-text"]


def test_what_a_baseline_hides_for_nothing_is_told(docs: Path) -> None:
    """Entries that no longer occur are told, so that the baseline shrinks."""
    run("--baseline", "known.json", "--write-baseline")
    (docs / "personas" / "ana.yml").write_text("kind: persona\nname: آنا\nstatus: draft\n", encoding="utf-8")
    result = run("--baseline", "known.json")

    assert "In known.json, but found no more (1): personas/ana.yml (wrong-date)." in result.stdout


def test_a_partial_check_leaves_the_rest_of_a_baseline_alone() -> None:
    """Entries of files and rules that were not looked for are neither gone nor dropped."""
    run("--baseline", "known.json", "--write-baseline")
    before = Path("known.json").read_text(encoding="utf-8")
    partial = run("--baseline", "known.json", "docs/personas/nok.yml", "--select", "unknown-field")
    run("--baseline", "known.json", "--write-baseline", "--select", "unknown-field")

    assert "found no more" not in partial.output
    assert before == Path("known.json").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "kind: persona",
        "[]",
        '{"version": 9, "findings": []}',
        '{"version": 1, "findings": [{"file": 1}]}',
    ],
    ids=["empty", "yaml", "list", "newer", "wrong-entry"],
)
@pytest.mark.parametrize("more", [(), ("--write-baseline",)], ids=["read", "write"])
def test_what_is_no_baseline_is_wrong_use(text: str, more: tuple[str, ...]) -> None:
    """Another file is neither taken for a baseline nor overwritten by one."""
    Path("other.yml").write_text(text, encoding="utf-8")
    result = run("--baseline", "other.yml", *more)

    assert result.exit_code == 2
    assert '"other.yml" is no baseline' in result.stderr
    assert Path("other.yml").read_text(encoding="utf-8") == text


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


def test_on_github_findings_stand_beside_the_lines_too() -> None:
    """In a GitHub build the text is followed by annotations, and the summary gets the table."""
    result = run(GITHUB_ACTIONS="true", GITHUB_STEP_SUMMARY="summary.md")
    text, _, commands = result.stdout.rpartition("::cxbook-")

    assert "6 findings in 5 files." in text
    assert commands.count("\n::error file=docs/") == 5
    assert Path("summary.md").read_text(encoding="utf-8").count("| ❌ error |") == 5


def test_on_github_a_format_that_is_asked_for_stays_alone() -> None:
    """Who asks for JSON gets JSON, on GitHub too."""
    result = run("--format", "json", GITHUB_ACTIONS="true", GITHUB_STEP_SUMMARY="summary.md")

    assert len(rules_in(result)) == 6
    assert not Path("summary.md").exists()


def test_on_github_the_text_gives_no_commands() -> None:
    """While the text is printed the runner takes no commands, whatever stands in the files."""
    lines = run(GITHUB_ACTIONS="true").stdout.splitlines()
    token = lines[0].removeprefix("::stop-commands::")
    again = run(GITHUB_ACTIONS="true").stdout.splitlines()[0]

    assert lines[0].startswith("::stop-commands::")
    assert f"::{token}::" in lines
    assert again != lines[0], "a token that can be guessed can be written into a file"


def test_a_summary_that_cannot_be_written_fails_no_check() -> None:
    """The check is what counts; that its summary is missing is told."""
    result = run("--format", "github", "--select", "improves-itself", GITHUB_STEP_SUMMARY="docs")

    assert result.exit_code == 0
    assert "cannot be written" in result.stderr


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "th_TH.UTF-8"}, "th"),
        ({"LANG": "th_TH.UTF-8", "LC_ALL": "ko_KR.eucKR"}, "ko"),
        ({"LANG": "fa_IR", "LC_ALL": ""}, "fa"),
        ({"LANG": "th_TH.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({}, "en"),
    ],
    ids=lambda value: " ".join(value.values()) if isinstance(value, dict) else value,
)
def test_messages_come_in_the_readers_language(environment: dict[str, str], language: str) -> None:
    """Without --lang the terminal's language counts, English where it is none of ours."""
    assert readers_language(environment) == language


def test_the_language_of_the_terminal_is_used() -> None:
    """The default reaches the report."""
    assert "วันที่" in run(LC_ALL="th_TH.UTF-8").stdout


def test_the_command_has_its_words_in_every_language() -> None:
    """No sentence of the command is missing or has other facts in a language."""
    ours = messages("en")["check"]

    assert set(LANGUAGES) == {"en", "th", "ko", "fa"}
    for language in LANGUAGES:
        theirs = messages(language)["check"]
        assert set(theirs) == set(ours)
        for name, text in ours.items():
            assert {part.partition("}")[0] for part in text.split("{")[1:]} == {
                part.partition("}")[0] for part in theirs[name].split("{")[1:]
            }, f"{language}: {name}"
