"""A journey as a service blueprint: who acts on which level, which lines that crosses, who hands over.

Four levels lie below one another: the customer, and the organisation's frontstage, backstage and support.
Between them run three lines: of interaction, of visibility, of internal interaction. A line is there where
somebody acts above it and somebody below.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from cxschema.journeys.flow import flow_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from cxschema.journeys.flow import Flow
    from cxschema.journeys.walking import StepAt
    from cxschema.models.journey import Journey
    from cxschema.models.step import Activity, Step


class Level(StrEnum):
    """Where somebody acts, from the customer downwards."""

    CUSTOMER = "customer"
    FRONTSTAGE = "frontstage"
    BACKSTAGE = "backstage"
    SUPPORT = "support"


class Line(StrEnum):
    """What separates a level from the one above it."""

    INTERACTION = "interaction"
    VISIBILITY = "visibility"
    INTERNAL = "internal"


LEVELS = tuple(Level)


@dataclass(frozen=True)
class Party:
    """Who works: a team, or somebody who is not named, on one level."""

    level: Level
    team: str | None


@dataclass(frozen=True)
class Work:
    """One thing that the organisation does in a step."""

    party: Party
    activity: Activity | None
    """What is done; None where a step says only that a team acts in it."""

    at: StepAt
    place: int
    """The place among all work of the step, from 0."""


@dataclass(frozen=True)
class HandOver:
    """Where work goes from one party to another."""

    source: Work
    target: Work

    @property
    def is_between_teams(self) -> bool:
        """Whether two teams are named, and not one of them on two levels."""
        source, target = self.source.party.team, self.target.party.team
        return bool(source and target and source != target)


@dataclass(frozen=True)
class StepWork:
    """One step of a blueprint."""

    at: StepAt
    work: tuple[Work, ...]

    @property
    def levels(self) -> tuple[Level, ...]:
        """The levels on which somebody acts."""
        found = {work.party.level for work in self.work}
        return _in_order(found | {Level.CUSTOMER} if _customer_acts(self.at.step) else found)

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines that the step crosses: those between the first and the last of its levels."""
        return _lines_between(self.levels)

    def on(self, level: str) -> tuple[Work, ...]:
        """Return what the organisation does on one level."""
        return tuple(work for work in self.work if work.party.level == level)


@dataclass(frozen=True)
class Blueprint:
    """A journey with everything that the organisation does in it."""

    steps: tuple[StepWork, ...]
    hand_overs: tuple[HandOver, ...]

    @property
    def levels(self) -> tuple[Level, ...]:
        """The levels on which anybody acts in any step."""
        return _in_order({level for step in self.steps for level in step.levels})

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines that some level lies above and some level below."""
        return _lines_between(self.levels)

    @property
    def between_teams(self) -> Counter[tuple[str, str]]:
        """How often work goes from one team to another, by their ids."""
        named = [(item.source.party.team or "", item.target.party.team or "") for item in self._of_teams]
        return Counter(named)

    @property
    def _of_teams(self) -> list[HandOver]:
        return [item for item in self.hand_overs if item.is_between_teams]

    def hand_overs_to(self, work: Work) -> tuple[HandOver, ...]:
        """Return the hand-overs that a piece of work begins with."""
        return self._by_target.get((work.at.number, work.place), ())

    @cached_property
    def _by_target(self) -> dict[tuple[int, int], tuple[HandOver, ...]]:
        found: dict[tuple[int, int], tuple[HandOver, ...]] = {}
        for item in self.hand_overs:
            key = (item.target.at.number, item.target.place)
            found[key] = (*found.get(key, ()), item)
        return found


def blueprint_of(journey: Journey) -> Blueprint:
    """Return the blueprint of a journey.

    Inside a step, work is handed over in the order of its activities, frontstage first. From step to step it
    goes from the last to the first of those who stand nearest to the customer, on every way that the journey
    may take, past steps in which only the customer acts.
    """
    flow = flow_of(journey)
    steps = tuple(StepWork(at, tuple(_work_in(at))) for at in flow.steps)
    pairs = [pair for step in steps for pair in pairwise(step.work)]
    pairs += _between_steps({step.at.number: step for step in steps}, flow)
    found = [HandOver(a, b) for a, b in pairs if a.party != b.party]
    return Blueprint(steps, tuple(sorted(found, key=lambda item: (item.target.at.number, item.target.place))))


def _customer_acts(step: Step) -> bool:
    """Say whether the customer acts in a step: where nobody is named, it is the journey's personas."""
    return bool(step.action) or not step.actors or len(_teams(step)) < len(step.actors)


def _teams(step: Step) -> list[str]:
    return [actor.removeprefix("team:") for actor in step.actors if actor.startswith("team:")]


def _work_in(at: StepAt) -> Iterator[Work]:
    """Yield the work of a step; a team that acts and does nothing that is told stands frontstage."""
    told = [(Party(level, act.team), act) for level in LEVELS[1:] for act in getattr(at.step, level)]
    busy = {party.team for party, _ in told}
    others = [(Party(Level.FRONTSTAGE, team), None) for team in _teams(at.step) if team not in busy]
    for place, (party, activity) in enumerate([*others, *told]):
        yield Work(party, activity, at, place)


def _between_steps(steps: dict[int, StepWork], flow: Flow) -> Iterator[tuple[Work, Work]]:
    """Yield what each step ends with nearest to the customer, and what follows in the next ones."""
    for step in steps.values():
        if step.work:
            face = step.on(step.work[0].party.level)
            for number in _next_at_work(step.at.number, steps, flow):
                yield face[-1], steps[number].work[0]


def _next_at_work(number: int, steps: dict[int, StepWork], flow: Flow) -> list[int]:
    """Return the next steps in which the organisation does something, in the order of the ways."""
    waiting, seen = [number], {number}
    found: list[int] = []
    for current in waiting:
        for way in flow.ways_from(current):
            following = way.target.number
            if following not in seen:
                seen.add(following)
                (found if steps[following].work else waiting).append(following)
    return found


def _in_order(levels: Collection[Level]) -> tuple[Level, ...]:
    return tuple(level for level in LEVELS if level in levels)


def _lines_between(levels: tuple[Level, ...]) -> tuple[Line, ...]:
    if not levels:
        return ()
    return tuple(Line)[LEVELS.index(levels[0]) : LEVELS.index(levels[-1])]
