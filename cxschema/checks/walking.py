"""Walking through an entry's data, with the way to each part."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cxschema.models.fields import Model, part_shapes, text_shapes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cxschema.diagnostics import DataPath


def lists_of(part: Model, path: DataPath = ()) -> Iterator[tuple[DataPath, tuple[Any, ...]]]:
    """Yield every list of parts inside *part*, with the way to it."""
    for shape in part_shapes(type(part)):
        value = getattr(part, shape.name)
        if not value or shape.model is None:
            continue
        inside = (*path, shape.name)
        if shape.many == "one":
            yield from lists_of(value, inside)
        elif shape.many == "list":
            yield inside, value
            for i, item in enumerate(value) if part_shapes(shape.model) else ():
                yield from lists_of(item, (*inside, i))


def texts_of(part: Model, path: DataPath = ()) -> Iterator[tuple[DataPath, str]]:
    """Yield every translated text inside *part*, with the way to it."""
    for shape in text_shapes(type(part)):
        value = getattr(part, shape.name)
        if value:
            yield from _texts_in(value, (*path, shape.name))


def _texts_in(value: Any, path: DataPath) -> Iterator[tuple[DataPath, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, Model):
        yield from texts_of(value, path)
    elif isinstance(value, tuple):
        for i, item in enumerate(value):
            yield from _texts_in(item, (*path, i))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _texts_in(item, (*path, key))
