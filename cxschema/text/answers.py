"""Answers for programs: JSON and CSV."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

_COMMANDS = ("=", "+", "-", "@", "\t", "＝", "＋", "－", "＠")
"""What a cell begins with that a spreadsheet would calculate instead of showing (OWASP, CSV injection)."""


def as_json(answer: Any, *, compact: bool = False) -> str:
    """Return an answer as JSON, with letters as letters; *compact*, on one line, it is made much faster."""
    return json.dumps(answer, ensure_ascii=False, indent=None if compact else 2)


def as_csv(rows: Sequence[Sequence[object]], headings: Sequence[str]) -> str:
    """Return rows as comma-separated values.

    A text that a spreadsheet would take for a formula gets an apostrophe before it, as a person would
    type it there; numbers stay numbers.
    """
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow([_harmless(cell) for cell in headings])
    writer.writerows([_harmless(cell) for cell in row] for row in rows)
    return written.getvalue().rstrip("\n")


def _harmless(cell: object) -> object:
    if not isinstance(cell, str):
        return cell
    text = cell.replace("\r\n", "\n").replace("\r", "\n")  # a carriage return would end the row
    return f"'{text}" if text.startswith(_COMMANDS) else text
