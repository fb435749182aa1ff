"""Golden cases of the ways through a journey."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from cxschema.journeys.circles import circle_from
from cxschema.journeys.flow import Way, flow_of
from cxschema.models.journey import Journey

if TYPE_CHECKING:
    from cxschema.journeys.walking import StepAt

CASES = sorted(Path(__file__).parent.joinpath("flow_cases").glob("*.yml"))


def journey(stages: list[list[dict]]) -> Journey:
    """Return a journey of stages without names."""
    return Journey.model_validate({"name": "Any", "stages": [{"name": "Any", "steps": s} for s in stages]})


def names(steps: tuple[StepAt, ...]) -> list[str]:
    """Return the steps as the cases name them."""
    return [at.step.id or at.step.name for at in steps]


def told(way: Way) -> str:
    """Return a way as the cases write it."""
    source, target = names((way.source, way.target))
    marks = [f"({way.when})" if way.when else "", "failure" * way.is_failure, "loop" * way.is_loop]
    return " ".join([f"{source} → {target}", *(mark for mark in marks if mark)])


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path) -> None:
    """The ways, endings and faults of a case are those that it lists."""
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    flow = flow_of(journey(case["stages"]))

    assert [told(way) for way in flow.ways] == case["ways"], case["about"]
    assert names(flow.endings) == case["endings"]
    assert names(flow.unreachable) == case.get("unreachable", [])
    assert names(flow.endless) == case.get("endless", [])
    assert flow.branches is case["branches"]


IDS = st.sampled_from("abcdef")
STEPS = st.lists(
    st.fixed_dictionaries(
        {"id": IDS, "name": IDS, "next": st.lists(IDS, max_size=3)}, optional={"ending": IDS}
    ),
    max_size=6,
    unique_by=lambda step: step["id"],
)


@given(STEPS)
def test_every_step_is_told_once(steps: list[dict]) -> None:
    """Whatever the ways are, each step has one in or is unreachable, and one out or is an ending."""
    flow = flow_of(journey([steps]))
    entered = {way.target.number for way in flow.ways}
    endings = {at.number for at in flow.endings}

    for at in flow.steps[1:]:
        assert at.number in entered or at in flow.unreachable
    for at in flow.steps:
        assert flow.ways_from(at.number) or at.number in endings
    assert not endings & {at.number for at in flow.endless}


def test_a_circle_is_found_by_its_shortest_way() -> None:
    """Of two ways back the shorter is told, and who only leads into a circle is not in one."""
    leads_to = {"a": ["b", "c"], "b": ["c"], "c": ["a"], "x": ["a"], "s": ["s"]}

    assert circle_from("a", leads_to) == ("a", "c", "a")
    assert circle_from("x", leads_to) == ()
    assert circle_from("s", leads_to) == ("s", "s")
