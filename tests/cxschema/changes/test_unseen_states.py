"""States that cannot be seen: what is missing, and what brings it."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from git_repo import NOK, Repo, refused

if TYPE_CHECKING:
    from pathlib import Path


def test_no_repository(tmp_path: Path) -> None:
    """Outside of a git repository there is nothing to compare with."""
    repo = Repo(tmp_path / "plain")
    repo.write(nok=NOK)

    assert "is not in a git repository" in refused(repo.diff())


def test_no_commit(tmp_path: Path) -> None:
    """A repository without a commit has no earlier state."""
    repo = Repo(tmp_path / "new")
    repo.write(nok=NOK)
    repo.git("init", "--quiet")

    assert "no commit yet" in refused(repo.diff())
    assert "no commit yet" in refused(repo.diff("main"))


def test_no_git(repo: Repo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A computer without git is told so."""
    monkeypatch.setenv("PATH", str(tmp_path))

    assert "There is no git" in refused(repo.diff())


@pytest.mark.parametrize(
    ("revision", "sentence"),
    [
        ("mian", 'did you mean "main"?'),
        ("v9..HEAD", 'There is no revision "v9" here'),
        ("HEAD..v9", 'There is no revision "v9" here'),
        ("HEAD~40", 'There is no revision "HEAD~40" here'),
        ("main:docs", 'There is no revision "main:docs" here'),
    ],
)
def test_no_such_revision(repo: Repo, revision: str, sentence: str) -> None:
    """A revision that is not there is named, with the one that may have been meant."""
    assert sentence in refused(repo.diff(revision))


@pytest.mark.parametrize(
    ("language", "words"), [("th", "ที่นี่ไม่มี"), ("ko", "리비전이 없습니다"), ("fa", "اینجا نیست")]
)
def test_errors_are_in_the_readers_language(repo: Repo, language: str, words: str) -> None:
    """What cannot be seen is said in the language that is asked for."""
    assert words in refused(repo.diff("nowhere", "--lang", language))


def test_content_that_a_clone_lacks(repo: Repo) -> None:
    """A file whose content is not in the clone is named, with what to fetch."""
    name = repo.git("rev-parse", "HEAD:docs/personas/nok.yml")
    repo.commit(nok=NOK + "tagline: New\n")
    (repo.folder / ".git" / "objects" / name[:2] / name[2:]).unlink()

    assert 'lacks the content of "personas/nok.yml"' in refused(repo.diff("HEAD~1..HEAD"))


def test_a_shallow_clone_says_what_to_fetch(pull_request: Repo, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the base commit the sentence names the command that brings it; after it, the diff works."""
    monkeypatch.setenv("GITHUB_BASE_REF", "main")
    sentence = refused(pull_request.diff())
    command = sentence.partition("with: ")[2].strip()

    assert "This clone is shallow" in sentence
    assert command == "git fetch --depth=1 origin main:refs/remotes/origin/main"

    pull_request.git(*command.split()[1:])
    output = pull_request.diff().output

    assert "tagline added: “On the branch”" in output
    assert "the point where the branch left origin/main cannot be seen" in output


@pytest.mark.parametrize(
    ("revision", "command"),
    [
        ("origin/release/1.0", "git fetch --depth=1 origin release/1.0:refs/remotes/origin/release/1.0"),
        ("5" * 40, f"git fetch --depth=1 origin {'5' * 40}"),
        ("HEAD~3", "git fetch --unshallow origin"),
        ("release-1", "git fetch --depth=1 origin release-1:release-1"),
    ],
)
def test_what_to_fetch(pull_request: Repo, revision: str, command: str) -> None:
    """Each way to name a revision has its own command."""
    assert refused(pull_request.diff(revision)).strip().endswith(command)


def test_the_merge_that_a_forge_makes(repo: Repo, pull_request: Repo, tmp_path: Path) -> None:
    """A pull request's merge commit names its base, so that nothing is missing once that is fetched."""
    repo.git("checkout", "--quiet", "-b", "merged", "main")
    repo.git("merge", "--quiet", "--no-ff", "-m", "m", "topic")
    clone = Repo(tmp_path / "merge")
    subprocess.run(
        ["git", "clone", "--quiet", "--depth=1", "--branch=merged", repo.folder.as_uri(), clone.folder],
        check=True,
    )
    clone.git("fetch", "--quiet", "--depth=1", "origin", "main:refs/remotes/origin/main")
    output = clone.diff("origin/main...HEAD").output

    assert pull_request.docs.is_dir()
    assert "tagline added: “On the branch”" in output
    assert "shallow" not in output
    assert "Tom" not in output
