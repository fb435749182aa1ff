"""The texts of a file as they are written, before a model reads them, each with its field."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cxschema.models.fields import shape_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cxschema.diagnostics import DataPath
    from cxschema.models.fields import FieldShape, Model
    from cxschema.source.document import Value


class Written(NamedTuple):
    """One value that is neither a list nor a mapping, None where nothing is written."""

    path: DataPath
    value: str | None
    shape: FieldShape
    """Of the field that it belongs to; for an item written as a plain text, of the field it stands for."""


def written_in(model: type[Model], value: Value, path: DataPath = ()) -> Iterator[Written]:
    """Yield what is written in a part of the shape *model*; what has no place in it is left out."""
    if isinstance(value, list):
        for i, item in enumerate(value):
            yield from written_in(model, item, (*path, i))
    elif isinstance(value, dict):
        for key, item in value.items():
            shape = shape_of(model, key)
            if shape:
                yield from _of_field(shape, item, (*path, key))
    elif shape := shape_of(model, model.shorthand or ""):
        yield Written(path, value, shape)


def _of_field(shape: FieldShape, value: Value, path: DataPath) -> Iterator[Written]:
    if shape.many == "map" and isinstance(value, dict) and shape.model:
        for key, item in value.items():
            yield from written_in(shape.model, item, (*path, key))
    elif shape.model:
        yield from written_in(shape.model, value, path)
    elif isinstance(value, list):
        for i, item in enumerate(value):
            yield from _of_field(shape, item, (*path, i))
    elif not isinstance(value, dict):
        yield Written(path, value, shape)
