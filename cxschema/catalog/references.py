"""References between entries: found in the models, resolved against the catalog."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from cxschema.models.fields import Model, reference_shapes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cxschema.diagnostics import DataPath
    from cxschema.models.fields import FieldShape, Reference


class Mention(NamedTuple):
    """One reference as it is written in a file."""

    path: DataPath
    value: str
    reference: Reference

    @property
    def target(self) -> tuple[str | None, str]:
        """Kind and id of what it refers to; the kind is None when it is not said and not fixed."""
        return self.reference.split(self.value)


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


def names_in(part: Model) -> dict[str | None, list[str]]:
    """Return what *part* refers to: names by kind, under None where there are several kinds to choose from.

    Most references lead somewhere. To know that, nobody needs their places, which take far more time.
    """
    found: dict[str | None, list[str]] = defaultdict(list)
    _gather_names(part, found)
    return found


def _gather_names(part: Model, found: dict[str | None, list[str]]) -> None:
    values = vars(part)
    for name, reference in _naming(type(part), None):
        value = values[name]
        if not value:
            continue
        if reference is not None:
            found[reference.only] += value if type(value) is tuple else (value,)
        elif type(value) is tuple:
            for item in value:
                _gather_names(item, found)
        else:
            for item in value.values() if type(value) is dict else (value,):
                _gather_names(item, found)


def mentions(part: Model, kinds: frozenset[str | None] | None = None) -> list[Mention]:
    """Return every reference in *part*, in the order of the fields; only those to some *kinds*, if given."""
    found: list[Mention] = []
    _gather(part, (), kinds, found)
    return found


def _gather(part: Model, path: DataPath, kinds: frozenset[str | None] | None, found: list[Mention]) -> None:
    values = vars(part)
    for name, reference in _naming(type(part), kinds):
        value = values[name]
        if not value:
            continue
        inside = (*path, name)
        if type(value) is tuple:
            items: Iterable[tuple[int | str, Any]] = enumerate(value)
        elif type(value) is dict:
            items = value.items()
        elif reference is None:
            _gather(value, inside, kinds, found)
            continue
        else:
            found.append(Mention(inside, value, reference))
            continue
        for key, item in items:
            if reference is None:
                _gather(item, (*inside, key), kinds, found)
            else:
                found.append(Mention((*inside, key), item, reference))


@cache
def _naming(
    model: type[Model], kinds: frozenset[str | None] | None
) -> tuple[tuple[str, Reference | None], ...]:
    """Return the fields of a model with references to some kinds; without one where they stand inside."""
    return tuple(
        (shape.name, shape.reference)
        for shape in reference_shapes(model)
        if kinds is None or _names(shape, kinds)
    )


def _names(shape: FieldShape, kinds: frozenset[str | None]) -> bool:
    """Tell whether a field, or something in it, refers to one of some kinds."""
    if shape.reference:
        return shape.reference.only in kinds
    return shape.model is not None and bool(_naming(shape.model, kinds))
