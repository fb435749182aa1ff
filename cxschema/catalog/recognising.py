"""Knowing what translations belong to by what they were made from, where their place does not tell."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from cxschema.catalog.memory import folded
from cxschema.catalog.overlays import by_id
from cxschema.catalog.units import units_of
from cxschema.models.fields import Model

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxschema.catalog.memory import Memory
    from cxschema.diagnostics import DataPath


def recognised(items: Sequence[Any], translations: Sequence[Any], memory: Memory) -> dict[int, int] | None:
    """Return which translation belongs to each item of a list without ids, both by their positions.

    None where that is not sure: where a translation could belong to two items or an item have two, where the
    order differs, or where both an item and a translation are left alone.
    """
    pairs = [
        (i, j)
        for i, item in enumerate(items)
        for j, translation in enumerate(translations)
        if _was_made_from(item, translation, memory)
    ]
    found = dict(pairs)
    in_order = all(before < after for before, after in pairwise(found.values()))
    if len(found) < len(pairs) or not in_order or len(found) not in {len(items), len(translations)}:
        return None
    return found


def _was_made_from(item: Any, translation: Any, memory: Memory) -> bool:
    """Tell whether each text that a translation gives was made from the text of this very item."""
    if isinstance(item, str):
        made = [(item, translation)] if isinstance(translation, str) else []
    else:
        made = [(unit.source, unit.translation) for unit in units_of(item, translation) if unit.translation]
    return bool(made) and all(
        folded(source) in map(folded, memory.made_from(translated)) for source, translated in made
    )


def original_at(original: Any, values: Any, path: DataPath) -> Any:
    """Return the part of an entry that the value at *path* of its translation file stands for.

    The path leads through parts that the entry has.
    """
    for step in path:
        if isinstance(original, tuple):
            name = values[step]["id"] if by_id(original) else None
            original = next(item for item in original if item.id == name) if name else original[int(step)]
        else:
            original = original[step] if isinstance(original, dict) else getattr(original, str(step))
        values = values[step]
    if isinstance(original, Model) and isinstance(values, list):
        return getattr(original, str(original.shorthand))
    return original
