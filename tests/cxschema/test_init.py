"""`cxbook init`: a starter repository is made, built with MkDocs, and its CI steps are run as CI would."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from click.testing import CliRunner, Result

from cxschema.catalog.loading import load_catalog
from cxschema.checks.checking import check
from cxschema.cli import main
from cxschema.scaffolding.repository import STARTER, starter_files

if TYPE_CHECKING:
    from collections.abc import Iterator

ODD_NAME = 'ร่วมใจ: "Care" & Sons'
BIN = Path(sys.executable).parent
SKIPPED = ("gh ", "glab ")
"""What CI steps do with the outside world."""


def init(folder: Path, *words: str) -> Result:
    """Make a starter repository."""
    return CliRunner().invoke(main, ["init", str(folder), *words], env={"LC_ALL": "en"})


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a starter repository with a first commit and a proposal on top of it."""
    folder = tmp_path_factory.mktemp("starter") / "handbook"
    assert init(folder, "--name", ODD_NAME).exit_code == 0
    git(folder, "init", "--initial-branch=main")
    git(folder, "add", "--all")
    git(folder, "commit", "--message=Begin")
    alex = folder / "docs" / "personas" / "alex.yml"
    changed = alex.read_text(encoding="utf-8").replace("severity: high", "severity: critical")
    alex.write_text(changed, encoding="utf-8")
    git(folder, "commit", "--all", "--message=Say how much it hurts")
    return folder


def git(folder: Path, *words: str) -> str:
    """Run git in a repository, as nobody in particular."""
    who = ("-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "commit.gpgsign=false")
    return subprocess.run(
        ["git", *who, *words], cwd=folder, check=True, capture_output=True, text=True
    ).stdout.strip()


def run(folder: Path, command: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run one command of a CI step, in the shell and with the tools that the step would have."""
    env = {
        **os.environ,
        "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}",
        "PIP_NO_INDEX": "1",
        "LC_ALL": "C.UTF-8",
        **variables,
    }
    return subprocess.run(
        ["bash", "-e", "-c", command],
        cwd=folder,
        env=env,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def test_everything_that_was_asked_for_is_there(repository: Path) -> None:
    """A starter has its data, its site, its checks and its settings."""
    files = set(git(repository, "ls-files").splitlines())

    assert files >= {
        *(".github/workflows/handbook.yml", ".gitlab-ci.yml", "CODEOWNERS", ".pre-commit-config.yaml"),
        *(".vscode/settings.json", ".vscode/extensions.json", ".gitignore", "README.md"),
        *(
            "docs/handbook.yml",
            "docs/personas/alex.yml",
            "docs/personas/sam.yml",
            "docs/journeys/first-order.yml",
        ),
        *(
            "docs/index.md",
            "docs/personas/index.md",
            "docs/journeys/index.md",
            "mkdocs.yml",
            "requirements.txt",
        ),
        ".schemas/persona.schema.json",
    }
    assert not [file for file in files if "dot-" in file]


def test_the_check_finds_nothing(repository: Path) -> None:
    """A starter is clean to the last warning."""
    assert check(load_catalog(repository / "docs")) == ()


def test_the_files_are_in_form(repository: Path) -> None:
    """`cxbook fmt`, which is one of the starter's own hooks, has nothing to do."""
    assert run(repository, "cxbook fmt --check").returncode == 0


def test_nothing_is_left_of_the_examples(repository: Path) -> None:
    """Name, day and version are filled in everywhere, whatever characters the name has."""
    for name in git(repository, "ls-files").splitlines():
        text = (repository / name).read_text(encoding="utf-8")
        assert "Our Company" not in text, name
        assert "2026-01-01" not in text, name
        assert "cxbook==0.0.0" not in text, name
    settings = (repository / "mkdocs.yml").read_text(encoding="utf-8")
    values = yaml.load(settings, Loader=yaml.BaseLoader)  # noqa: S506 - it makes texts only
    words = load_catalog(repository / "docs").words
    assert values["site_name"] == f"{ODD_NAME} CX handbook"
    assert words is not None
    assert words.title == ODD_NAME


def github_steps(repository: Path) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield the commands of the GitHub workflow, and the variables that they get."""
    workflow = read(repository / ".github" / "workflows" / "handbook.yml")
    for job in workflow["jobs"].values():
        for step in job["steps"]:
            if "run" in step and not step["run"].startswith(SKIPPED):
                yield step["run"], {**job.get("env", {}), **step.get("env", {})}


def gitlab_steps(repository: Path) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield the commands of the GitLab pipeline, and the variables that they get."""
    pipeline = read(repository / ".gitlab-ci.yml")
    before = pipeline["default"]["before_script"]
    for job in pipeline.values():
        if isinstance(job, dict) and "script" in job:
            for command in [*job.get("before_script", before), *job["script"]]:
                if not command.startswith(SKIPPED):
                    yield command, {}


def read(path: Path) -> dict[str, Any]:
    """Return the values of a YAML file, all of them texts: `on` is a key there, and no boolean."""
    return dict(yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader))  # noqa: S506


@pytest.mark.slow
def test_the_steps_of_github_run(repository: Path, tmp_path: Path) -> None:
    """Every command of the workflow does its work on a proposal, and says in words what it changes."""
    work = Path(shutil.copytree(repository, tmp_path / "work"))
    summary = tmp_path / "summary.md"
    known = {"${{ github.event.pull_request.base.sha }}": git(work, "rev-parse", "HEAD~1")}
    commands = []
    for command, variables in github_steps(work):
        filled = {name: known.get(value, value) for name, value in variables.items()}
        assert "${{" not in command + "".join(filled.values()), "an expression that this test does not know"
        done = run(work, command, GITHUB_ACTIONS="true", GITHUB_STEP_SUMMARY=str(summary), **filled)
        assert done.returncode == 0, done.stdout + done.stderr
        commands.append(command)

    assert {command.split()[0] for command in commands} == {"pip", "cxbook", "mkdocs"}
    assert (work / "site" / "personas" / "alex.html").is_file()
    told = (work / "changes.md").read_text(encoding="utf-8")
    assert "Alex" in told
    assert told in summary.read_text(encoding="utf-8")
    assert git(work, "status", "--porcelain") == ""


@pytest.mark.slow
def test_the_steps_of_gitlab_run(repository: Path, tmp_path: Path) -> None:
    """Every command of the pipeline does its work on a proposal."""
    work = Path(shutil.copytree(repository, tmp_path / "work"))
    base = git(work, "rev-parse", "HEAD~1")
    for command, _ in gitlab_steps(work):
        done = run(work, command, CI_MERGE_REQUEST_DIFF_BASE_SHA=base)
        assert done.returncode == 0, done.stdout + done.stderr

    report = json.loads((work / "gl-code-quality-report.json").read_text(encoding="utf-8"))
    assert report == []
    assert (work / "site" / "index.html").is_file()
    assert "Alex" in (work / "changes.md").read_text(encoding="utf-8")
    assert git(work, "status", "--porcelain") == ""


@pytest.mark.slow
def test_a_fault_stops_the_pipelines_and_is_told(repository: Path, tmp_path: Path) -> None:
    """A mistake in a proposal fails the step that checks, in both, with words for people."""
    work = Path(shutil.copytree(repository, tmp_path / "work"))
    with (work / "docs" / "personas" / "alex.yml").open("a", encoding="utf-8") as stream:
        stream.write("goalz: x\n")
    checks = [
        next(command for command, _ in steps if command.startswith("cxbook check"))
        for steps in (github_steps(work), gitlab_steps(work))
    ]

    for command in checks:
        done = run(work, command, GITHUB_STEP_SUMMARY=str(tmp_path / "summary.md"))
        assert done.returncode == 1, done.stdout + done.stderr
        assert 'did you mean "goals"' in done.stdout

    assert json.loads((work / "gl-code-quality-report.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", [".github/workflows/handbook.yml", ".gitlab-ci.yml"])
def test_ci_writes_nowhere_without_need(name: str) -> None:
    """Commands of CI take nothing from a proposal's own texts, and only one job may comment."""
    text = starter_files("X", _day())[name]

    assert not re.search(r"run:[^\n]*\$\{\{", text)
    assert text.count(": write") <= 1


def _day() -> Any:
    from datetime import date

    return date(2026, 11, 22)


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path) -> None:
    """Without --force, init begins only where nothing is."""
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    result = init(tmp_path)

    assert result.exit_code == 2
    assert "not empty" in result.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]


