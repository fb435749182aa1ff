"""A baseline while files have errors: what an error hides is neither told as gone nor forgotten."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cxschema.cli.check import command

NOK = "kind: persona\nname: Nok\npain_points:\n  - text: Waits too long\n"


@pytest.fixture(autouse=True)
def docs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a docs folder whose only findings are warnings, all of them in a baseline."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    Path("docs/personas").mkdir(parents=True)
    Path("docs/personas/nok.yml").write_text(NOK, encoding="utf-8")
    assert run("--write-baseline").exit_code == 0
    return Path("docs")


def run(*options: str) -> Result:
    """Run the check beside the baseline."""
    return CliRunner().invoke(command, ["--baseline", "known.json", *options])


def with_an_error(docs: Path) -> None:
    """Break the persona, so that no rule looks at it."""
    (docs / "personas/nok.yml").write_text(NOK + "    severity: hi\n", encoding="utf-8")


def test_what_an_error_hides_is_not_told_as_gone(docs: Path) -> None:
    """The known warnings of a file with an error are there still: the baseline is not to be written again."""
    with_an_error(docs)
    result = run()

    assert result.exit_code == 1
    assert "unknown-choice" in result.stdout
    assert "found no more" not in result.output


def test_what_an_error_hides_stays_in_the_baseline(docs: Path) -> None:
    """Who writes the baseline all the same keeps the hidden warnings, also once the error is known."""
    with_an_error(docs)
    run("--write-baseline")
    run("--write-baseline")
    (docs / "personas/nok.yml").write_text(NOK, encoding="utf-8")
    result = run()

    assert "No findings" in result.stdout
    assert "found no more (1): personas/nok.yml (unknown-choice)" in result.stdout


def test_what_is_mended_is_gone_where_all_errors_are_known(docs: Path) -> None:
    """A known error elsewhere keeps nobody from hearing what can be taken out."""
    with_an_error(docs)
    (docs / "personas/som.yml").write_text(NOK, encoding="utf-8")
    run("--write-baseline")
    (docs / "personas/som.yml").write_text(NOK + "    severity: high\n", encoding="utf-8")
    result = run()

    assert result.exit_code == 0
    assert "found no more (1): personas/som.yml (pain-point-without-severity)" in result.stdout
