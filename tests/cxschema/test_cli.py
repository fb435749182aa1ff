"""The command line, run as its users run it."""

from __future__ import annotations

import errno
import subprocess
import sys
from itertools import takewhile
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from cxschema.cli import COMMANDS, delivering, main

if TYPE_CHECKING:
    from pathlib import Path


def cxbook(*words: str) -> Result:
    """Run a command."""
    return CliRunner().invoke(main, words)


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """Return a docs folder with one sound and one faulty persona."""
    folder = tmp_path / "docs"
    (folder / "personas").mkdir(parents=True)
    (folder / "personas" / "nok.yml").write_text("kind: persona\nname: Nok\n", encoding="utf-8")
    (folder / "personas" / "tom.yml").write_text("kind: persona\nnmae: Tom\n", encoding="utf-8")
    return folder


def test_findings_end_with_one(docs: Path) -> None:
    """Findings are printed with place, line and remedy, and end with 1."""
    result = cxbook("check", "--docs", str(docs))

    assert result.exit_code == 1
    assert "docs/personas/tom.yml:2:1  error  unknown-field" in result.output
    assert 'did you mean "name"?' in result.output
    assert "4 findings in 2 files." in result.output


def test_only_the_named_paths_are_reported(docs: Path) -> None:
    """With paths named, the findings elsewhere are not reported."""
    result = cxbook("check", "--docs", str(docs), str(docs / "personas" / "nok.yml"))

    assert result.exit_code == 0
    assert "tom" not in result.output


def test_a_path_that_is_not_there_is_wrong_use(docs: Path) -> None:
    """A misspelt path must not look like a clean check."""
    result = cxbook("check", "--docs", str(docs), str(docs / "nowhere.yml"))

    assert result.exit_code == 2


@pytest.mark.parametrize(("language", "words"), [("th", "พบ"), ("ko", "개"), ("fa", "خطا")])
def test_messages_are_in_the_readers_language(docs: Path, language: str, words: str) -> None:
    """Messages come in the language that is asked for."""
    output = cxbook("check", "--docs", str(docs), "--lang", language).output

    assert words in output
    assert "There is no field" not in output


def test_every_command_is_there_and_explains_itself() -> None:
    """The help names every command, and every command has help of its own."""
    overview = cxbook("--help").output

    for name in COMMANDS:
        assert name in overview
        assert cxbook(name, "--help").exit_code == 0


def test_help_imports_nothing_heavy() -> None:
    """`cxbook --help` needs no pydantic, no YAML, no templates."""
    run = "from cxschema.cli import main; main(['--help'], standalone_mode=False)"
    code = f"import sys; {run}; print(sorted(sys.modules))"
    modules = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout

    assert "'click'" in modules
    for heavy in ("'pydantic'", "'yaml'", "'jinja2'", "'mkdocs'"):
        assert heavy not in modules


def test_fixes_are_shown_and_then_made(docs: Path) -> None:
    """--diff shows what --fix would mend and writes nothing; --fix mends it, and the check goes on."""
    file = docs / "personas" / "tom.yml"
    shown = cxbook("check", "--docs", str(docs), "--diff")

    assert shown.exit_code == 1
    assert "+name: Tom" in shown.output
    assert "nmae" in file.read_text(encoding="utf-8")

    mended = cxbook("check", "--docs", str(docs), "--fix")
    assert mended.exit_code == 0
    assert file.read_text(encoding="utf-8") == "kind: persona\nname: Tom\n"
    assert f"{file.as_posix()}:2\n  - nmae: Tom\n  + name: Tom\n" in mended.stderr
    assert "Mended lines: 1, in files: 1." in mended.stderr


def test_fixes_that_cannot_be_written_change_nothing(docs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the system writes no file, that is said in words, and the check ends there."""

    def refuse(_files: object) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr(delivering, "put", refuse)

    result = cxbook("check", "--docs", str(docs), "--fix")

    assert result.exit_code == 1
    assert result.stderr.startswith("Error: Nothing was changed, because files in")


def test_what_cannot_be_mended_is_counted(docs: Path) -> None:
    """--diff that has nothing to show says so, and ends with 1 while there are errors."""
    (docs / "personas" / "tom.yml").write_text("kind: persona\nname: Tom\ntype: xyzzy\n", encoding="utf-8")
    shown = cxbook("check", "--docs", str(docs), "--diff", "--select", "unknown-choice")

    assert (shown.exit_code, shown.stdout) == (1, "")
    assert "Findings that only you can mend: 1" in shown.stderr


def test_nothing_to_mend_is_said(docs: Path) -> None:
    """--diff of files without findings is no silent success."""
    shown = cxbook("check", "--docs", str(docs), "--diff", "--select", "unknown-choice")

    assert (shown.exit_code, shown.stdout, shown.stderr) == (0, "", "There is nothing to mend.\n")


def test_without_a_docs_folder_the_next_step_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who stands in another folder is told where to go, and how a handbook begins."""
    monkeypatch.chdir(tmp_path)
    result = cxbook("list")

    assert result.exit_code == 2
    assert 'There is no folder "docs" here.' in result.stderr
    assert "--docs" in result.stderr
    assert "cxbook init" in result.stderr


def test_watching_checks_again_after_a_change(docs: Path) -> None:
    """--watch says how it ends, and reports anew when a file is saved, behind a blank line."""
    command = [
        sys.executable,
        "-c",
        "from cxschema.cli import main; main()",
        "check",
        "--watch",
        "--format",
        "concise",
    ]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen([*command, "--docs", str(docs)], **pipes, text=True) as running:
        assert running.stdout
        assert running.stderr
        lines = iter(running.stdout.readline, "")
        assert any("unknown-field" in line for line in lines)
        (docs / "personas" / "tom.yml").write_text(
            "kind: persona\nname: Tom\nreviewed: soon\n", encoding="utf-8"
        )

        between = list(takewhile(lambda line: "wrong-date" not in line, lines))
        assert "\n" in between
        running.terminate()
        assert "Press Ctrl+C to stop." in running.stderr.read()


def test_a_path_outside_the_handbook_is_wrong_use(docs: Path) -> None:
    """Nothing of a file elsewhere is checked, so saying that it has no findings would be a lie."""
    (docs.parent / "README.md").write_text("# Read me\n", encoding="utf-8")
    result = cxbook("check", "--docs", str(docs), str(docs.parent / "README.md"))
    around = cxbook("check", "--docs", str(docs), str(docs.parent))

    assert result.exit_code == 2
    assert "does not lie in" in result.stderr
    assert around.exit_code == 1


def test_chapters_are_counted(docs: Path) -> None:
    """A chapter that is named is looked at, and counts as a file."""
    (docs / "index.md").write_text("# Home\n", encoding="utf-8")

    assert "No findings in 1 files." in cxbook("check", "--docs", str(docs), str(docs / "index.md")).stdout


def test_a_part_of_a_rules_name_finds_it() -> None:
    """`explain` offers the rules whose names hold what was given, else the nearest one."""
    assert 'did you mean "unknown-reference"?' in cxbook("explain", "unknown-ref").stderr
    found = cxbook("explain", "reference").stderr
    assert "these are possible: reference-without-kind, unknown-reference" in " ".join(found.split())
    assert 'did you mean "wrong-date"?' in cxbook("explain", "worng-date").stderr
