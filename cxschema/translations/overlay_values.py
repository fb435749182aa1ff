"""The values of a translation file with more texts in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cxschema.catalog.overlays import by_id, labelled, spelled_out
from cxschema.catalog.recognising import recognised
from cxschema.models.fields import Model, text_shapes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cxschema.catalog.memory import Memory
    from cxschema.diagnostics import DataPath


class Blank(str):
    """The place of a translation that is to be written: nothing yet, and the source text to go by."""

    __slots__ = ()


def with_texts(original: Model, values: Any, texts: Mapping[DataPath, str], memory: Memory) -> Any:
    """Return what a translation file says when *texts* stand in it, each by the way to it.

    Where a list without ids has got another length, *memory* tells which translations belong to which items;
    where it does not, or where one would be lost, the list stays as it is, without the texts for it.
    """
    return _Filling(texts, memory).part(original, values, ())


class _Filling:
    """Puts texts into values; what is not named stays as it is."""

    def __init__(self, texts: Mapping[DataPath, str], memory: Memory) -> None:
        self.texts = texts
        self.memory = memory
        self.reached = {way[:length] for way in texts for length in range(len(way) + 1)}

    def value(self, original: Any, value: Any, way: DataPath) -> Any:
        if way not in self.reached:
            return value
        if isinstance(original, Model):
            return self.part(original, value, way)
        if isinstance(original, tuple):
            return (
                self._keyed(original, value, way) if by_id(original) else self._listed(original, value, way)
            )
        if isinstance(original, dict):
            found = value if isinstance(value, dict) else {}
            new = {
                key: self.value(labelled(key, item), found.get(key), (*way, key))
                for key, item in original.items()
                if (*way, key) in self.reached
            }
            return {**found, **new}
        text = self.texts[way]
        return value if value and isinstance(text, Blank) else text

    def part(self, original: Model, value: Any, way: DataPath) -> Any:
        """A part that may be written as a plain text stays so while there is only that text, and no blank."""
        short = original.shorthand
        found = dict(spelled_out(original, value))
        for shape in text_shapes(type(original)):
            inside = (*way, shape.name)
            if inside in self.reached:
                found[shape.name] = self.value(getattr(original, shape.name), found.get(shape.name), inside)
        if short and list(found) == [short] and not isinstance(value, dict):
            return found if isinstance(found[short], Blank) else found[short]
        return found

    def _keyed(self, original: tuple[Any, ...], value: Any, way: DataPath) -> list[Any]:
        items = list(value) if isinstance(value, list) else []
        places = {item.get("id"): i for i, item in enumerate(items) if isinstance(item, dict)}
        for source in original:
            if (*way, source.id) in self.reached:
                at = places.get(source.id)
                filled = self.part(source, items[at] if at is not None else {}, (*way, source.id))
                if at is None:
                    items.append({"id": source.id, **filled})
                else:
                    items[at] = filled
        return items

    def _listed(self, original: tuple[Any, ...], value: Any, way: DataPath) -> Any:
        if len(original) == 1 and not isinstance(value, list):
            return self.value(original[0], value, (*way, 0))
        items = self._in_place(original, value if isinstance(value, list) else [value])
        if items is None:
            return value
        pairs = enumerate(zip(original, items, strict=True))
        return [self._item(source, item, (*way, i)) for i, (source, item) in pairs]

    def _item(self, original: Any, value: Any, way: DataPath) -> Any:
        """An item of which nothing is said keeps its place: a part as a part, of which nothing is said."""
        if value is None and way not in self.reached and isinstance(original, Model):
            return {text_shapes(type(original))[0].name: None}
        return self.value(original, value, way)

    def _in_place(self, original: tuple[Any, ...], items: list[Any]) -> list[Any] | None:
        """Return the translations in the places of their items, None where it is not sure which these are."""
        if len(items) == len(original):
            return items
        items = [item for item in items if item is not None]
        found = recognised(original, items, self.memory)
        if found is None or len(found) < len(items):
            return None
        return [items[found[i]] if i in found else None for i in range(len(original))]
