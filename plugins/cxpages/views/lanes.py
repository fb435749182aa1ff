"""The lanes of a journey map: which there are, in which order, and what they are called."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cxpages.views.reader import Reader
    from cxschema.models.journey import Journey

_FIELDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("image", ("image",)),
    ("action", ("action", "actors", "roles")),
    ("touchpoint", ("touchpoint", "channels", "physical_evidence")),
    ("thoughts", ("thoughts", "quotes")),
    ("emotion", ("emotion", "emotions")),
    ("engagement", ("engagement",)),
    ("needs", ("needs",)),
    ("pain-points", ("pain_points",)),
    ("opportunities", ("opportunities",)),
    ("change", ("change", "requires")),
    ("decision", ("decision", "next", "ending", "opens")),
    ("duration", ("duration",)),
    ("frontstage", ("frontstage",)),
    ("backstage", ("backstage",)),
    ("support", ("support",)),
    ("systems", ("systems",)),
    ("measures", ("measures",)),
    ("evidence", ("evidence", "confidence", "emotion")),
)
"""The usual lanes in the order of the map, and the fields of a step that each of them shows.

The template writes a step's cells in this order.
"""

OWN_BEFORE = "evidence"
"""The usual lane that the journey's own lanes stand before."""


@dataclass(frozen=True)
class Lane:
    """One lane of a map."""

    key: str
    """What it is told apart by: the name of a usual lane, or journey and lane of an own one."""

    name: str
    line: str | None = None
    """What stands in it, where its writer says so."""


def lanes_of(reader: Reader, journey_id: str, journey: Journey, steps: Iterable[Any]) -> tuple[Lane, ...]:
    """Return the lanes that *steps* of a journey have something to say in."""
    steps = tuple(steps)
    used = {cell.id for step in steps for cell in step.lanes}
    own = [
        Lane(f"{journey_id}:{one.id}", one.name, one.description) for one in journey.lanes if one.id in used
    ]
    usual = [
        Lane(key, reader.t(f"field.{key}"))
        for key, fields in _FIELDS
        if any(getattr(step, field) not in (None, ()) for step in steps for field in fields)
    ]
    at = next((i for i, lane in enumerate(usual) if lane.key == OWN_BEFORE), len(usual))
    return (*usual[:at], *own, *usual[at:])
