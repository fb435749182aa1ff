"""A persona as a reader sees it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from cxpages.views.cards import portrait_of
from cxpages.views.entry import EntryView

if TYPE_CHECKING:
    from cxpages.views.reader import Ref

QUADRANTS = ("think", "feel", "say", "do")
SENSES = ("see", "hear", "pains", "gains")


@dataclass(frozen=True)
class TraitScale:
    """One trait as a point on its scale."""

    name: str
    low: str | None
    high: str | None
    value: float
    top: float
    bottom: float

    @property
    def position(self) -> float:
        """Where the point stands, from 0 (low end) to 100 (high end)."""
        width = self.top - self.bottom
        return (
            round(100 * (min(max(self.value, self.bottom), self.top) - self.bottom) / width, 1)
            if width
            else 50
        )


@dataclass(frozen=True)
class PersonaView(EntryView):
    """One persona in one language."""

    @property
    def portrait(self) -> str | None:
        """The link to the portrait, None where there is none to show."""
        return portrait_of(self.reader, self.entry, self.data)

    @property
    def initials(self) -> str:
        """What stands in for a missing portrait: the first letter of the name."""
        return str(self.title)[:1].upper()

    @property
    def segments(self) -> tuple[Ref, ...]:
        """The segments that the persona belongs to."""
        return self.reader.refs("segment", self.data.segments)

    @property
    def channels(self) -> tuple[Ref, ...]:
        """The persona's channels, the favourite first."""
        return self.reader.refs("channel", self.data.channels)

    @property
    def facts(self) -> list[tuple[str, Any]]:
        """The outer facts of the persona's life: label and value."""
        outer = self.data.demographics
        if outer is None:
            return []
        rows = [(name, getattr(outer, name)) for name in type(outer).model_fields]
        return [
            (self.reader.t(f"demographics.{name}"), self.reader.fact(value)) for name, value in rows if value
        ]

    @property
    def traits(self) -> list[TraitScale]:
        """The persona's traits as points on their scales."""
        return [TraitScale(t.name, t.low, t.high, t.value, t.max, t.min) for t in self.data.traits]

    @property
    def quadrants(self) -> list[tuple[str, Any]]:
        """The four quadrants of the empathy map, empty ones included, when there is a map."""
        return (
            [(name, getattr(self.data.empathy_map, name)) for name in QUADRANTS]
            if self.data.empathy_map
            else []
        )

    @property
    def senses(self) -> list[tuple[str, Any]]:
        """What stands around the quadrants: see, hear, pains, gains; empty ones left out."""
        found = (
            [(name, getattr(self.data.empathy_map, name)) for name in SENSES] if self.data.empathy_map else []
        )
        return [(name, claims) for name, claims in found if claims]
