"""`cxbook diff` between states that git knows: which ones are meant, and what cannot be seen."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cxschema.cli import main

ROOT = Path(__file__).parents[2]
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


# ------------------------------------------------------------------------------- which states are meant


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


# ------------------------------------------------------------------------------- what is left alone


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


# ------------------------------------------------------------------------------- what cannot be seen


def refused(result: Result) -> str:
    """Return the sentence of a command that ended with 2."""
    assert result.exit_code == 2, result.output
    assert result.output.startswith("Error: ")
    assert len(result.output.splitlines()) == 1
    return result.output


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


# ------------------------------------------------------------------------------- a shallow clone


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


# ------------------------------------------------------------------------------- forms and languages


def test_json_holds_values_and_sentences(repo: Repo) -> None:
    """Programs get every value, and the sentence that says it."""
    repo.commit(nok=NOK + "tagline: New\n")
    told = json.loads(repo.diff("HEAD~1..HEAD", "--format", "json").output)
    entry = told["entries"][0]

    assert told["version"] == 1
    assert (entry["kind"], entry["id"], entry["what"]) == ("persona", "nok", "changed")
    assert entry["file"] == "docs/personas/nok.yml"
    assert entry["changes"][0] == {
        "what": "added",
        "where": [],
        "field": "tagline",
        "before": None,
        "after": "New",
        "sentence": "tagline added: “New”",
    }


def test_a_comment_fits_into_a_comment(repo: Repo) -> None:
    """Markdown begins with a mark that a workflow finds, folds long lists, and stays within the limit."""
    base = repo.git("rev-parse", "HEAD")
    repo.commit(**{f"p{n}": f"kind: persona\nname: {n}\ntagline: {'long ' * 300}\n" for n in range(500)})
    output = repo.diff(f"{base}..HEAD", "--format", "markdown").output

    assert output.startswith("<!-- cxbook diff -->\n")
    assert len(output) < 65_536
    assert "<details>" in output
    assert "more entries changed" in output


def test_colours_only_on_a_terminal(repo: Repo) -> None:
    """What goes into a file or a pipe has no colours."""
    text = "One long text that has enough words to be compared word by word, of which {} changes"
    repo.commit(nok=NOK + f"background: {text.format('one')}\n")
    repo.commit(nok=NOK + f"background: {text.format('another')}\n")
    output = repo.diff("HEAD~1..HEAD").output

    assert "[-one-] {+another+}" in output
    assert "\x1b" not in output


def test_the_history_of_this_handbook() -> None:
    """The project's own history can be told, in every language and form."""
    git = shutil.which("git")
    log = ["log", "-3", "--format=%H", "--", "docs/*.yml"]
    run = subprocess.run([git or "git", *log], cwd=ROOT, capture_output=True, text=True, check=False)
    commits = run.stdout.split()
    if len(commits) < 2:
        pytest.skip("this checkout has no history")
    for language, form in (("en", "text"), ("th", "markdown"), ("ko", "json"), ("fa", "text")):
        words = ["diff", f"{commits[-1]}..{commits[0]}", "--docs", str(ROOT / "docs")]
        result = CliRunner().invoke(main, [*words, "--lang", language, "--format", form])

        assert result.exit_code == 0, result.output
        assert ".yml" in result.output
