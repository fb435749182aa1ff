"""A journey as it should be beside the one it improves: which step takes the place of which, what is gained.

`compare(current, future)` returns a `Comparison`. Its `changes` are groups of steps, `before` and `after`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cxschema.journeys.emotions import mean_emotion
from cxschema.journeys.walking import walk
from cxschema.models.journey import Journey

if TYPE_CHECKING:
    from cxschema.catalog.catalog import Catalog, Entry
    from cxschema.journeys.walking import StepAt
    from cxschema.models.step import Step


@dataclass(frozen=True)
class Change:
    """Steps of the journey as it is, and the steps that take their place; one side may be empty."""

    before: tuple[StepAt, ...]
    after: tuple[StepAt, ...]

    @property
    def is_added(self) -> bool:
        """Whether nothing like it is there today."""
        return not self.before

    @property
    def is_dropped(self) -> bool:
        """Whether nothing takes its place."""
        return not self.after

    @property
    def gain(self) -> float | None:
        """The mean emotion after, less the one before, from -4 to 4; None where a side is not known."""
        before, after = (mean_emotion(at.step for at in side) for side in (self.before, self.after))
        return None if before is None or after is None else after - before


@dataclass(frozen=True)
class Comparison:
    """What a journey changes of the one it improves."""

    changes: tuple[Change, ...]
    """In the order of the future journey, dropped steps where they stood."""

    @property
    def added(self) -> tuple[StepAt, ...]:
        """The steps that are new."""
        return tuple(at for change in self.changes if change.is_added for at in change.after)

    @property
    def dropped(self) -> tuple[StepAt, ...]:
        """The steps of today that nothing takes the place of."""
        return tuple(at for change in self.changes if change.is_dropped for at in change.before)

    @property
    def gain(self) -> float | None:
        """The mean gain of the steps that are there before and after, from -4 to 4."""
        known = [change.gain for change in self.changes if change.gain is not None]
        return sum(known) / len(known) if known else None


def compare(current: Journey, future: Journey) -> Comparison:
    """Return what *future* changes of *current*.

    A step takes the place of those that `replaces` names, else of the one with the same id. Steps that are
    bound together this way, one to many, many to one or crosswise, are one change.
    """
    groups: list[_Group] = []
    by_id = {at.step.id: at for at in walk(current) if at.step.id}
    for at in walk(future):
        _join(groups, at, [by_id[name] for name in _replaced(at.step) if name in by_id])
    changes = [Change(_in_order(before), _in_order(after)) for before, after in groups]
    replaced = {at.number for change in changes for at in change.before}
    for at in walk(current):
        if at.number not in replaced:
            _insert(changes, at)
    return Comparison(tuple(changes))


def improvements_of(catalog: Catalog, entry: Entry) -> list[Entry]:
    """Return the journeys that improve a journey, in the order of ids."""
    users = [catalog.entries[key] for key in catalog.used_by(entry.key)]
    return [user for user in users if isinstance(user.data, Journey) and user.data.improves == entry.id]


_Group = tuple[dict[int, "StepAt"], dict[int, "StepAt"]]
"""Steps of today and steps of the future that belong together, by number."""


def _replaced(step: Step) -> tuple[str, ...]:
    if step.replaces:
        return step.replaces
    return (step.id,) if step.id else ()


def _join(groups: list[_Group], after: StepAt, before: list[StepAt]) -> None:
    """Put a step into the group that shares a step of today with it; groups that it binds become one."""
    bound = [group for group in groups if any(at.number in group[0] for at in before)]
    home: _Group = bound[0] if bound else ({}, {})
    for group in bound[1:]:
        home[0].update(group[0])
        home[1].update(group[1])
        groups.remove(group)
    home[0].update({at.number: at for at in before})
    home[1][after.number] = after
    if not bound:
        groups.append(home)


def _in_order(steps: dict[int, StepAt]) -> tuple[StepAt, ...]:
    return tuple(steps[number] for number in sorted(steps))


def _insert(changes: list[Change], dropped: StepAt) -> None:
    """Put a dropped step behind the change that holds the step before it."""
    behind = [i for i, change in enumerate(changes) if _holds(change, dropped.number - 1)]
    changes.insert(behind[0] + 1 if behind else 0, Change((dropped,), ()))


def _holds(change: Change, number: int) -> bool:
    return any(at.number == number for at in change.before)
