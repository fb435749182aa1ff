"""The computed moments of truth: golden cases, one file each."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from cxschema.journeys.emotions import emotion_lines
from cxschema.journeys.moments import MomentKind, moments_of
from cxschema.models.journey import Journey

if TYPE_CHECKING:
    from cxschema.journeys.moments import Moment

CASES = sorted(Path(__file__).parent.joinpath("moment_cases").glob("*.yml"))


def told(moment: Moment) -> str:
    """Return a moment as the cases write it."""
    origin = f"{moment.before.at.step.name} > " if moment.before else ""
    return f"{moment.kind} {origin}{moment.felt.at.step.name}"


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path) -> None:
    """A journey has the lines and the moments that its case lists, in the order of the journey."""
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    journey = Journey(name="A", personas=case.get("personas", []), stages=case["stages"])
    found = [
        {"of": ", ".join(line.personas), "moments": [told(one) for one in moments_of(line)]}
        for line in emotion_lines(journey)
    ]

    assert found == case["lines"], case["about"]


def test_there_are_cases() -> None:
    """The cases are found: an empty folder would pass for a clean run."""
    assert len(CASES) >= 10


@given(st.lists(st.none() | st.integers(-4, 4).map(lambda half: half / 2), max_size=12))
def test_moments_are_what_they_are_called(values: list[float | None]) -> None:
    """No step lies outside peak and lowest point, no fall is steeper, and the end is the last known."""
    steps = [{"name": str(i), **({} if v is None else {"emotion": v})} for i, v in enumerate(values)]
    lines = emotion_lines(Journey(name="A", stages=[{"name": "All", "steps": steps}]))
    known = [value for value in values if value is not None]
    assert len(lines) == bool(known)
    for line in lines:
        found = {one.kind: one for one in moments_of(line)}

        assert found[MomentKind.END].felt.value == known[-1]
        if len(set(known)) > 1:
            assert found[MomentKind.PEAK].felt.value == max(known)
            assert found[MomentKind.LOWEST].felt.value == min(known)
        drops = [before - after for before, after in pairwise(known)]
        fall = found.get(MomentKind.FALL)
        assert (fall.before.value - fall.felt.value if fall and fall.before else 0) == max([0, *drops])
