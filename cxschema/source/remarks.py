"""Remarks behind values: what stands behind a # is none of the text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cxschema.diagnostics import Diagnostic, Place
from cxschema.text.quoting import in_quotes

if TYPE_CHECKING:
    from cxschema.diagnostics import DataPath
    from cxschema.source.document import Document

_BEHIND = re.compile(r"[^\s#][ \t]+#")
_HASH = re.compile(r"(?:^|[ \t])(?P<remark>#(?!\s*cxbook:).*?)\s*$")
"""One that accepts a finding is meant as a remark."""


def has_remarks(text: str) -> bool:
    """Tell, as fast as can be, whether a file may have a remark behind a value."""
    return "#" in text and " #" in text and _BEHIND.search(text) is not None


def lost_in_remark(document: Document, path: DataPath, value: str | None) -> Diagnostic | None:
    """Return a finding where a text without quotes is cut short by a remark, or is empty because of it."""
    lines = document.text.split("\n")
    remark = _remark_behind(value, lines, document.place(path))
    if remark is None:
        return None
    lost = lines[remark.line - 1][remark.column - 1 : remark.end_column - 1]
    facts = {"quoted": in_quotes(f"{value or ''} {lost}".strip())}
    return Diagnostic("hash-in-text", remark, facts, path=path)


def _remark_behind(value: str | None, lines: list[str], start: Place) -> Place | None:
    left = "".join(value.split()) if value else ""
    for number in range(start.line, len(lines) + 1):
        first = start.column - 1 if number == start.line else 0
        behind = _HASH.search(lines[number - 1], first)
        said = "".join(lines[number - 1][first : behind.start() if behind else None].split())
        if not left.startswith(said):
            return None  # it stands in quotes
        left = left.removeprefix(said)
        if not left or behind:
            break
    if left or not behind or (value is None and not _is_word(behind["remark"])):
        return None
    return Place(start.file, number, behind.start("remark") + 1, behind.end("remark") + 1)


def _is_word(remark: str) -> bool:
    """Tell whether a remark is meant as a text: "#1 in nights" and "#teeth" are, "# to do" is not."""
    return not remark.startswith(("# ", "##"))
