"""Noting what translations were made from, so that a change of their source is noticed later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxschema.catalog.memory import Memory, digest, folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cxschema.catalog.sheets import Sheet

Note = tuple[str, str]
"""A translation, and the source text that it was made from."""


def noted(memory: Memory, notes: Iterable[Note], sheets: Iterable[Sheet]) -> Memory:
    """Return the memory with some translations noted; *sheets* are all files of the language.

    One translation may serve for several source texts. Those that are nowhere in the handbook any more
    are forgotten, but only of a translation that is noted anew.
    """
    current = {folded(unit.source) for sheet in sheets for unit in sheet.units}
    rows = dict(memory.sources)
    new: dict[str, dict[str, str]] = {}
    for translation, source in notes:
        new.setdefault(digest(translation), {})[folded(source)] = source
    for key, sources in new.items():
        old = {folded(text): text for text in rows.get(key, ()) if folded(text) in current}
        rows[key] = tuple({**old, **sources}.values())
    return Memory(rows)


def pruned(memory: Memory, sheets: Sequence[Sheet]) -> Memory:
    """Return the memory without the translations that stand nowhere any more."""
    used = {digest(unit.translation) for sheet in sheets for unit in sheet.units if unit.translation}
    return Memory({key: sources for key, sources in memory.sources.items() if key in used})
