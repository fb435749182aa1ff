"""Findings that are known: `cxbook check --baseline`."""

from __future__ import annotations

from pathlib import Path

import pytest

from faulty_docs import rules_in, run

pytestmark = pytest.mark.usefixtures("docs")


def test_a_baseline_hides_what_is_known() -> None:
    """After writing a baseline a check is clean, and still says how much it hides."""
    written = run("--baseline", "known.json", "--write-baseline")
    result = run("--baseline", "known.json")

    assert (written.exit_code, written.stdout) == (0, "")
    assert "known.json now holds the known findings: 6." in written.stderr
    assert result.exit_code == 0
    assert "No findings in 5 files." in result.stdout
    assert "Known from known.json and not shown: 6." in result.stdout


def test_new_findings_stand_out(docs: Path) -> None:
    """A finding that the baseline does not know is reported, also when all lines have moved."""
    run("--baseline", "known.json", "--write-baseline")
    path = docs / "personas" / "ana.yml"
    path.write_text("\n\n" + path.read_text(encoding="utf-8") + "tagline: ''\n", encoding="utf-8")
    result = run("--baseline", "known.json", "--format", "json")

    assert result.exit_code == 1
    assert rules_in(result) == ["empty-text"]


def test_what_a_baseline_hides_for_nothing_is_told(docs: Path) -> None:
    """Entries that no longer occur are told, so that the baseline shrinks."""
    run("--baseline", "known.json", "--write-baseline")
    (docs / "personas" / "ana.yml").write_text("kind: persona\nname: آنا\nstatus: draft\n", encoding="utf-8")
    result = run("--baseline", "known.json")

    assert "In known.json, but found no more (1): personas/ana.yml (wrong-date)." in result.stdout


def test_a_partial_check_leaves_the_rest_of_a_baseline_alone() -> None:
    """Entries of files and rules that were not looked for are neither gone nor dropped."""
    run("--baseline", "known.json", "--write-baseline")
    before = Path("known.json").read_text(encoding="utf-8")
    partial = run("--baseline", "known.json", "docs/personas/nok.yml", "--select", "unknown-field")
    run("--baseline", "known.json", "--write-baseline", "--select", "unknown-field")

    assert "found no more" not in partial.output
    assert before == Path("known.json").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "kind: persona",
        "[]",
        '{"version": 9, "findings": []}',
        '{"version": 1, "findings": [{"file": 1}]}',
    ],
    ids=["empty", "yaml", "list", "newer", "wrong-entry"],
)
@pytest.mark.parametrize("more", [(), ("--write-baseline",)], ids=["read", "write"])
def test_what_is_no_baseline_is_wrong_use(text: str, more: tuple[str, ...]) -> None:
    """Another file is neither taken for a baseline nor overwritten by one."""
    Path("other.yml").write_text(text, encoding="utf-8")
    result = run("--baseline", "other.yml", *more)

    assert result.exit_code == 2
    assert '"other.yml" is not a baseline' in result.stderr
    assert Path("other.yml").read_text(encoding="utf-8") == text
