"""Walking through an entry's data, with the way to each part."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

from cxschema.models.fields import Model, part_shapes, text_shapes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cxschema.diagnostics import DataPath

Part = TypeVar("Part", bound=Model)


def lists_of(part: Model) -> list[tuple[DataPath, tuple[Any, ...]]]:
    """Return every list of parts inside *part* that is not empty, with the way to it."""
    found: list[tuple[DataPath, tuple[Any, ...]]] = []
    _gather(part, (), found)
    return found


def _gather(part: Model, path: DataPath, found: list[tuple[DataPath, tuple[Any, ...]]]) -> None:
    values = vars(part)
    for name, is_list, goes_on in _ways_on(type(part)):
        value = values[name]
        if not value:
            continue
        inside = (*path, name)
        if not is_list:
            _gather(value, inside, found)
            continue
        found.append((inside, value))
        if goes_on:
            for i, item in enumerate(value):
                _gather(item, (*inside, i), found)


@cache
def _ways_on(model: type[Model]) -> tuple[tuple[str, bool, bool], ...]:
    """Return the fields of a model that hold parts: name, whether many, and whether these hold parts, too."""
    shapes = [shape for shape in part_shapes(model) if shape.model and shape.many != "map"]
    return tuple((s.name, s.many == "list", bool(part_shapes(s.model))) for s in shapes if s.model)


def parts_of(part: Model, wanted: type[Part], path: DataPath = ()) -> Iterator[tuple[DataPath, Part]]:
    """Yield every part of the type *wanted* inside *part*, with the way to it."""
    if isinstance(part, wanted):
        yield path, part
        return
    for name in _fields_towards(type(part), wanted):
        value = getattr(part, name)
        if isinstance(value, Model):
            yield from parts_of(value, wanted, (*path, name))
        elif isinstance(value, tuple):
            for i, item in enumerate(value):
                yield from parts_of(item, wanted, (*path, name, i))


@cache
def _fields_towards(model: type[Model], wanted: type[Model]) -> tuple[str, ...]:
    """Return the fields of a model in which parts of the type *wanted* may stand."""
    return tuple(
        shape.name
        for shape in part_shapes(model)
        if shape.model and (issubclass(shape.model, wanted) or _fields_towards(shape.model, wanted))
    )


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
