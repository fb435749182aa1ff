"""The Tab key, as shells ask for it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from cxschema.cli import COMMANDS, main
from cxschema.models.kinds import KINDS

ROOT = Path(__file__).parents[2]
BIN = Path(sys.executable).parent


def offered(*words: str) -> list[str]:
    """Return what is offered for the last of some words, as bash asks for it."""
    line = {"COMP_WORDS": " ".join(["cxbook", *words]), "COMP_CWORD": str(len(words))}
    env = {**os.environ, **line, "_CXBOOK_COMPLETE": "bash_complete"}
    run = "from cxschema.cli import main; main(prog_name='cxbook')"
    done = subprocess.run(
        [sys.executable, "-c", run], cwd=ROOT, env=env, capture_output=True, text=True, check=False
    )
    return [line.partition(",")[2] for line in done.stdout.splitlines() if line]


def test_commands_are_completed() -> None:
    """Every command is offered."""
    assert set(COMMANDS) <= set(offered(""))


def test_kinds_are_completed() -> None:
    """Where a kind belongs, kinds are offered."""
    assert offered("new", "") == list(KINDS)
    assert offered("schema", "per") == ["persona"]


def test_ids_are_completed() -> None:
    """Where an id belongs, those of the kind named before are offered."""
    assert offered("new", "persona", "no") == ["nok"]
    assert offered("new", "journey", "x", "--from", "first-appointment-") == ["first-appointment-future"]


def test_what_a_command_is_about_is_completed() -> None:
    """Commands that ask about an entry, change its id or explain a rule offer what there is."""
    assert offered("show", "persona", "no") == ["nok"]
    assert offered("rename", "persona", "no") == ["nok"]
    assert offered("graph", "persona:n") == ["persona:nok"]
    assert offered("explain", "unknown-ref") == ["unknown-reference"]
    assert offered("check", "--select", "wrong-date,wrong-p")[:1] == ["wrong-date,wrong-period"]


def test_outside_a_handbook_no_ids_are_offered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a docs folder, completion is quiet."""
    monkeypatch.setattr(sys.modules[__name__], "ROOT", tmp_path)
    assert offered("new", "persona", "") == []
    assert offered("new", "nothing", "") == []


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_script_for_every_shell(shell: str) -> None:
    """Each shell gets its script, which is also found out from the login shell."""
    said = CliRunner().invoke(main, ["completion", shell])
    found = CliRunner().invoke(main, ["completion"], env={"SHELL": f"/usr/bin/{shell}"})

    assert said.exit_code == 0
    assert "_CXBOOK_COMPLETE" in said.stdout
    assert found.stdout == said.stdout


def test_an_unknown_shell_is_wrong_use() -> None:
    """Without a shell that is known, the three are named."""
    result = CliRunner().invoke(main, ["completion"], env={"SHELL": "/bin/unheard-of", "LC_ALL": "en"})

    assert result.exit_code == 2
    assert "bash, zsh, fish" in result.stderr


@pytest.mark.skipif(not shutil.which("bash"), reason="bash is not installed")
def test_bash_takes_the_script() -> None:
    """What the help says to put into ~/.bashrc works there."""
    env = {**os.environ, "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}"}
    command = 'eval "$(cxbook completion bash)" && complete -p cxbook'
    done = subprocess.run(["bash", "-c", command], env=env, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr
    assert "_cxbook_completion" in done.stdout


@pytest.mark.parametrize("name", ["new", "init", "schema", "completion"])
def test_help_shows_examples_line_by_line(name: str) -> None:
    """Examples in the help stay lines that can be copied."""
    shown = CliRunner().invoke(main, [name, "--help"]).output

    assert "\\b" not in shown
    assert any(line.startswith("    ") and "cxbook " in line for line in shown.splitlines())


def test_forms_and_journeys_are_completed() -> None:
    """Behind `export` the forms are offered, then the journeys of the handbook."""
    assert {"csv", "json", "mermaid", "svg"} <= set(offered("export", ""))
    assert offered("export", "csv", "family") == ["family-check-up"]
    assert offered("import", "") == ["mermaid"]
