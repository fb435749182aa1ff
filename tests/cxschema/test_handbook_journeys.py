"""The handbook's own journeys show all that a journey can say, and their storyboard is safe to show."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cxschema.catalog.loading import load_catalog
from cxschema.journeys.walking import walk
from cxschema.models.fields import Model
from cxschema.models.journey import Journey, Lane, Stage
from cxschema.models.step import Branch, LaneCell, Measure, Opportunity, PersonaEmotion, Step

if TYPE_CHECKING:
    from collections.abc import Iterator

DOCS = Path(__file__).parents[2] / "docs"
DRAWINGS = sorted((DOCS / "journeys").glob("*/*.svg"))


@cache
def journeys() -> dict[str, Journey]:
    """Return the journeys of the handbook by their ids."""
    found = load_catalog(DOCS).of_kind("journey")
    return {entry.id: entry.data for entry in found if isinstance(entry.data, Journey)}


def parts(value: object) -> Iterator[Model]:
    """Yield a part of an entry and every part in it."""
    if isinstance(value, Model):
        yield value
        for field in type(value).model_fields:
            yield from parts(getattr(value, field))
    elif isinstance(value, tuple):
        for item in value:
            yield from parts(item)


@pytest.mark.parametrize("model", [Step, Stage, Lane, Branch, LaneCell, Measure, Opportunity, PersonaEmotion])
def test_every_field_of_a_journey_is_shown_somewhere(model: type[Model]) -> None:
    """Whoever looks for an example of a field finds one in the handbook."""
    used = {
        field
        for journey in journeys().values()
        for part in parts(journey)
        if type(part) is model
        for field in model.model_fields
        if getattr(part, field) not in (None, (), False)
    }
    assert used == set(model.model_fields)


def test_every_step_says_how_much_is_at_stake() -> None:
    """The dramatic arc of the handbook's journeys has no gap."""
    steps = [(name, at.step) for name, journey in journeys().items() for at in walk(journey)]
    assert [(name, step.id) for name, step in steps if step.engagement is None] == []


def test_five_personas_go_the_same_way_once() -> None:
    """One journey shows as many lines as the emotion curve can hold: five."""
    lines = [
        len({*journey.personas, *(one.persona for at in walk(journey) for one in at.step.emotions)})
        for journey in journeys().values()
    ]
    assert max(lines) == 5


@pytest.mark.parametrize("name", ["first-appointment", "paying"])
def test_a_storyboard_has_a_drawing_for_every_step(name: str) -> None:
    """A journey told in drawings has no gap, words for each, and no drawing left over."""
    steps = [at.step for at in walk(journeys()[name])]
    shown = [step.image.src for step in steps if step.image and step.image.alt]
    assert shown == [f"{name}/{step.id}.svg" for step in steps]
    assert {path.stem for path in DRAWINGS if path.parent.name == name} == {step.id for step in steps}


@pytest.mark.parametrize("path", DRAWINGS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_drawing_is_small_and_holds_only_shapes(path: Path) -> None:
    """A drawing has no words to translate, no script and no address, and weighs less than 2 KB."""
    text = path.read_text(encoding="utf-8")
    assert len(text) < 2048
    assert set(re.findall(r"<(\w+)", text)) <= {"svg", "g", "path", "rect", "circle"}
    assert re.findall(r"(?:href|style|on\w+|url)\s*[=(]", text) == []
