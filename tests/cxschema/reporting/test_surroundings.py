"""What `cxbook check` takes from its surroundings: a build on GitHub, the language of a terminal."""

from __future__ import annotations

from pathlib import Path

import pytest

from cxschema.cli.language import LANGUAGES, readers_language
from cxschema.text.wording import messages
from faulty_docs import rules_in, run

pytestmark = pytest.mark.usefixtures("docs")


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
