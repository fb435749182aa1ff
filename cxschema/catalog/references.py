"""References between entries: found in the models, resolved against the catalog."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from cxschema.models.fields import Model, reference_shapes

if TYPE_CHECKING:
    from collections.abc import Iterator

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


def mentions(part: Model, path: DataPath = ()) -> Iterator[Mention]:
    """Yield every reference in *part*, in the order of the fields."""
    for shape in reference_shapes(type(part)):
        value = getattr(part, shape.name)
        if not value:
            continue
        inside = (*path, shape.name)
        if shape.reference:
            yield from _named(value, inside, shape.reference)
        else:
            yield from _within(value, inside)


def _named(value: Any, path: DataPath, reference: Reference) -> Iterator[Mention]:
    if isinstance(value, tuple):
        for i, item in enumerate(value):
            yield Mention((*path, i), item, reference)
    else:
        yield Mention(path, value, reference)


def _within(value: Any, path: DataPath) -> Iterator[Mention]:
    if isinstance(value, Model):
        yield from mentions(value, path)
    elif isinstance(value, tuple):
        for i, item in enumerate(value):
            yield from mentions(item, (*path, i))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from mentions(item, (*path, key))
