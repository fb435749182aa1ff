"""A git repository with a docs folder, and `cxbook diff` in it."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

from click.testing import CliRunner, Result

from cxschema.cli import main

if TYPE_CHECKING:
    from pathlib import Path

NOK = "kind: persona\nname: Nok\n"

HOSTS = ("GITHUB_BASE_REF", "CI_MERGE_REQUEST_TARGET_BRANCH_NAME", "CHANGE_TARGET")


class Repo:
    """A git repository with a docs folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.docs = folder / "docs"

    def git(self, *words: str) -> str:
        """Run git and return what it prints."""
        run = subprocess.run(["git", *words], cwd=self.folder, capture_output=True, text=True, check=True)
        return run.stdout.strip()

    def write(self, **files: str) -> None:
        """Write personas by id."""
        (self.docs / "personas").mkdir(parents=True, exist_ok=True)
        for name, text in files.items():
            (self.docs / "personas" / f"{name}.yml").write_text(text, encoding="utf-8")

    def commit(self, **files: str) -> str:
        """Write personas, commit everything, and return the name of the commit."""
        self.write(**files)
        self.git("add", "-A")
        self.git("commit", "--quiet", "--allow-empty", "-m", "x")
        return self.git("rev-parse", "HEAD")

    def diff(self, *words: str) -> Result:
        """Run `cxbook diff` on the docs folder."""
        return CliRunner().invoke(main, ["diff", "--docs", str(self.docs), *words])


def refused(result: Result) -> str:
    """Return the sentence of a command that ended with 2."""
    assert result.exit_code == 2, result.output
    assert result.output.startswith(("Error: ", "ข้อผิดพลาด: ", "오류: ", "خطا: "))
    assert len(result.output.splitlines()) == 1
    return result.output
