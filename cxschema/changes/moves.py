"""Items that left one list of an entry and stand in another: moved, not removed and added."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from cxschema.changes.change import Change, Prose, What
from cxschema.changes.matching import ALIKE_DESPITE_IDS, match
from cxschema.changes.parts import Unplaced, part
from cxschema.changes.tree import Leaf, Piece

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cxschema.changes.parts import Parts
    from cxschema.changes.tree import Item


class _Candidate(NamedTuple):
    """An item that may have moved, and the items that it lies inside of, by identity."""

    unplaced: Unplaced
    around: frozenset[int] = frozenset()

    @property
    def all_around(self) -> frozenset[int]:
        """Itself and what it lies inside of."""
        return self.around | {id(self.unplaced.item)}


def place(parts: Parts) -> None:
    """Pair what was removed with what was added, until nothing more has moved; note what is new."""
    moved: set[int] = set()
    new = parts.added
    while parts.removed and parts.added:
        removed, added = list(_candidates(parts.removed)), list(_candidates(parts.added))
        parts.removed, parts.added = [], []
        placed = _placed(removed, added)
        for old, now in placed:
            moved |= {id(old.unplaced.item), id(now.unplaced.item)}
            _move(parts, old.unplaced, now.unplaced)
        if not placed:
            break
        new = [*new, *parts.added]
        parts.removed += [one.unplaced for one in removed if not one.around and not one.all_around & moved]
        parts.added += [one.unplaced for one in added if not one.around and not one.all_around & moved]
    for unplaced in new:
        parts.note_new(unplaced.item, (*unplaced.way, part(unplaced.item)), "", moved)


def _candidates(unplaced: Sequence[Unplaced]) -> Iterator[_Candidate]:
    """Yield the items and all items in them, the outer before the inner."""
    for one in unplaced:
        if not isinstance(one.item, Leaf) or isinstance(one.item.value, Prose):
            candidate = _Candidate(one)
            yield candidate
            yield from _inside(candidate)


def _inside(outer: _Candidate) -> Iterator[_Candidate]:
    item = outer.unplaced.item
    way = (*outer.unplaced.way, part(item))
    for rows in item.lists() if isinstance(item, Piece) else ():
        for inner in rows.items:
            if isinstance(inner, Piece):
                candidate = _Candidate(Unplaced(way, rows.field, inner, None), outer.all_around)
                yield candidate
                yield from _inside(candidate)


def _placed(removed: list[_Candidate], added: list[_Candidate]) -> list[tuple[_Candidate, _Candidate]]:
    """Return the pairs that are one item, but for those that lie inside of another pair."""
    found: list[tuple[_Candidate, _Candidate]] = []
    for old, new in _alike(removed, added):
        if not any(old.around & one.all_around or new.around & other.all_around for one, other in found):
            found.append((old, new))
    return found


def _alike(removed: list[_Candidate], added: list[_Candidate]) -> Iterator[tuple[_Candidate, _Candidate]]:
    """Pair items of the same sort, the outermost first."""
    sorts: dict[object, tuple[list[_Candidate], list[_Candidate]]] = defaultdict(lambda: ([], []))
    for side, candidates in enumerate((removed, added)):
        for one in candidates:
            item = one.unplaced.item
            sorts[type(item), item.is_place, item.key][side].append(one)
    pairs = (
        (olds[i], news[j])
        for olds, news in sorts.values()
        for i, j in match([_sought(o) for o in olds], [_sought(n) for n in news], ALIKE_DESPITE_IDS).pairs
    )
    yield from sorted(pairs, key=lambda pair: len(pair[0].around) + len(pair[1].around))


def _sought(candidate: _Candidate) -> Item:
    """Return an item whose id counts only in lists of the same field."""
    item = candidate.unplaced.item
    return replace(item, id=f"{item.field}/{item.id}") if isinstance(item, Piece) and item.id else item


def _move(parts: Parts, old: Unplaced, new: Unplaced) -> None:
    before, after = old.item.as_value(), new.item.as_value()
    origin = old.way, old.field
    change = Change(What.MOVED, new.way, new.field, before, after, in_list=True, origin=origin)
    if old.at is not None:
        parts.changes[old.at] = None
    if new.at is None:
        parts.changes.append(change)
    else:
        parts.changes[new.at] = change
    parts.items(old.item, new.item, new.way)
