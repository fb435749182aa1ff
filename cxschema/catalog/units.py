"""The texts of an entry that can be translated, each with its translation if there is one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from cxschema.catalog.overlays import aligned, by_id, labelled
from cxschema.models.fields import Model, text_shapes
from cxschema.text.foreign import needs_translation

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from cxschema.diagnostics import DataPath


@dataclass(frozen=True)
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


def units_of(original: Model, translations: Any) -> Iterator[Unit]:
    """Yield every text of an entry, paired with what its translation file holds.

    A number or a date needs no translation, and is left out unless it has one.
    """
    yield from _part(original, translations, _Trail())


class _Trail(NamedTuple):
    """The way to a text, three times: by names, through the entry, and through its translation file."""

    way: DataPath = ()
    here: DataPath = ()
    there: DataPath = ()

    def into(self, name: str | int, here: str | int | None = None, there: str | int | None = None) -> _Trail:
        """Return the way one step on; positions may differ where a name is the same."""
        i, j = (name if step is None else step for step in (here, there))
        return _Trail((*self.way, name), (*self.here, i), (*self.there, j))


def _part(original: Model, values: Any, trail: _Trail) -> Iterator[Unit]:
    found = _spelled_out(original, values)
    for shape in text_shapes(type(original)):
        value = getattr(original, shape.name)
        if value not in (None, (), {}):
            about = type(original).model_fields[shape.name].description or ""
            yield from _value(value, found.get(shape.name), trail.into(shape.name), about)


def _spelled_out(original: Model, values: Any) -> Mapping[str, Any]:
    if isinstance(values, str | list) and original.shorthand:
        return {original.shorthand: values}
    return values if isinstance(values, dict) else {}


def _value(value: Any, found: Any, trail: _Trail, about: str) -> Iterator[Unit]:
    if isinstance(value, Model):
        yield from _part(value, found, trail)
    elif isinstance(value, tuple):
        for item, inside, step in _items(value, found):
            yield from _value(item, inside, trail.into(*step), about)
    elif isinstance(value, dict):
        inside = found if isinstance(found, dict) else {}
        for key, item in value.items():
            yield from _value(labelled(key, item), inside.get(key), trail.into(key), about)
    elif isinstance(value, str):
        translation = found.strip() if isinstance(found, str) else ""
        if translation or needs_translation(value):
            yield Unit(trail.way, value, translation, trail.here, trail.there, about)


def _items(items: tuple[Any, ...], found: Any) -> Iterator[tuple[Any, Any, tuple[str | int, int, int]]]:
    """Yield the items of a list: each with its translation, its name, and where the two stand."""
    keyed, places = by_id(items), _places(items, found)
    for i, (item, inside) in enumerate(zip(items, aligned(items, found), strict=True)):
        name = item.id if keyed else i
        yield item, inside, (name, i, places.get(name, i))


def _places(items: tuple[Any, ...], translations: Any) -> dict[str | int, int]:
    """Return where a translation file holds each item that it finds by its id."""
    if not by_id(items) or not isinstance(translations, list):
        return {}
    return {item["id"]: i for i, item in enumerate(translations) if isinstance(item, dict) and "id" in item}
