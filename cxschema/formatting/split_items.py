"""Mending items with a dash before every field."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cxschema.formatting.layout import Block
from cxschema.text.edits import Edit

if TYPE_CHECKING:
    from cxschema.catalog.catalog import Catalog
    from cxschema.diagnostics import Diagnostic
    from cxschema.formatting.layout import Item
    from cxschema.formatting.places import Places

_DASH = re.compile(r"[ ]*-[ ]+")


def joined(finding: Diagnostic, places: Places, _catalog: Catalog) -> Edit | None:
    """Put spaces for the dashes of an item but its first, where the list has the same fields again and again.

    In any other list it is not certain to which item a field belongs.
    """
    block = places.parts.get(finding.path[:-1])
    fields = [_only_field(item) for item in block.items] if isinstance(block, Block) else []
    starts = [field.first for field in fields if field]
    size = _size([_name(places, field) for field in fields if field])
    first = int(finding.path[-1]) - 1
    if len(starts) < len(fields) or not size or first % size:
        return None
    edits = [(places.text.at_line(start), start) for start in starts[first + 1 : first + size]]
    if not all(_DASH.fullmatch(places.text[at:start]) for at, start in edits):
        return None
    return _one(places, edits)


def _only_field(item: Item) -> Item | None:
    """Return the field of an item that has no other."""
    inside = item.value
    is_single = isinstance(inside, Block) and inside.form == "mapping" and len(inside.items) == 1
    return inside.items[0] if isinstance(inside, Block) and is_single else None


def _name(places: Places, field: Item) -> str:
    return places.text[field.key.start : field.key.end] if field.key else ""


def _size(names: list[str]) -> int:
    """Return how many fields each item has, 0 where they are not the same in all."""
    size = next((i for i, name in enumerate(names) if i and name == names[0]), len(names))
    is_same = size > 1 and len(set(names[:size])) == size and names == names[:size] * (len(names) // size)
    return size if is_same else 0


def _one(places: Places, stretches: list[tuple[int, int]]) -> Edit:
    """Return the change that blanks several stretches, as one."""
    start, end = stretches[0][0], stretches[-1][1]
    text = list(places.text[start:end])
    for at, until in stretches:
        text[at - start : until - start] = " " * (until - at)
    return Edit(start, end, "".join(text))
