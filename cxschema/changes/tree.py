"""An entry as a tree of parts, lists and values: all that its model says, and nothing of its layout."""

# Two trees are equal when they mean the same. Comments, order of keys, ways to quote and defaults that
# are written out are gone, references are resolved, and each text stands with its translations.

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from cxschema.changes.change import Named, Plain, Prose, Thing

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from cxschema.changes.change import Value


@dataclass(frozen=True)
class Leaf:
    """One value of a field, of a list or of a map."""

    field: str
    value: Value
    key: str | None = None
    """For an item of a map."""

    translations: Mapping[str, str | None] = dataclasses.field(default_factory=dict, compare=False)
    """For a text: what it says in each language, None where it is not translated."""

    id = None
    is_place = False

    @property
    def label(self) -> str:
        """What it is called as an item of a list or a map."""
        match self.value:
            case Prose(text) | Plain(text):
                return self.key or text
            case Named():
                return self.value.title
        return ""

    @property
    def bare(self) -> object:
        """All that it says, without its id."""
        return self.key, self.value

    def as_value(self) -> Value:
        """Return the value to show for it."""
        if self.key and isinstance(self.value, Plain):
            return Plain(f"{self.key}: {self.value.text}")
        return self.value

    def leaves(self) -> Iterator[Leaf]:
        """Yield itself."""
        yield self


@dataclass(frozen=True)
class Rows:
    """The items of a list or of a map."""

    field: str
    items: tuple[Item, ...] = ()

    def leaves(self) -> Iterator[Leaf]:
        """Yield every value in it."""
        for item in self.items:
            yield from item.leaves()


@dataclass(frozen=True)
class Piece:
    """A model: an entry, an item of a list, or a part like the empathy map."""

    field: str
    """The field that it stands in; "" for the entry itself."""

    fields: tuple[Node, ...]
    """Its fields that say something, in the order of the model."""

    name: Leaf | None = None
    """Of an item, the field that says what it is called; it is not among the others."""

    id: str | None = None
    key: str | None = None
    """For an item of a map."""

    reference: str = dataclasses.field(default="", compare=False)
    """What it refers to first: how an item without a name is called."""

    is_place: bool = dataclasses.field(default=False, compare=False)
    """Whether its items have names, as stages and steps do, and so say where something is."""

    @property
    def label(self) -> str:
        """What it is called; "" when nothing about it is a name."""
        named = self.name.label if self.name else self.key
        return named or self.reference or self.id or ""

    @property
    def bare(self) -> object:
        """All that it says, without its id."""
        return self.key, self.name, self.fields

    def as_value(self) -> Thing:
        """Return what to show for it: its name and the named items in it, or what its fields say."""
        holds = (
            (rows.field, tuple(item.label for item in rows.items))
            for rows in self.lists()
            if any(item.is_place for item in rows.items)
        )
        said = (leaf for node in self.fields for leaf in node.leaves()) if self.key or not self.label else ()
        says = ((leaf.field, leaf.value) for leaf in said)
        return Thing(self.label, tuple(holds), tuple(says))

    @cached_property
    def by_field(self) -> Mapping[str, Node]:
        """Its fields by name."""
        return {node.field: node for node in self.fields}

    def items_of(self, field: str) -> tuple[Item, ...]:
        """Return the items of one list."""
        rows = self.by_field.get(field)
        return rows.items if isinstance(rows, Rows) else ()

    def leaves(self) -> Iterator[Leaf]:
        """Yield every value in it, its name first."""
        if self.name:
            yield self.name
        for node in self.fields:
            yield from node.leaves()

    def lists(self) -> Iterator[Rows]:
        """Yield its lists."""
        return (node for node in self.fields if isinstance(node, Rows))

    def places(self) -> Iterator[str]:
        """Yield the names of the stages, steps and other named items in it."""
        for rows in self.lists():
            for item in rows.items:
                if isinstance(item, Piece):
                    yield from [item.label] if item.is_place else []
                    yield from item.places()


Item = Leaf | Piece
Node = Leaf | Rows | Piece


def text_of(node: Node) -> str:
    """Return all texts of a part, one after the other: what its likeness is measured by."""
    return " ".join(leaf.value.text for leaf in node.leaves() if isinstance(leaf.value, Prose))
