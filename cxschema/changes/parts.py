"""One entry before and after, compared part by part: what was added, removed, changed, moved."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from cxschema.changes.change import Change, Part, Plain, Prose, What
from cxschema.changes.matching import match
from cxschema.changes.tree import Leaf, Piece, Rows
from cxschema.changes.wordwise import looks_like

if TYPE_CHECKING:
    from collections.abc import Container

    from cxschema.changes.change import Value, Way
    from cxschema.changes.matching import Match
    from cxschema.changes.tree import Item, Node


class Pair(NamedTuple):
    """A text that may be translated, before and after."""

    way: Way
    field: str
    """The field that holds it, "" when it is the name of what it lies in."""

    before: Leaf | None
    after: Leaf
    left_behind: frozenset[str] = frozenset()
    """Languages whose translation stayed at the old place in the list, beside another text now."""

    def but(self, languages: frozenset[str]) -> Pair:
        """Return the pair with more languages left behind."""
        return self._replace(left_behind=self.left_behind | languages)


class Unplaced(NamedTuple):
    """An item that was removed or added, unless it turns out to have moved."""

    way: Way
    field: str
    item: Item
    at: int | None
    """Which of the changes it stands for so far; None when it lies inside of one."""


@dataclass
class Parts:
    """The comparison of two trees, and what has been found so far."""

    changes: list[Change | None] = field(default_factory=list)
    """In the order of the fields; None where a change was taken back."""

    pairs: list[Pair] = field(default_factory=list)
    removed: list[Unplaced] = field(default_factory=list)
    added: list[Unplaced] = field(default_factory=list)

    def pieces(self, old: Piece, new: Piece, way: Way = ()) -> None:
        """Compare two models field by field, in the order of the model."""
        for name in dict.fromkeys([*new.by_field, *old.by_field]):
            self._nodes(name, old.by_field.get(name), new.by_field.get(name), way)

    def _nodes(self, name: str, old: Node | None, new: Node | None, way: Way) -> None:
        if isinstance(old, Rows) or isinstance(new, Rows):
            before = old if isinstance(old, Rows) else Rows(name)
            after = new if isinstance(new, Rows) else Rows(name)
            self._rows(before, after, way)
        elif isinstance(old, Piece) and isinstance(new, Piece):
            self.pieces(old, new, (*way, Part(name)))
        else:
            self._values(old, new, way, name)

    def _values(self, old: Item | None, new: Item | None, way: Way, name: str) -> None:
        if isinstance(new, Leaf) and isinstance(old, Leaf):
            self.pairs.append(Pair(way, name, old, new))
        elif new is not None:
            self.note_new(new, (*way, Part(name)) if isinstance(new, Piece) else way, name)
        if old != new:
            before, after = old.as_value() if old else None, new.as_value() if new else None
            self.changes.append(Change(what(before, after), way, name, before, after))

    def _rows(self, old: Rows, new: Rows, way: Way) -> None:
        found = match(old.items, new.items)
        for i in found.removed:
            item = old.items[i]
            self.removed.append(Unplaced(way, old.field, item, len(self.changes)))
            self.changes.append(Change(What.REMOVED, way, old.field, item.as_value(), None, in_list=True))
        for j in found.added:
            item = new.items[j]
            self.added.append(Unplaced(way, new.field, item, len(self.changes)))
            self.changes.append(Change(What.ADDED, way, new.field, None, item.as_value(), in_list=True))
        self._order(new, found, way)
        self._ids(old, new, found, way)
        for i, j in found.pairs:
            start = len(self.pairs)
            self.items(old.items[i], new.items[j], way)
            languages = _left_behind(old, new, i, j)
            self.pairs[start:] = [pair.but(languages) for pair in self.pairs[start:]]

    def _order(self, new: Rows, found: Match, way: Way) -> None:
        labels = tuple(item.label for item in new.items)
        if len(found.moved) == 1:
            at = found.moved[0][1]
            value = new.items[at].as_value()
            beside = labels[at - 1] if at else ""
            self.changes.append(Change(What.MOVED, way, new.field, value, value, in_list=True, beside=beside))
        elif found.moved:
            self.changes.append(Change(What.REORDERED, way, new.field, order=labels))

    def _ids(self, old: Rows, new: Rows, found: Match, way: Way) -> None:
        """Compare the ids of items that stayed: translations and links find items by them."""
        ids = [(old.items[i].id, new.items[j]) for i, j in found.pairs]
        for then, item in ids:
            if then is not None and then != item.id:
                before, after = Plain(then), Plain(item.id) if item.id else None
                self.changes.append(Change(what(before, after), (*way, part(item)), "id", before, after))
        if any(then is None and item.id for then, item in ids):
            self.changes.append(Change(What.IDENTIFIED, way, new.field))

    def items(self, old: Item, new: Item, way: Way) -> None:
        """Compare an item with what it was before; its name belongs to the list that it stands in."""
        if isinstance(old, Piece) and isinstance(new, Piece):
            inside = (*way, part(new))
            self._names(old, new, way, inside)
            self.pieces(old, new, inside)
        elif isinstance(old, Leaf) and isinstance(new, Leaf):
            self.pairs.append(Pair((*way, part(new)), "", old, new))
            self._differing(old, new, way, new.field)

    def _names(self, old: Piece, new: Piece, way: Way, inside: Way) -> None:
        if old.name and new.name:
            self.pairs.append(Pair(inside, "", old.name, new.name))
            self._differing(old.name, new.name, way, new.field)
        elif named := new.name or old.name:
            self._values(old.name, new.name, inside, named.field)

    def _differing(self, old: Leaf, new: Leaf, way: Way, name: str) -> None:
        if old != new:
            before, after = old.as_value(), new.as_value()
            self.changes.append(Change(what(before, after), way, name, before, after, in_list=True))

    def note_new(self, node: Node, way: Way, name: str, but: Container[int] = ()) -> None:
        """Keep the texts of a part that is new, so that missing translations are noticed.

        *but* are items that only moved, by identity.
        """
        if id(node) in but:
            return
        if isinstance(node, Leaf):
            self.pairs.append(Pair(way, name, None, node))
        elif isinstance(node, Rows):
            for item in node.items:
                self.note_new(item, (*way, part(item)), "", but)
        else:
            if node.name:
                self.pairs.append(Pair(way, "", None, node.name))
            for inner in node.fields:
                inside = (*way, Part(inner.field)) if isinstance(inner, Piece) else way
                self.note_new(inner, inside, inner.field, but)


def part(item: Item) -> Part:
    """Return the part of an entry that an item is."""
    return Part(item.field, item.label, item.is_place)


def what(before: Value | None, after: Value | None) -> What:
    """Return what happened to a value that differs."""
    if before is None or after is None:
        return What.ADDED if before is None else What.REMOVED
    if isinstance(before, Prose) and isinstance(after, Prose) and looks_like(before.text, after.text):
        return What.RESPELLED
    return What.CHANGED


def _left_behind(old: Rows, new: Rows, i: int, j: int) -> frozenset[str]:
    """Return the languages whose translation did not follow an item from place *i* to place *j*.

    Where items have no ids, a translation finds them by position: when the source list is put into
    another order and the translation file is not, each translation stands beside a wrong text.
    """
    if i == j or all(item.id for item in new.items):
        return frozenset()
    there = old.items[j] if j < len(old.items) else None
    languages = {language for leaf in new.items[j].leaves() for language in leaf.translations}
    return frozenset(
        language
        for language in languages
        if _in(language, new.items[j]) != _in(language, old.items[i])
        and _in(language, new.items[j]) == (_in(language, there) if there else [])
    )


def _in(language: str, item: Item) -> list[str]:
    return [text for leaf in item.leaves() if (text := leaf.translations.get(language))]
