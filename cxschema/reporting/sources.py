"""The lines that findings point at, as their writers wrote them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cxschema.source.files import SourceFile
from cxschema.source.reading import MAX_BYTES

if TYPE_CHECKING:
    from pathlib import Path

    from cxschema.diagnostics import Place

_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
"""What ends a line for a YAML parser (YAML 1.1, 5.4): the lines that places count."""

_UNUSUAL_BREAKS = "\r\x85\u2028\u2029"


class Sources:
    """The lines of the files below a docs folder; each file is read once, when it is asked for."""

    def __init__(self, root: Path) -> None:
        """Know the docs folder."""
        self._root = root
        self._lines: dict[str, list[str]] = {}

    def line(self, place: Place) -> str:
        """Return the line that a place is on, "" where there is none."""
        lines = self._of(place.file)
        return lines[place.line - 1] if 0 < place.line <= len(lines) else ""

    def pointed_at(self, place: Place) -> str:
        """Return the characters that a place covers."""
        return self.line(place)[place.column - 1 : place.end_column - 1]

    def begins(self, place: Place) -> bool:
        """Tell whether a place is on the first line that says something."""
        above = self._of(place.file)[: place.line - 1]
        return all(not line.strip() or line.lstrip().startswith("#") for line in above)

    def _of(self, uri: str) -> list[str]:
        if uri not in self._lines:
            text = _text_of(SourceFile(self._root, uri))
            usual = not any(map(text.__contains__, _UNUSUAL_BREAKS))
            self._lines[uri] = text.split("\n") if usual else _BREAK.split(text)
        return self._lines[uri]


def _text_of(file: SourceFile) -> str:
    # A link out of the docs folder could show a stranger's pull request what is on the build machine.
    try:
        if file.leaves() or not file.path.is_file():
            return ""
        with file.path.open("rb") as stream:
            return stream.read(MAX_BYTES).decode("utf-8-sig", errors="replace")
    except OSError:
        return ""
