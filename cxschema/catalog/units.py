"""The texts of an entry that can be translated, each with its translation if there is one."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from cxschema.catalog.overlays import aligned, by_id, labelled, spelled_out
from cxschema.models.fields import Model, text_shapes
from cxschema.text.foreign import needs_translation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cxschema.diagnostics import DataPath


@dataclass(frozen=True, slots=True)
class Unit:
    """One text to translate, and what a translation file holds for it."""

    way: DataPath
    """Where it belongs: items of lists by their ids where they have them, by position where not."""

    source: str
    """What it says; "" where only the translation has the text: it is gone here, or an addition there."""

    translation: str = ""
    """What it says in the other language; "" where nothing does."""

    source_at: DataPath | int = ()
    """Where it stands: the way through the values of its data file, or the line of its chapter."""

    at: DataPath | int = ()
    """Where the translation stands, in the same way."""

    help: str = ""
    """What its field is for, in the words of the model; what a block of a chapter is."""

    @property
    def name(self) -> str:
        """The way as one word: `pain_points/price-comes-last/text`."""
        return "/".join(str(part) for part in self.way)


def units_of(original: Model, translations: Any) -> list[Unit]:
    """Return every text of an entry, paired with what its translation file holds.

    A number or a date needs no translation, and is left out unless it has one.
    """
    found: list[Unit] = []
    _part(original, translations, ((), (), ()), found)
    return found


def texts_in(values: Any) -> Iterator[str]:
    """Yield the texts in a translation file or a part of it, whatever they translate; ids are none."""
    if isinstance(values, str):
        yield values
    elif isinstance(values, dict):
        for key, item in values.items():
            if key != "id":
                yield from texts_in(item)
    elif isinstance(values, list):
        for item in values:
            yield from texts_in(item)


_Trail = tuple["DataPath", "DataPath", "DataPath"]
"""The way to a text, three times: by names, through the entry, and through its translation file."""


@cache
def _described(model: type[Model]) -> tuple[tuple[str, str], ...]:
    """Return the fields of a model that hold texts, with what each is for."""
    fields = model.model_fields
    return tuple((shape.name, fields[shape.name].description or "") for shape in text_shapes(model))


def _part(original: Model, values: Any, trail: _Trail, units: list[Unit]) -> None:
    found = spelled_out(original, values)
    way, here, there = trail
    for name, about in _described(type(original)):
        value = getattr(original, name)
        if value:
            step = (*way, name), (*here, name), (*there, name)
            _value(value, found.get(name), step, about, units)


def _value(value: Any, found: Any, trail: _Trail, about: str, units: list[Unit]) -> None:
    if isinstance(value, str):
        translation = found.strip() if isinstance(found, str) else ""
        if translation or needs_translation(value):
            units.append(Unit(trail[0], value, translation, trail[1], trail[2], about))
    elif isinstance(value, Model):
        _part(value, found, trail, units)
    elif isinstance(value, tuple):
        for item, inside, step in _items(value, found, trail):
            _value(item, inside, step, about, units)
    elif isinstance(value, dict):
        inside = found if isinstance(found, dict) else {}
        for key, item in value.items():
            way, here, there = ((*part, key) for part in trail)
            _value(labelled(key, item), inside.get(key), (way, here, there), about, units)


def _items(items: tuple[Any, ...], found: Any, trail: _Trail) -> Iterator[tuple[Any, Any, _Trail]]:
    """Yield the items of a list: each with its translation, and the way to it."""
    keyed, places = by_id(items), _places(items, found)
    way, here, there = trail
    for i, (item, inside) in enumerate(zip(items, aligned(items, found), strict=True)):
        name = item.id if keyed else i
        yield item, inside, ((*way, name), (*here, i), (*there, places.get(name, i)))


def _places(items: tuple[Any, ...], translations: Any) -> dict[str | int, int]:
    """Return where a translation file holds each item that it finds by its id."""
    if not by_id(items) or not isinstance(translations, list):
        return {}
    return {
        item["id"]: i
        for i, item in enumerate(translations)
        if isinstance(item, dict) and isinstance(item.get("id"), str)
    }
