"""The forms and languages of `cxbook diff`."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from cxschema.cli import main
from git_repo import NOK, Repo

ROOT = Path(__file__).parents[3]


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
