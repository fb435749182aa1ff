"""The journeys that customers live today: what is ranked, counted and laid side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cxschema.models.entry import Status
from cxschema.models.journey import Journey, JourneyState

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any

    from cxschema.catalog.catalog import Catalog, Entry
    from cxschema.journeys.walking import StepAt


class Told(NamedTuple):
    """A journey, and what it says in the language of whoever looks at it."""

    entry: Entry
    journey: Journey


class LivedStep(NamedTuple):
    """One step of one journey."""

    entry: Entry
    at: StepAt


def told(catalog: Catalog, data: Callable[[Entry], Any]) -> list[Told]:
    """Return every journey that is not retired, by id; *data* gives what an entry says."""
    return [
        Told(entry, journey)
        for entry in catalog.of_kind("journey")
        if entry.data.status is not Status.RETIRED and isinstance(journey := data(entry), Journey)
    ]


def lived(journeys: Iterable[Told]) -> list[Told]:
    """Return the journeys as they are today: what a future journey hurts is only imagined."""
    return [item for item in journeys if item.journey.state is JourneyState.CURRENT]
