"""Answers as a table for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxschema.text.width import isolated, padded, shortened, width

if TYPE_CHECKING:
    from collections.abc import Sequence

_GAP = "  "
_NARROWEST = 12
"""A name is not cut further than this, even when the terminal is narrower."""


def table(
    rows: Sequence[Sequence[str]], headings: Sequence[str] = (), *, room: int = 0, elastic: int = 0
) -> str:
    """Return rows as columns; where they need more than *room*, the column *elastic* is cut."""
    lines = [*([headings] if headings else []), *rows]
    if not lines:
        return ""
    widths = [max(width(line[i]) for line in lines) for i in range(len(lines[0]))]
    over = sum(widths) + len(_GAP) * (len(widths) - 1) - room
    if room and over > 0:
        widths[elastic] = max(_NARROWEST, widths[elastic] - over)
    return "\n".join(_line(line, widths) for line in lines)


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    shown = (isolated(shortened(cell, wide)) for cell, wide in zip(cells, widths, strict=True))
    return _GAP.join(padded(cell, wide) for cell, wide in zip(shown, widths, strict=True)).rstrip()
