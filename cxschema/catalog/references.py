"""References between entries: found in the models, resolved against the catalog."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from cxschema.models.fields import Model, reference_shapes

if TYPE_CHECKING:
    from collections.abc import Iterable

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
        if type(value) is tuple:
            _gather_each(enumerate(value), inside, reference, found)
        elif type(value) is dict:
            _gather_each(value.items(), inside, reference, found)
        elif reference is None:
            _gather(value, inside, found)
        else:
            found.append(Mention(inside, value, reference))


def _gather_each(
    items: Iterable[tuple[int | str, Any]], path: DataPath, reference: Reference | None, found: list[Mention]
) -> None:
    if reference is None:
        for key, item in items:
            _gather(item, (*path, key), found)
    else:
        found += [Mention((*path, key), item, reference) for key, item in items]


@cache
def _naming(model: type[Model]) -> tuple[tuple[str, Reference | None], ...]:
    """Return the fields of a model that hold references; without one where they stand further inside."""
    return tuple((shape.name, shape.reference) for shape in reference_shapes(model))
