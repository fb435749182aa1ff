"""The lines of a text without quotes, as they stand in its file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from cxschema.diagnostics import Place

if TYPE_CHECKING:
    from cxschema.diagnostics import DataPath
    from cxschema.source.document import Document

_REMARK = re.compile(r"(?:^|[ \t])(#(?:.*\S)?)\s*$")


class PlainLines(NamedTuple):
    """What the lines of a text say, and what follows on its last line."""

    texts: tuple[str, ...]
    own_line: bool
    """Whether the first line holds nothing else, neither a key nor a dash."""

    remark: str
    """What stands behind a # on the last line, with the sign; "" where nothing does."""

    behind: Place
    """Where that stands."""


def plain_lines(document: Document, path: DataPath, value: str | None) -> PlainLines | None:
    """Return the lines of the text *value* at *path*, None where it stands in quotes or is a block."""
    start, lines = document.place(path), document.lines
    left, texts = "".join(value.split()) if value else "", []
    for number in range(start.line, len(lines) + 1):
        first = start.column - 1 if number == start.line else 0
        found = _REMARK.search(lines[number - 1], first)
        texts.append(lines[number - 1][first : found.start() if found else None].strip())
        bare = "".join(texts[-1].split())
        if not left.startswith(bare):
            return None
        left = left.removeprefix(bare)
        if found or not left:
            break
    if left or not texts:
        return None
    remark, column = (found[1], found.start(1) + 1) if found else ("", len(lines[number - 1]) + 1)
    own_line = not lines[start.line - 1][: start.column - 1].strip()
    return PlainLines(tuple(texts), own_line, remark, Place(start.file, number, column, column + len(remark)))
