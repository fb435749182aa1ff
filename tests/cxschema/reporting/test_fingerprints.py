"""The fingerprint of a finding stays the same while the finding does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxschema.catalog.loading import load_catalog
from cxschema.checks.checking import check
from cxschema.reporting.findings import findings_of
from cxschema.reporting.sources import Sources

if TYPE_CHECKING:
    from pathlib import Path


def fingerprints(docs: Path) -> dict[tuple[str, str], list[str]]:
    """Return the fingerprints of a check, by file and rule."""
    found: dict[tuple[str, str], list[str]] = {}
    for item in findings_of(check(load_catalog(docs)), Sources(docs)):
        found.setdefault((item.diagnostic.place.file, item.diagnostic.rule), []).append(item.fingerprint)
    return found


def test_fingerprints_stay_when_lines_move(docs: Path) -> None:
    """Lines above a finding, items before it and other findings do not change its fingerprint."""
    before = fingerprints(docs)
    path = docs / "personas" / "nok.yml"
    text = path.read_text(encoding="utf-8").replace("goals:\n", "\n# more\n\ngoals:\n  - First of all\n")
    path.write_text("# A comment\n" + text, encoding="utf-8")
    (docs / "handbook.yml").write_text(
        (docs / "handbook.yml")
        .read_text(encoding="utf-8")
        .replace("teams:", "teams:\n  - {id: new, name: N}"),
        encoding="utf-8",
    )

    assert before == fingerprints(docs)


def test_no_two_findings_share_a_fingerprint(docs: Path) -> None:
    """Equal lines with equal faults are told apart: GitLab shows only one of a fingerprint."""
    steps = "".join("      - {name: Pay, emotion: 9}\n" for _ in range(5))
    text = f"kind: journey\nname: J\nstatus: draft\npersonas: ana\nstages:\n  - name: S\n    steps:\n{steps}"
    (docs / "journeys" / "many.yml").write_text(text, encoding="utf-8")
    found = [mark for marks in fingerprints(docs).values() for mark in marks]

    assert len(found) >= 11
    assert len(set(found)) == len(found)


def test_fingerprints_do_not_depend_on_where_the_command_runs(docs: Path, tmp_path: Path) -> None:
    """The same folder has the same fingerprints under another name, in another place."""
    before = fingerprints(docs)
    docs.rename(tmp_path / "moved")

    assert before == fingerprints(tmp_path / "moved")
