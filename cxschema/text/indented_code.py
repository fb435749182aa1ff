"""Lines of prose that are code because they are indented."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_HOLDS = re.compile(r"\s*(?:[-*+]|\d+[.)]|!!!|\?\?\?|===|\[\^[^\]]+\]:)")
"""Begins what may hold indented text: items, boxes, footnotes."""

_BREAKS = re.compile(r"`{3}|~{3}|#{1,6}\s|<")
"""Begins something new, even without a blank line above it."""


def indented_code(lines: Sequence[str]) -> Iterator[int]:
    """Yield the positions of lines that are code by their indent, and not because they belong to an item."""
    holds, may_begin = False, True
    for number, line in enumerate(lines):
        if not line.strip():
            may_begin = True
        elif not line.startswith(("    ", "\t")):
            goes_on = (not may_begin or line.startswith(" ")) and not _BREAKS.match(line)
            holds, may_begin = (holds and goes_on) or _HOLDS.match(line) is not None, False
        elif may_begin and not holds:
            yield number
