"""Repositories to compare in, apart from the settings of the computer."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

import pytest

from git_repo import HOSTS, NOK, Repo

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def own_git(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Keep git away from the settings of the computer, and of the host that runs the tests."""
    (tmp_path / "gitconfig").write_text(
        "[init]\ndefaultBranch = main\n[user]\nname = T\nemail = t@example.com\n"
    )
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "gitconfig"))
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", os.devnull)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    for name in HOSTS:
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def repo(tmp_path: Path) -> Repo:
    """Return a repository with one persona in its first commit, on the branch main."""
    (tmp_path / "repo").mkdir()
    made = Repo(tmp_path / "repo")
    made.git("init", "--quiet")
    made.commit(nok=NOK)
    return made


@pytest.fixture
def pull_request(repo: Repo, tmp_path: Path) -> Repo:
    """Return a clone of only the newest commit of a branch, as a forge makes it for a pull request."""
    repo.git("checkout", "--quiet", "-b", "topic")
    repo.commit(nok=NOK + "tagline: On the branch\n")
    repo.git("checkout", "--quiet", "main")
    repo.commit(tom=NOK.replace("Nok", "Tom"))
    subprocess.run(
        ["git", "clone", "--quiet", "--depth=1", "--branch=topic", repo.folder.as_uri(), tmp_path / "clone"],
        check=True,
    )
    return Repo(tmp_path / "clone")
