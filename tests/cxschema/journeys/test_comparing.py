"""Golden cases of a journey beside the one that it improves."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from cxschema.journeys.comparing import Change, compare
from cxschema.journeys.walking import StepAt, walk
from cxschema.models.journey import Journey

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


def test_a_step_knows_what_it_takes_the_place_of() -> None:
    """The second line of a curve reads, at each step of the future, how it felt before."""
    current = journey([{"id": "call", "name": "Call", "emotion": -2}, {"id": "pay", "name": "Pay"}])
    future = journey([{"id": "book", "name": "Book", "replaces": "call"}, {"id": "pay", "name": "Pay"}])
    comparison = compare(current, future)

    assert [names(comparison.before_of(at.number)) for at in walk(future)] == ["call", "pay"]
    assert [comparison.emotion_before(n) for n in (1, 2, 3)] == [-2, None, None]
