"""Items with a dash before every field, which makes an item of each field."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from cxschema.diagnostics import Diagnostic, Place
from cxschema.source.values import value_at

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from cxschema.diagnostics import DataPath
    from cxschema.source.document import Document

_DASH = re.compile(r"[ ]*(?P<dash>-)[ ]+")


def split_item(document: Document, path: DataPath, known: Collection[str]) -> Diagnostic | None:
    """Return a finding at the second dash of an item, where another dash gives what is missing at *path*.

    *known* are the fields that an item may have.
    """
    items = value_at(document.values, path[:-2])
    if not isinstance(items, list) or not isinstance(path[-2], int):
        return None
    start, names = _group(items, path[-2], known)
    second = (*path[:-2], start + 1)
    field = _single_field(value_at(document.values, second), known)
    if field not in names or path[-1] not in names:
        return None
    key = document.place((*second, field), key=True)
    found = _DASH.fullmatch(document.lines[key.line - 1][: key.column - 1])
    if not found:
        return None
    at = Place(key.file, key.line, found.start("dash") + 1, found.end("dash") + 1)
    return Diagnostic("split-item", at, {"first": names[0], "field": field}, path=second)


def _group(items: Sequence[Any], number: int, known: Collection[str]) -> tuple[int, list[str]]:
    """Return where the fields begin that belong to the one at a position, and their names, each once.

    The first item may have several fields: its writer has joined some of them already.
    """
    start, names = 0, list[str]()
    for i, item in enumerate(items):
        name = _single_field(item, known)
        if names and name and name not in names:
            names.append(name)
        elif i > number:
            break
        else:
            start, names = i, [name for name in item if name in known] if isinstance(item, dict) else []
    return start, names


def _single_field(item: Any, known: Collection[str]) -> str:
    """Return the name of the field of an item that has no other, "" of any other item."""
    name = next(iter(item)) if isinstance(item, dict) and len(item) == 1 else ""
    return name if name in known else ""
