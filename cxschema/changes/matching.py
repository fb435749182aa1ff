"""Which item of a list before is which item after: by id, by sameness, by likeness."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from cxschema.changes.tree import Leaf, text_of
from cxschema.changes.wordwise import likeness

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from cxschema.changes.tree import Item

ALIKE = 0.5
"""Items that share half of their words are one item, rewritten."""

ALIKE_DESPITE_IDS = 0.8
"""Two different ids speak against it, so then more of the words must be shared."""

_MOST_PAIRS = 40_000
"""More pairs are not compared by likeness: it would take seconds."""


@dataclass(frozen=True, slots=True)
class Match:
    """The items of a list before and after, as positions."""

    pairs: tuple[tuple[int, int], ...]
    """The items that are in both, in the order after."""

    removed: tuple[int, ...]
    added: tuple[int, ...]
    moved: tuple[tuple[int, int], ...]
    """The fewest pairs that have to move to bring the old order into the new one."""


def match(before: Sequence[Item], after: Sequence[Item], alike: float = ALIKE) -> Match:
    """Find the items of *before* among those of *after*; *alike* is how much rewritten ones must share."""
    matching = _Matching(before, after, alike)
    matching.by(lambda item: item.id or item.key)
    matching.by(lambda item: item.bare)
    matching.by(lambda item: item.label.casefold() or None)
    matching.by_likeness()
    if len(before) == len(after) == 1:
        matching.by(lambda item: type(item) if isinstance(item, Leaf) and not item.key else None)
    pairs = sorted(matching.pairs, key=lambda pair: pair[1])
    kept = _longest_in_order([old for old, _ in pairs])
    return Match(
        pairs=tuple(pairs),
        removed=tuple(matching.old),
        added=tuple(matching.new),
        moved=tuple(pair for pair in pairs if pair[0] not in kept),
    )


class _Matching:
    """The pairs found so far, and the positions that have none yet."""

    def __init__(self, before: Sequence[Item], after: Sequence[Item], alike: float) -> None:
        self.before, self.after, self.alike = before, after, alike
        self.old = dict.fromkeys(range(len(before)))
        self.new = dict.fromkeys(range(len(after)))
        self.pairs: list[tuple[int, int]] = []

    def by(self, key: Callable[[Item], Any]) -> None:
        """Pair the items with the same key, the first with the first; None is no key."""
        waiting: dict[Any, list[int]] = {}
        for old in self.old:
            waiting.setdefault(key(self.before[old]), []).append(old)
        waiting.pop(None, None)
        for new in list(self.new):
            if waiting.get(key(self.after[new])):
                self._pair(waiting[key(self.after[new])].pop(0), new)

    def by_likeness(self) -> None:
        """Pair what is most alike, as long as it is alike enough."""
        if len(self.old) * len(self.new) > _MOST_PAIRS:
            return
        pairs = ((self._likeness(old, new), old, new) for old in self.old for new in self.new)
        for _, old, new in sorted(
            filter(lambda pair: pair[0], pairs), key=lambda pair: (-pair[0], *pair[1:])
        ):
            if old in self.old and new in self.new:
                self._pair(old, new)

    def _likeness(self, old: int, new: int) -> float:
        one, other = self.before[old], self.after[new]
        found = likeness(text_of(one), text_of(other))
        return found if found >= (ALIKE_DESPITE_IDS if one.id and other.id else self.alike) else 0

    def _pair(self, old: int, new: int) -> None:
        del self.old[old], self.new[new]
        self.pairs.append((old, new))


def _longest_in_order(positions: Sequence[int]) -> frozenset[int]:
    """Return the longest run of *positions* that rises, gaps allowed: what need not move."""
    tails: list[int] = []
    before: dict[int, int | None] = {}
    for position in positions:
        at = bisect_left(tails, position)
        before[position] = tails[at - 1] if at else None
        tails[at : at + 1] = [position]
    run: list[int] = []
    at_last = tails[-1] if tails else None
    while at_last is not None:
        run.append(at_last)
        at_last = before[at_last]
    return frozenset(run)
