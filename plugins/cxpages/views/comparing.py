"""A journey as it is beside the one that it should become, as a reader sees them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from cxpages.views.journey_map import labels_of
from cxpages.views.moods import mood_in
from cxschema.journeys.comparing import Comparison, compare, improvements_of

if TYPE_CHECKING:
    from cxpages.views.reader import Reader, Ref
    from cxschema.catalog.catalog import Entry
    from cxschema.journeys.comparing import Change
    from cxschema.journeys.walking import StepAt
    from cxschema.models.step import Activity

COLUMNS = ("current", "future", "gain", "change", "requires")
"""What stands side by side, by the names of the phrases."""


@dataclass(frozen=True)
class Side:
    """One of the two journeys."""

    ref: Ref
    base: str
    """What links to its steps begin with: nothing on its own page."""


@dataclass(frozen=True)
class Gain:
    """What a change does to the emotion."""

    value: str
    kind: str
    """better, worse or same."""


@dataclass(frozen=True)
class ComparisonView:
    """Two journeys in one language, as the page of one of them shows them."""

    reader: Reader
    current: Entry
    future: Entry
    here: Entry

    @cached_property
    def comparison(self) -> Comparison:
        """What the one changes of the other."""
        return compare(self.reader.data(self.current), self.reader.data(self.future))

    @cached_property
    def sides(self) -> tuple[Side, Side]:
        """The journey as it is, and as it should be."""
        return self._side(self.current), self._side(self.future)

    def _side(self, entry: Entry) -> Side:
        ref = self.reader.ref(entry.kind, entry.id)
        return Side(ref, "" if entry is self.here else ref.url or "")

    @property
    def other(self) -> Side:
        """The journey whose page this is not."""
        return self.sides[1 if self.here is self.current else 0]

    @property
    def anchor(self) -> str:
        """The id of the comparison on the page; a journey may be improved by several others."""
        return f"comparison-{self.other.ref.id}"

    @property
    def labels(self) -> str:
        """The names of the columns as CSS, for screens too narrow for columns."""
        return labels_of((self.reader.t(f"comparison.{name}") for name in COLUMNS), first=1)

    def mood(self, at: StepAt) -> str | None:
        """Return a step's emotion as one of five words, None where it is not known."""
        return mood_in(at.step)

    def gain(self, change: Change | Comparison) -> Gain | None:
        """Return what is gained by one change, or by all on average; None where it is not known."""
        if change.gain is None:
            return None
        rounded = round(change.gain, 1)
        kind = "better" if rounded > 0 else "worse" if rounded < 0 else "same"
        return Gain(self.reader.signed(rounded), kind)

    def noticed(self, change: Change) -> list[str]:
        """Return what the customer notices of a change."""
        return [at.step.change for at in change.after if at.step.change]

    def required(self, change: Change) -> list[Activity]:
        """Return what the organisation has to change for it."""
        return [activity for at in change.after for activity in at.step.requires]

    @property
    def summary(self) -> str:
        """What is gained on average, and how many steps come and go, in words."""
        gain = self.gain(self.comparison)
        return self.reader.t(
            "comparison.summary",
            gain=self._said(gain) if gain else self.reader.t("comparison.unknown"),
            added=self.reader.number(len(self.comparison.added)),
            dropped=self.reader.number(len(self.comparison.dropped)),
        )

    def _said(self, gain: Gain) -> str:
        return f"{gain.value} ({self.reader.t(f'comparison.{gain.kind}')})"


def comparisons_of(reader: Reader, here: Entry) -> tuple[ComparisonView, ...]:
    """Return the comparisons on a journey's page: with the one it improves, with those that improve it."""
    improved = reader.catalog.entries.get(("journey", getattr(here.data, "improves", None) or ""))
    pairs = [(improved, here)] if improved and improved is not here else []
    pairs += [(here, entry) for entry in improvements_of(reader.catalog, here)]
    return tuple(ComparisonView(reader, current, future, here) for current, future in pairs)