def test_force_adds_and_never_overwrites(tmp_path: Path) -> None:
    """With --force, what is missing is added; what is there stays as it is, links to nowhere too."""
    (tmp_path / "README.md").write_text("mine", encoding="utf-8")
    (tmp_path / "CODEOWNERS").symlink_to("nowhere")

    result = init(tmp_path, "--force")

    assert result.exit_code == 0
    assert (tmp_path / "README.md").read_text(encoding="utf-8") == "mine"
    assert (tmp_path / "CODEOWNERS").is_symlink()
    assert "README.md is there already" in result.stderr
    assert (tmp_path / "docs" / "handbook.yml").is_file()


def test_a_repository_that_has_just_begun_counts_as_empty(tmp_path: Path) -> None:
    """`git init` and then `cxbook init .` is a good way to begin."""
    git(tmp_path, "init")

    assert init(tmp_path).exit_code == 0


def test_what_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    """If one file cannot be written, none is, and no folder is left over."""
    (tmp_path / "docs").write_text("a file where a folder belongs", encoding="utf-8")

    result = init(tmp_path, "--force")

    assert result.exit_code == 2
    assert [path.name for path in tmp_path.iterdir()] == ["docs"]


@pytest.mark.parametrize("name", ["", "  ", "a\u0007b", "a\u202eb"])
def test_a_name_can_be_read(tmp_path: Path, name: str) -> None:
    """An organisation without a readable name is wrong use."""
    assert init(tmp_path / "new", "--name", name).exit_code == 2
    assert not (tmp_path / "new").exists()


def test_the_starter_itself_is_a_sound_handbook() -> None:
    """The files in the package are checked as they lie there."""
    assert check(load_catalog(STARTER / "docs")) == ()
