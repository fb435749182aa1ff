"""A file's text as it lies on the disk, to be changed in a few places and nowhere else."""

from __future__ import annotations

from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING

from cxschema.text.edits import edited

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cxschema.text.edits import Edit

_BOM = b"\xef\xbb\xbf"


class SourceText:
    """The text of a file with its own line endings; a byte-order mark is kept aside."""

    def __init__(self, data: bytes) -> None:
        """Decode the bytes of a file; raise UnicodeDecodeError where they are no UTF-8."""
        self._bom = _BOM if data.startswith(_BOM) else b""
        self.text = data.removeprefix(_BOM).decode("utf-8")

    @property
    def newline(self) -> str:
        """How this file ends its lines."""
        return "\r\n" if "\r\n" in self.text else "\n"

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *accumulate(len(line) for line in self.text.splitlines(keepends=True))]

    def offset(self, line: int, column: int) -> int:
        """Return the position of a line and column, counted from 1."""
        return self._line_starts[min(line, len(self._line_starts)) - 1] + column - 1

    def line_end(self, offset: int) -> int:
        """Return the position behind the last character of the line that *offset* is in."""
        line = self.text[offset:].splitlines()
        return offset + (len(line[0]) if line else 0)

    def line_start(self, offset: int) -> int:
        """Return the position of the first character of the line that *offset* is in."""
        return max(start for start in self._line_starts if start <= offset)

    def with_edits(self, edits: Iterable[Edit]) -> bytes:
        """Return the file's bytes with the changes made."""
        return self._bom + edited(self.text, edits).encode("utf-8")
