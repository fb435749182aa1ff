"""References between entries: found in the models, resolved against the catalog."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from cxschema.models.fields import Model, reference_shapes

if TYPE_CHECKING:
    from cxschema.diagnostics import DataPath
    from cxschema.models.fields import Reference


class Mention(NamedTuple):
    """One reference as it is written in a file."""

    path: DataPath
    value: str
    reference: Reference


class Link(NamedTuple):
    """One reference that leads somewhere."""

    source: tuple[str, str]
    """Kind and id of the entry that refers."""

    target: tuple[str, str]
    """Kind and id of what is referred to."""

    path: DataPath
    """Where in the source it stands."""


class OpenLink(NamedTuple):
    """One reference of which a part of the catalog cannot say whether it leads anywhere."""

    source: tuple[str, str]
    """Kind and id of the entry that refers."""

    mention: Mention


def mentions(part: Model) -> list[Mention]:
    """Return every reference in *part*, in the order of the fields."""
    found: list[Mention] = []
    _gather(part, (), found)
    return found


def _gather(part: Model, path: DataPath, found: list[Mention]) -> None:
    values = vars(part)
    for name, reference in _naming(type(part)):
        value = values[name]
        if not value:
            continue
        inside = (*path, name)
        if reference is None:
            _gather_within(value, inside, found)
        elif type(value) is tuple:
            found += [Mention((*inside, i), item, reference) for i, item in enumerate(value)]
        else:
            found.append(Mention(inside, value, reference))


@cache
def _naming(model: type[Model]) -> tuple[tuple[str, Reference | None], ...]:
    """Return the fields of a model that hold references; without one where they stand further inside."""
    return tuple((shape.name, shape.reference) for shape in reference_shapes(model))


def _gather_within(value: Any, path: DataPath, found: list[Mention]) -> None:
    if isinstance(value, tuple):
        for i, item in enumerate(value):
            _gather(item, (*path, i), found)
    elif isinstance(value, dict):
        for key, item in value.items():
            _gather(item, (*path, key), found)
    else:
        _gather(value, path, found)
