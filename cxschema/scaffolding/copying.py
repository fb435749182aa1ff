"""A copy of an entry under another id: comments and layout stay, what is only the original's goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import ValidationError

from cxschema.source.builder import build
from cxschema.source.faults import SourceFault
from cxschema.source.yaml_text import scalar

if TYPE_CHECKING:
    from cxschema.catalog.catalog import Entry
    from cxschema.source.document import Document

_ITS_OWN = ("id", "aliases", "reviewed")
"""What a copy does not take over: nobody has reviewed it, and no old link leads to it."""


class CannotCopy(Exception):  # noqa: N818 - the file is written in a way that is beyond us
    """A file whose lines cannot be copied one by one, such as one mapping in braces."""


def copy_of(entry: Entry, name: str) -> str:
    """Return the text of a copy, as a draft; *name* is its name, where the original has one."""
    lines = entry.document.text.splitlines()
    stretches = _stretches(entry.document, lines)
    new = {"status": "status: draft", "name": f"name: {scalar(name)}"}
    if "status" not in stretches:
        new["kind"] = "\n".join([*lines[slice(*stretches["kind"])], new.pop("status")])
    for key, (start, end) in sorted(stretches.items(), key=lambda item: item[1], reverse=True):
        if key in _ITS_OWN:
            lines[start:end] = []
        elif key in new:
            lines[start:end] = [new[key]]
    return _sound("\n".join(lines) + "\n", entry)


def _stretches(document: Document, lines: list[str]) -> dict[str, tuple[int, int]]:
    """Return the first line of every key at the top level, and the line after its last."""
    places = [(document.place((key,), key=True), key) for key in document.values]
    starts = [place.line - 1 for place, _ in places]
    if any(place.column != 1 for place, _ in places) or len(set(starts)) < len(starts):
        raise CannotCopy
    ends = [*starts[1:], len(lines)]
    return {
        key: (start, _end(lines, start, end))
        for (_, key), start, end in zip(places, starts, ends, strict=True)
    }


def _end(lines: list[str], start: int, end: int) -> int:
    """Leave the blank lines and comments above a key to that key."""
    while end > start + 1 and (not lines[end - 1].strip() or lines[end - 1].startswith("#")):
        end -= 1
    return end


def _sound(text: str, entry: Entry) -> str:
    """Return *text* if it can be read, and still is an entry of its kind."""
    try:
        values, faults = build(text)
        type(entry.data).model_validate(values)
    except (SourceFault, ValidationError):
        raise CannotCopy from None
    if faults:
        raise CannotCopy
    return text
