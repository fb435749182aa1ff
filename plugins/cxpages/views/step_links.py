"""Steps of journeys as other pages name them: the step, its journey, its mood, and the way there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cxpages.views.moods import mood_of
from cxschema.journeys.lived import told

if TYPE_CHECKING:
    from cxpages.views.reader import Reader, Ref
    from cxschema.catalog.catalog import Entry
    from cxschema.journeys.lived import Told
    from cxschema.journeys.walking import StepAt


@dataclass(frozen=True)
class Mood:
    """An emotion from -2 to 2, and the word for it."""

    value: float
    word: str


@dataclass(frozen=True)
class StepLink:
    """One step of a journey, and the way to it."""

    journey: Ref
    name: str
    url: str
    mood: Mood | None


def journeys_of(reader: Reader) -> list[Told]:
    """Return all journeys that are not retired, in the reader's language."""
    return told(reader.catalog, reader.data)


def mood(emotion: float | None) -> Mood | None:
    """Return an emotion with its word, None where it is not known."""
    return None if emotion is None else Mood(emotion, mood_of(emotion))


def step_link(reader: Reader, entry: Entry, at: StepAt) -> StepLink:
    """Return a step as other pages name it."""
    journey = reader.ref("journey", entry.id)
    return StepLink(journey, at.step.name, f"{journey.url or ''}#{at.anchor}", mood(at.step.emotion))
