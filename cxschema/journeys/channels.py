"""Channels across journeys: which serve which part of the relationship, and where a change hurts."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cxschema.journeys.emotions import mean_emotion
from cxschema.journeys.flow import flow_of
from cxschema.journeys.lived import LivedStep
from cxschema.journeys.walking import walk
from cxschema.models.entry import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from cxschema.catalog.catalog import Entry
    from cxschema.journeys.flow import Flow
    from cxschema.journeys.lived import Told
    from cxschema.journeys.walking import StepAt

FALL = 1.0
"""A change of channel hurts when the emotion falls by this much or more, on the scale from -2 to 2."""

_SERIOUS = frozenset({Severity.HIGH, Severity.CRITICAL})


@dataclass(frozen=True)
class Service:
    """The steps that one channel serves in one part of the relationship."""

    steps: tuple[LivedStep, ...]

    @property
    def emotion(self) -> float | None:
        """How these steps feel on average, from -2 to 2."""
        return mean_emotion(one.at.step for one in self.steps)


@dataclass(frozen=True)
class ChannelChange:
    """Two steps on one of the journey's ways without a channel in common: the customer has to change over."""

    entry: Entry
    before: StepAt
    after: StepAt

    @property
    def fall(self) -> float | None:
        """By how much the emotion falls, negative where it rises; None where one of the two is not known."""
        before, after = self.before.step.emotion, self.after.step.emotion
        return None if before is None or after is None else before - after

    @property
    def loses(self) -> bool:
        """Whether customers are lost here: the mood falls, something serious hurts, or the journey ends."""
        step = self.after.step
        hurts = any(pain.severity in _SERIOUS for pain in step.pain_points)
        return (self.fall or 0) >= FALL or hurts or step.ending is not None


def services(journeys: Iterable[Told]) -> Mapping[tuple[str, str | None], Service]:
    """Return what each channel serves: channel and lifecycle stage (None where a stage names none)."""
    found: dict[tuple[str, str | None], list[LivedStep]] = defaultdict(list)
    for entry, journey in journeys:
        for at in walk(journey):
            for channel in at.step.channels:
                found[channel, at.stage.lifecycle].append(LivedStep(entry, at))
    return {key: Service(tuple(steps)) for key, steps in found.items()}


def channel_changes(journeys: Iterable[Told]) -> list[ChannelChange]:
    """Return every change of channel; those that lose customers first, the deepest fall before others."""
    found = [change for entry, journey in journeys for change in _changes_in(entry, flow_of(journey))]
    return sorted(found, key=lambda change: (not change.loses, -(change.fall or 0)))


def _changes_in(entry: Entry, flow: Flow) -> Iterator[ChannelChange]:
    """Yield the changes that somebody makes, each once, however many cases lead the same way."""
    nobody = {at.number for at in flow.unreachable}
    ways = {(way.source.number, way.target.number): way for way in flow.ways}
    for way in ways.values():
        here, there = set(way.source.step.channels), set(way.target.step.channels)
        if here and there and not here & there and way.source.number not in nobody:
            yield ChannelChange(entry, way.source, way.target)
