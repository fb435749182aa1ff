"""Golden cases of the service blueprint: levels, lines, hand-overs."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from cxschema.journeys.blueprint import HandOver, Work, blueprint_of
from cxschema.models.journey import Journey

CASES = sorted(Path(__file__).parent.joinpath("blueprint_cases").glob("*.yml"))


def party(work: Work) -> str:
    """Return who works where as the cases write it."""
    return f"{work.at.step.id} {work.party.team or '…'} {work.party.level}"


def told(item: HandOver) -> str:
    """Return a hand-over as the cases write it."""
    is_between_steps = item.source.at.number != item.target.at.number
    marks = ["teams"] * item.is_between_teams + ["steps"] * is_between_steps
    return f"{party(item.source)} → {party(item.target)}" + (f" ({', '.join(marks)})" if marks else "")


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path) -> None:
    """The levels, lines and hand-overs of a case are those that it lists."""
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    stages = [{"name": "Any", "steps": case["steps"]}]
    blueprint = blueprint_of(Journey.model_validate({"name": "Any", "stages": stages}))

    assert list(blueprint.levels) == case["levels"], case["about"]
    assert list(blueprint.lines) == case["lines"]
    assert {step.at.step.id: list(step.lines) for step in blueprint.steps} == case["crossed"]
    assert [told(item) for item in blueprint.hand_overs] == case["hand_overs"]
    teams = {f"{a} → {b}": count for (a, b), count in blueprint.between_teams.items()}
    assert teams == case.get("teams", {})


def test_a_piece_of_work_knows_who_hands_it_over() -> None:
    """On the page a hand-over stands above the work that it begins."""
    steps = [{"name": "Pay", "frontstage": ["Names the sum", "Prints"], "backstage": ["Books"]}]
    blueprint = blueprint_of(
        Journey.model_validate({"name": "Any", "stages": [{"name": "x", "steps": steps}]})
    )
    counts = [len(blueprint.hand_overs_to(work)) for work in blueprint.steps[0].work]

    assert counts == [0, 0, 1]
