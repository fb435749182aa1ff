"""Journeys inside journeys, as a reader sees them: where one belongs, what its steps open into."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from cxpages.views.moods import mood_in
from cxschema.journeys.hierarchy import roll_up, trails_to
from cxschema.journeys.walking import walk
from cxschema.models.entry import Severity

if TYPE_CHECKING:
    from cxpages.views.reader import Reader, Ref
    from cxschema.catalog.catalog import Entry
    from cxschema.journeys.hierarchy import Opening, RollUp
    from cxschema.journeys.walking import StepAt


@dataclass(frozen=True)
class Detail:
    """A step and the journey that tells it in detail."""

    at: StepAt
    ref: Ref
    sums: RollUp
    line: str
    """What the details add up to, in words."""

    @property
    def mood(self) -> str | None:
        """The step's own emotion as one of five words, None where it is not known."""
        return mood_in(self.at.step)

    @property
    def pains(self) -> list[tuple[Severity | None, int]]:
        """The pain points by severity, the worst first, those that are not rated last."""
        levels: list[Severity | None] = [*reversed(Severity), None]
        return [(level, self.sums.pains[level]) for level in levels if self.sums.pains[level]]


@dataclass(frozen=True)
class Crumb:
    """A step of a journey further out, on the way to this one."""

    journey: Ref
    at: StepAt

    @property
    def url(self) -> str:
        """The link to the step on its journey's page."""
        return f"{self.journey.url}#{self.at.anchor}"


@dataclass(frozen=True)
class HierarchyView:
    """What stands above and below one journey, in one language."""

    reader: Reader
    entry: Entry

    @cached_property
    def trails(self) -> list[list[Crumb]]:
        """The ways to the journey from the outermost ones inwards: one for each step that opens it."""
        trails = trails_to(self.reader.catalog, self.entry)
        return [[self._crumb(opening) for opening in trail] for trail in trails if trail]

    def _crumb(self, opening: Opening) -> Crumb:
        steps = walk(self.reader.data(opening.entry))
        at = next(at for at in steps if at.number == opening.number)
        return Crumb(self.reader.ref("journey", opening.entry.id), at)

    @cached_property
    def details(self) -> list[Detail]:
        """The steps that open into another journey, and what those add up to."""
        steps = walk(self.reader.data(self.entry))
        found = ((at, roll_up(self.reader.catalog, at.step.opens)) for at in steps if at.step.opens)
        return [
            Detail(at, self.reader.ref("journey", at.step.opens or ""), sums, roll_up_line(self.reader, sums))
            for at, sums in found
            if sums
        ]


def roll_up_line(reader: Reader, sums: RollUp) -> str:
    """Return in words what a journey in detail adds up to: its steps, their emotion, their pain points."""
    said = [reader.counted("steps", sums.steps)]
    if sums.emotion is not None:
        said.append(reader.t("hierarchy.mean", emotion=reader.signed(round(sums.emotion, 1))))
    count = reader.number(sums.pains.total())
    if sums.worst:
        said.append(reader.t("hierarchy.worst", count=count, worst=reader.t(f"severity.{sums.worst}")))
    elif sums.pains:
        said.append(reader.t("hierarchy.pains", count=count))
    return reader.t("list-comma").join(said)
