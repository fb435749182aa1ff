"""What a finding says of the names that could stand in the place of a wrong one."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from cxschema.catalog.loading import load_catalog
from cxschema.checks.checking import check
from cxschema.reporting.messages import explained

if TYPE_CHECKING:
    from pathlib import Path

TODAY = date(2026, 11, 22)
ONE = "kind: journey\nname: A\nstages:\n  - name: One\n    steps:\n"
UNNAMED = """\
      - name: Pay
        next: [leave]
        pain_points: [It is late]
        opportunities: [{text: Begin early, solves: [late]}]
        lanes: [{id: papers, text: A bill}]
      - name: Leave
"""
TWICE = "      - {id: pay, name: Pay, next: [leave]}\n      - {id: pay, name: Pay again}\n"


def hints_in(root: Path, steps: str, language: str) -> dict[str, str]:
    """Return what to do about each error of a journey with *steps*, by rule."""
    (root / "journeys").mkdir()
    (root / "journeys/a.yml").write_text(ONE + steps, encoding="utf-8")
    found = [item for item in check(load_catalog(root), TODAY) if item.severity == "error"]
    return {item.rule: explained(item, language).hint for item in found}


@pytest.mark.parametrize("language", ["en", "th", "ko", "fa"])
def test_where_no_name_is_possible_yet_it_is_said_how_to_give_one(tmp_path: Path, language: str) -> None:
    """Before the first id is given there is nothing to choose from, and still something to do."""
    hints = hints_in(tmp_path, UNNAMED, language)

    assert "id: leave" in hints["unknown-step"]
    assert "id: late" in hints["unknown-pain-point"]
    assert "lanes:" in hints["unknown-lane"]


def test_no_name_is_offered_twice(tmp_path: Path) -> None:
    """Two steps with one id are told as such; beside that, the id is one that is possible."""
    hints = hints_in(tmp_path, TWICE, "en")

    assert hints["unknown-step"] == "these are possible: pay"
