"""From an entry to its tree, along the shapes of the fields; it knows no persona."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, Any, get_args

from cxschema.catalog.localising import localise
from cxschema.catalog.overlays import labelled
from cxschema.catalog.references import mentions
from cxschema.changes.change import Choice, Number, Plain, Prose, YesNo
from cxschema.changes.tree import Leaf, Piece, Rows
from cxschema.changes.wordwise import normal
from cxschema.models.entry import Attribute, Header
from cxschema.models.fields import Model, shapes
from cxschema.text.foreign import Foreign, needs_translation

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from cxschema.catalog.catalog import Entry
    from cxschema.changes.change import Value
    from cxschema.changes.names import Names
    from cxschema.changes.tree import Item, Node
    from cxschema.models.fields import FieldShape

_NAMES = ("name", "title", "label", "text")
"""The fields that say what an item is called, the best first."""


@dataclass(frozen=True)
class Twin:
    """A value, and the same value as readers of other languages get it."""

    value: Any
    translated: Mapping[str, Any]

    def field(self, name: str) -> Twin:
        """Return a field of a model."""
        return self._each(lambda part: getattr(part, name))

    def items(self) -> Iterator[tuple[str | None, Twin]]:
        """Yield the items of a list, or of a map with their keys; an open attribute with its label."""
        if isinstance(self.value, dict):
            for key in self.value:
                yield key, self._each(lambda part, key=key: _labelled(key, part[key]))
        else:
            for i in range(len(self.value)):
                yield None, self._each(lambda part, i=i: part[i])

    def _each(self, step: Any) -> Twin:
        return Twin(step(self.value), {language: step(part) for language, part in self.translated.items()})


@dataclass(frozen=True)
class Growing:
    """Makes trees of the entries of one catalog."""

    names: Names

    def tree(self, entry: Entry) -> Piece:
        """Return the tree of an entry."""
        written = self.names.catalog.language_of(entry)
        translated = {
            language: localise(entry.data, overlay.values, written)
            for language, overlay in entry.overlays.items()
        }
        return self._piece("", Twin(entry.data, translated), None)

    def _piece(self, field: str, twin: Twin, called_by: str | None, key: str | None = None) -> Piece:
        model: type[Model] = type(twin.value)
        nodes = {
            shape.name: node
            for shape in shapes(model)
            if shape.name not in ("kind", "id") and (node := self._node(model, shape, twin.field(shape.name)))
        }
        name = nodes.pop(called_by) if called_by and isinstance(nodes.get(called_by), Leaf) else None
        return Piece(
            field,
            tuple(nodes.values()),
            name=name if isinstance(name, Leaf) else None,
            id=None if isinstance(twin.value, Header) else getattr(twin.value, "id", None),
            key=key,
            reference=self._reference(twin.value),
            is_place=called_by == "name",
        )

    def _reference(self, part: Model) -> str:
        found = None if isinstance(part, Header) else next(iter(mentions(part)), None)
        return self.names.named(*found.reference.split(found.value)).title if found else ""

    def _node(self, model: type[Model], shape: FieldShape, twin: Twin) -> Node | None:
        if twin.value is None or twin.value in ((), {}):
            return None
        if shape.many == "one":
            return self._item(model, shape, twin)
        return Rows(shape.name, tuple(self._item(model, shape, item, key) for key, item in twin.items()))

    def _item(self, model: type[Model], shape: FieldShape, twin: Twin, key: str | None = None) -> Item:
        if isinstance(twin.value, Model):
            called_by = None if shape.many == "one" else name_field(type(twin.value))
            return self._piece(shape.name, twin, called_by, key)
        value = self._value(model, shape, twin.value)
        return Leaf(shape.name, value, key, _translations(twin) if shape.translated else {})

    def _value(self, model: type[Model], shape: FieldShape, raw: Any) -> Value:
        if shape.reference:
            return self.names.named(*shape.reference.split(raw))
        if isinstance(raw, Enum):
            return Choice(str(raw.value))
        if isinstance(raw, bool):  # which is an int too
            return YesNo(raw)
        if isinstance(raw, int | float):
            return Number(raw, is_signed(model, shape.name))
        return Prose(normal(str(raw))) if shape.translated else Plain(_listed(raw))


def name_field(model: type[Model]) -> str | None:
    """Return the field that says what the items of a model are called, None where none does."""
    fields = (*_NAMES, *([model.shorthand] if model.shorthand else []))
    return next((name for name in fields if name in model.model_fields), None)


@cache
def is_signed(model: type[Model], field: str) -> bool:
    """Tell whether a number may be negative."""
    info = model.model_fields[field]
    inner = (mark for part in get_args(info.annotation) for mark in getattr(part, "__metadata__", ()))
    marks = [*info.metadata, *(detail for mark in inner for detail in getattr(mark, "metadata", [mark]))]
    return any(getattr(mark, "ge", 0) < 0 for mark in marks)


def _translations(twin: Twin) -> dict[str, str | None]:
    """Return the translations of a text; one without letters needs none."""
    if not needs_translation(twin.value):
        return {}
    return {
        language: None if isinstance(text, Foreign) else normal(text)
        for language, text in twin.translated.items()
    }


def _labelled(key: str, value: Any) -> Any:
    return labelled(key, value) if isinstance(value, Attribute) else value


def _listed(raw: Any) -> str:
    if isinstance(raw, dict):
        return ", ".join(f"{key} {_listed(value)}" for key, value in raw.items())
    return ", ".join(map(_listed, raw)) if isinstance(raw, tuple) else str(raw)
