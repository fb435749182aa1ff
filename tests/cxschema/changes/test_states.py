"""`cxbook diff` between states that git knows: which ones are meant, and that they stay as they are."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from git_repo import NOK, Repo

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_since_the_branch_left_main(repo: Repo) -> None:
    """Without revisions, a branch is compared with where it began; what is not committed counts too."""
    repo.git("checkout", "--quiet", "-b", "topic")
    repo.commit(nok=NOK + "tagline: Committed\n")
    repo.git("checkout", "--quiet", "main")
    repo.commit(shirin=NOK.replace("Nok", "Shirin"))
    repo.git("checkout", "--quiet", "topic")
    repo.write(tom=NOK.replace("Nok", "Tom"))
    result = repo.diff()

    assert result.exit_code == 0
    assert "tagline added: “Committed”" in result.output
    assert "Persona “Tom” added" in result.output
    assert "Shirin" not in result.output


def test_on_main_itself_what_is_not_committed(repo: Repo) -> None:
    """On the main branch, the working tree is compared with the last commit."""
    repo.write(nok=NOK + "tagline: Not committed\n")

    assert "tagline added: “Not committed”" in repo.diff().output


def test_the_branch_that_a_pull_request_is_meant_for(repo: Repo, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a host names the target of a pull request, that is the main branch."""
    repo.git("update-ref", "refs/remotes/origin/develop", "HEAD")
    repo.commit(nok=NOK + "tagline: New\n")
    monkeypatch.setenv("GITHUB_BASE_REF", "develop")

    assert "From origin/develop (" in repo.diff().output


def test_from_one_commit_to_another(repo: Repo) -> None:
    """Two dots compare two commits as they are, whatever the working tree holds."""
    repo.git("tag", "v1")
    repo.commit(nok=NOK + "tagline: Two\n")
    repo.write(nok=NOK + "tagline: Three\n")

    assert "tagline added: “Two”" in repo.diff("v1..HEAD").output
    assert "tagline added: “Three”" in repo.diff("v1").output
    assert "tagline “Two” → “Three”" in repo.diff("HEAD").output
    assert "tagline removed: “Two”" in repo.diff("HEAD..v1").output


def test_what_a_branch_brings(repo: Repo) -> None:
    """Three dots leave out what happened on the other branch meanwhile."""
    repo.git("checkout", "--quiet", "-b", "topic")
    repo.commit(nok=NOK + "tagline: On the branch\n")
    repo.git("checkout", "--quiet", "main")
    repo.commit(tom=NOK.replace("Nok", "Tom"))

    assert "Tom" not in repo.diff("main...topic").output
    assert "Persona “Tom” removed" in repo.diff("main..topic").output


def test_no_change_is_said_in_words(repo: Repo) -> None:
    """Where nothing changed, one sentence says so, and the command ends with 0."""
    result = repo.diff("HEAD")

    assert result.exit_code == 0
    assert result.output.startswith("No change in meaning from HEAD (")


def test_without_a_main_branch_since_the_last_commit(repo: Repo) -> None:
    """A repository without a main branch is compared with its last commit, and that is said."""
    repo.git("branch", "--quiet", "-m", "trunk")
    repo.write(nok=NOK + "tagline: New\n")
    output = repo.diff().output

    assert "There is no main branch here" in output
    assert "tagline added: “New”" in output


def test_a_rename_in_one_commit_and_a_rewrite_in_the_next(repo: Repo) -> None:
    """A renamed entry is found through the history, even when its texts are others by now."""
    texts = [f"A text that is the {n}th of its kind" for n in range(8)]
    repo.commit(nok=f"{NOK}goals: {json.dumps(texts)}\n")
    base = repo.git("rev-parse", "HEAD")
    repo.git("mv", "docs/personas/nok.yml", "docs/personas/worker.yml")
    repo.commit()
    goals = [*texts[:2], "Something", "wholly", "different", "now", "stands here"]
    repo.commit(worker=f"{NOK}goals: {json.dumps(goals)}\n")

    assert "renamed: its id was “nok” and is “worker” now" in repo.diff(f"{base}..HEAD").output


def test_the_whole_repository_may_be_the_docs_folder(tmp_path: Path) -> None:
    """A docs folder need not lie in a folder of its own."""
    (tmp_path / "repo").mkdir()
    repo = Repo(tmp_path / "repo")
    repo.docs = repo.folder
    repo.git("init", "--quiet")
    repo.commit(nok=NOK)
    repo.write(nok=NOK + "tagline: New\n")

    assert "Persona “Nok” (personas/nok.yml)" in repo.diff("HEAD").output


def test_nothing_is_touched(repo: Repo) -> None:
    """Neither the working tree nor the index nor a branch changes."""
    repo.write(nok=NOK + "tagline: New\n")
    repo.git("add", "-A")
    repo.write(nok=NOK + "tagline: Newer\n")

    def everything() -> dict[Path, bytes]:
        return {path: path.read_bytes() for path in sorted(repo.folder.rglob("*")) if path.is_file()}

    before = everything()
    repo.diff()

    assert before == everything()


def test_a_hook_that_names_another_repository(
    repo: Repo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a git hook, which is told where its repository lies, the docs folder's own one is asked."""
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "nowhere"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(tmp_path / "nowhere" / "index"))

    assert repo.diff("HEAD").exit_code == 0


def test_links_and_odd_names(repo: Repo, tmp_path: Path) -> None:
    """A link out of the folder is not followed, and any name of a file is one."""
    secret = tmp_path / "secret.yml"
    secret.write_text(NOK + "tagline: Secret\n", encoding="utf-8")
    (repo.docs / "personas" / "spy.yml").symlink_to(secret)
    (repo.docs / "personas" / "two words\nนก.yml").write_text(NOK, encoding="utf-8")
    repo.commit()
    (repo.docs / "personas" / "spy.yml").unlink()
    result = repo.diff("HEAD")

    assert result.exit_code == 0
    assert "Secret" not in result.output
