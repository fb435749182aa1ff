"""Journeys inside journeys: which step opens into which journey, and what the details add up to."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cxschema.journeys.emotions import mean_emotion
from cxschema.journeys.walking import walk
from cxschema.models.entry import Severity
from cxschema.models.journey import Journey

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cxschema.catalog.catalog import Catalog, Entry

DEEPEST = 5
"""How many levels are followed, up or down; nobody reads further, and circles end there."""


@dataclass(frozen=True)
class Opening:
    """A step that opens into another journey."""

    entry: Entry
    """The journey that the step belongs to."""

    number: int
    """The place of the step, from 1."""


@dataclass(frozen=True)
class RollUp:
    """What a journey in detail adds up to."""

    steps: int
    """How many steps it has."""

    emotion: float | None
    """The mean emotion of its steps, from -2 to 2; None where none is known."""

    pains: Counter[Severity | None]
    """How many pain points it has by severity, those of the journeys that it opens included."""

    @property
    def worst(self) -> Severity | None:
        """The highest severity of a pain point; None where none is rated."""
        return next((level for level in reversed(Severity) if self.pains[level]), None)


def openings_of(catalog: Catalog, entry: Entry) -> list[Opening]:
    """Return the steps of other journeys that open into a journey, in the order of ids and steps."""
    users = [catalog.entries[key] for key in catalog.used_by(entry.key) if key[0] == "journey"]
    return [
        Opening(user, at.number)
        for user in users
        if isinstance(user.data, Journey)
        for at in walk(user.data)
        if at.step.opens == entry.id
    ]


def trails_to(catalog: Catalog, entry: Entry) -> list[tuple[Opening, ...]]:
    """Return for each step that opens a journey the way to it, from the outermost journey inwards.

    Where a journey further out is itself opened by several steps, the first is taken.
    """
    return [tuple(reversed(list(_outwards(catalog, entry, found)))) for found in openings_of(catalog, entry)]


def _outwards(catalog: Catalog, entry: Entry, opening: Opening) -> Iterator[Opening]:
    seen = {entry.key}
    while opening.entry.key not in seen and len(seen) <= DEEPEST:
        yield opening
        seen.add(opening.entry.key)
        further = openings_of(catalog, opening.entry)
        if not further:
            return
        opening = further[0]


def roll_up(catalog: Catalog, name: str) -> RollUp | None:
    """Return what the journey with the id *name* adds up to; None where there is no such journey."""
    below = _below(catalog, name)
    if not below:
        return None
    steps = list(walk(below[0]))
    pains = Counter(
        pain.severity for journey in below for at in walk(journey) for pain in at.step.pain_points
    )
    return RollUp(len(steps), mean_emotion(at.step for at in steps), pains)


def _below(catalog: Catalog, name: str) -> list[Journey]:
    """Return a journey and the journeys that it opens into, each once, the nearest first."""
    seen: dict[str, Journey] = {}
    level = [name]
    for _ in range(DEEPEST):
        new = {found: _journey(catalog, found) for found in level if found not in seen}
        seen |= {found: journey for found, journey in new.items() if journey}
        level = [at.step.opens for j in new.values() if j for at in walk(j) if at.step.opens]
    return list(seen.values())


def _journey(catalog: Catalog, name: str) -> Journey | None:
    entry = catalog.entries.get(("journey", name))
    return entry.data if entry and isinstance(entry.data, Journey) else None
