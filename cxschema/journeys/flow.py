"""The ways through a journey: which step may follow which, where it ends, what nobody reaches.

The step below follows, also into the next stage, unless a step says otherwise: `next` lists the only ways on,
and a step with an `ending` and no `next` ends the journey, as the last one does.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from cxschema.journeys.walking import walk

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from cxschema.journeys.walking import StepAt
    from cxschema.models.journey import Journey
    from cxschema.models.step import Branch


@dataclass(frozen=True)
class Way:
    """A way from one step to another."""

    source: StepAt
    target: StepAt
    branch: Branch | None = None
    """What its writer says of it; None where the step below simply follows."""

    @property
    def when(self) -> str | None:
        """In which case the journey goes this way."""
        return self.branch.when if self.branch else None

    @property
    def is_failure(self) -> bool:
        """Whether it is taken because something failed."""
        return self.branch is not None and self.branch.failure

    @property
    def is_loop(self) -> bool:
        """Whether it leads back, to an earlier step or to the same one."""
        return self.target.number <= self.source.number


@dataclass(frozen=True)
class Flow:
    """The steps of a journey and the ways between them."""

    steps: tuple[StepAt, ...]
    ways: tuple[Way, ...]

    @property
    def branches(self) -> bool:
        """Whether it is anything but a straight line from the first step to the last."""
        straight = [(a.number, b.number) for a, b in pairwise(self.steps)]
        return [(way.source.number, way.target.number) for way in self.ways] != straight

    @property
    def endings(self) -> tuple[StepAt, ...]:
        """The steps at which the journey may end."""
        return tuple(at for at in self.steps if at.step.ending or not self.ways_from(at.number))

    @property
    def unreachable(self) -> tuple[StepAt, ...]:
        """The steps that no way from the first step leads to."""
        return self._not_among(_reached(self.steps[:1], self._targets))

    @property
    def endless(self) -> tuple[StepAt, ...]:
        """The steps from which no ending can be reached."""
        return self._not_among(_reached(self.endings, self._sources))

    def ways_from(self, number: int) -> tuple[Way, ...]:
        """Return the ways on from a step."""
        return self._from.get(number, ())

    def _not_among(self, numbers: set[int]) -> tuple[StepAt, ...]:
        return tuple(at for at in self.steps if at.number not in numbers)

    @cached_property
    def _from(self) -> dict[int, tuple[Way, ...]]:
        found: dict[int, tuple[Way, ...]] = {}
        for way in self.ways:
            found[way.source.number] = (*found.get(way.source.number, ()), way)
        return found

    @property
    def _targets(self) -> dict[int, list[StepAt]]:
        return {number: [way.target for way in ways] for number, ways in self._from.items()}

    @property
    def _sources(self) -> dict[int, list[StepAt]]:
        found: dict[int, list[StepAt]] = {}
        for way in self.ways:
            found.setdefault(way.target.number, []).append(way.source)
        return found


def flow_of(journey: Journey) -> Flow:
    """Return the ways through a journey; ways to steps that do not exist are left out."""
    steps = tuple(walk(journey))
    by_id = {at.step.id: at for at in steps if at.step.id}
    ways = [way for at in steps for way in _told(at, by_id)]
    ways += [Way(a, b) for a, b in pairwise(steps) if not a.step.next and not a.step.ending]
    return Flow(steps, tuple(sorted(ways, key=lambda way: way.source.number)))


def _told(at: StepAt, by_id: Mapping[str, StepAt]) -> list[Way]:
    return [Way(at, by_id[branch.step], branch) for branch in at.step.next if branch.step in by_id]


def _reached(starts: Iterable[StepAt], ways: Mapping[int, list[StepAt]]) -> set[int]:
    """Return the numbers of the steps that can be reached from *starts*, these included."""
    waiting = [at.number for at in starts]
    found = set(waiting)
    while waiting:
        new = {at.number for at in ways.get(waiting.pop(), ())} - found
        found |= new
        waiting += new
    return found
