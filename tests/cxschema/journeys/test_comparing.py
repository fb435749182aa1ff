"""Golden cases of a journey beside the one that it improves."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

from cxschema.journeys.comparing import Change, compare
from cxschema.models.journey import Journey

if TYPE_CHECKING:
    from cxschema.journeys.walking import StepAt

CASES = sorted(Path(__file__).parent.joinpath("comparing_cases").glob("*.yml"))


def journey(steps: list[dict]) -> Journey:
    """Return a journey of one stage."""
    return Journey.model_validate({"name": "Any", "stages": [{"name": "Any", "steps": steps}]})


def names(steps: tuple[StepAt, ...]) -> str:
    """Return the steps of one side of a change."""
    return " + ".join(at.step.id or at.step.name for at in steps)


def told(change: Change) -> str:
    """Return a change as the cases write it."""
    if change.is_added:
        return f"+ {names(change.after)}"
    if change.is_dropped:
        return f"− {names(change.before)}"
    gain = "" if change.gain is None else f" {change.gain:+g}"
    return f"{names(change.before)} → {names(change.after)}{gain}"


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path) -> None:
    """The changes and the mean gain of a case are those that it lists."""
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    comparison = compare(journey(case["current"]), journey(case["future"]))

    assert [told(change) for change in comparison.changes] == case["changes"], case["about"]
    assert comparison.gain == case["gain"]
