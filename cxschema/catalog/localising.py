"""An entry as a reader of one language gets it: translated, and honest about what is not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from cxschema.catalog.overlays import aligned, labelled, spelled_out
from cxschema.models.fields import FieldShape, Model, text_shapes
from cxschema.text.foreign import Foreign, needs_translation

if TYPE_CHECKING:
    from collections.abc import Iterator

M = TypeVar("M", bound=Model)


def localise(part: M, translation: Any, language: str) -> M:
    """Return *part* with its texts taken from *translation*.

    A text that *translation* does not hold stays as it is, as a Foreign text of *language*, the
    language that *part* is written in.
    """
    values = spelled_out(part, translation)
    changes = {
        shape.name: _field(shape, getattr(part, shape.name), values.get(shape.name), language)
        for shape in text_shapes(type(part))
        if getattr(part, shape.name) not in (None, ())
    }
    return part.model_copy(update=changes)


def _field(shape: FieldShape, value: Any, translation: Any, language: str) -> Any:
    if shape.many == "list":
        return tuple(
            _one(item, found, language)
            for item, found in zip(value, aligned(value, translation), strict=True)
        )
    if shape.many == "map":
        found = translation if isinstance(translation, dict) else {}
        return {key: _attribute(key, item, found.get(key), language) for key, item in value.items()}
    return _one(value, translation, language)


def _one(value: Any, translation: Any, language: str) -> Any:
    if isinstance(value, Model):
        return localise(value, translation, language)
    if isinstance(translation, str) and translation:
        return translation.strip()
    return Foreign(value, language) if needs_translation(value) else value


def _attribute(key: str, item: Any, translation: Any, language: str) -> Any:
    """The key of an open attribute is its label, and so a text to translate like any other."""
    return localise(labelled(key, item), translation, language)


def untranslated(part: Model, translation: Any) -> int:
    """Return how many foreign texts `localise` would leave in *part*, without making the part anew."""
    values = spelled_out(part, translation)
    return sum(
        _untranslated_in(shape, value, values.get(shape.name))
        for shape in text_shapes(type(part))
        if (value := getattr(part, shape.name))
    )


def _untranslated_in(shape: FieldShape, value: Any, translation: Any) -> int:
    if shape.many == "list":
        return sum(map(_untranslated_one, value, aligned(value, translation)))
    if shape.many == "map":
        found = translation if isinstance(translation, dict) else {}
        return sum(untranslated(labelled(key, item), found.get(key)) for key, item in value.items())
    return _untranslated_one(value, translation)


def _untranslated_one(value: Any, translation: Any) -> int:
    if isinstance(value, Model):
        return untranslated(value, translation)
    return 0 if isinstance(translation, str) and translation else needs_translation(value)


def foreign_texts(part: Any) -> Iterator[Foreign]:
    """Yield the texts in *part* that stand in for a missing translation."""
    if isinstance(part, Foreign):
        yield part
    elif isinstance(part, Model):
        for name in type(part).model_fields:
            yield from foreign_texts(getattr(part, name))
    elif isinstance(part, tuple):
        for item in part:
            yield from foreign_texts(item)
    elif isinstance(part, dict):
        for item in part.values():
            yield from foreign_texts(item)
