"""Answers as text: a table for people, JSON and CSV for programs."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any

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


def as_json(answer: Any) -> str:
    """Return an answer as JSON, with letters as letters."""
    return json.dumps(answer, ensure_ascii=False, indent=2)


def as_csv(rows: Sequence[Sequence[object]], headings: Sequence[str]) -> str:
    """Return rows as comma-separated values; the headings are the same in every language."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(headings)
    writer.writerows(rows)
    return written.getvalue().rstrip("\n")
