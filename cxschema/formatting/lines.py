"""A text that knows its lines, as the YAML parser counts them."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Any, Self

BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
"""What the YAML parser takes for the end of a line."""


class Text(str):
    """A text that knows where its lines begin."""

    __slots__ = ("starts",)

    starts: list[int]

    def __new__(cls, text: str) -> Self:
        """Find the lines of a text once."""
        made = super().__new__(cls, text)
        made.starts = [0, *(found.end() for found in BREAK.finditer(text))]
        return made

    def at(self, mark: Any) -> int:
        """Return the position of a line and column, as the parser counts them."""
        line = min(int(mark.line), len(self.starts) - 1)
        return min(self.starts[line] + int(mark.column), len(self))

    def column(self, position: int) -> int:
        """Return the column of a position, counted from 0."""
        return position - self.starts[bisect_right(self.starts, position) - 1]

    def at_line(self, position: int) -> int:
        """Return where the line of a position begins."""
        return self.starts[bisect_right(self.starts, position) - 1]

    def next_line(self, position: int) -> int:
        """Return where the line after that of a position begins."""
        number = bisect_right(self.starts, position)
        return self.starts[number] if number < len(self.starts) else len(self)

    def stretch_of_block(self, start: int, end: int, parent: int) -> tuple[int, int]:
        """Return where a block scalar ends, and the column in which its content stands.

        The parser's own end may lie behind the comments that follow.
        """
        first = bisect_right(self.starts, start)
        header = self[start : self.starts[first] if first < len(self.starts) else len(self)]
        sign = re.match(r"[|>][-+]?([1-9])?", header)
        margin = parent + int(sign[1]) if sign and sign[1] else 0
        keeps = "+" in header.partition("#")[0]
        last = first - 1
        for number in range(first, len(self.starts)):
            if self.starts[number] >= end and self.starts[number] > start:
                break
            line = self.line(number)
            if line.strip(" "):
                indent = len(line) - len(line.lstrip(" "))
                margin = margin or indent
                if indent < margin:
                    break
                last = number
            elif keeps or (margin and len(line) > margin):
                last = number
        return self.starts[last] + len(self.line(last)) if last >= first else start + len(
            header.rstrip()
        ), margin

    def line(self, number: int) -> str:
        """Return a line without its end."""
        end = self.starts[number + 1] if number + 1 < len(self.starts) else len(self)
        return BREAK.sub("", self[self.starts[number] : end])
