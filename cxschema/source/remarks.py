"""Remarks behind values: what stands behind a # is none of the text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cxschema.diagnostics import Diagnostic
from cxschema.source.plain_lines import plain_lines
from cxschema.text.quoting import in_quotes

if TYPE_CHECKING:
    from cxschema.diagnostics import DataPath
    from cxschema.source.document import Document

_BEHIND = re.compile(r"(?<!\S)(\S*[^\s#])[ \t]++#")
_MEANT_AS_REMARK = re.compile(r"#\s*cxbook:")
"""One that accepts a finding."""


def words_before_remarks(text: str) -> frozenset[str]:
    """Return the words of a file that may have a remark behind them; most files have none."""
    return frozenset(_BEHIND.findall(text) if "#" in text and " #" in text else ())


def lost_in_remark(document: Document, path: DataPath, value: str | None) -> Diagnostic | None:
    """Return a finding where a text without quotes is cut short by a remark, or is empty because of it."""
    lines = plain_lines(document, path, value)
    if not lines or not lines.remark or _MEANT_AS_REMARK.match(lines.remark):
        return None
    if value is None and lines.remark.startswith(("# ", "##")):
        return None  # "#1 in nights" and "#teeth" are meant as texts, "# to do" is not
    facts = {"quoted": in_quotes(f"{value or ''} {lines.remark}".strip())}
    return Diagnostic("hash-in-text", lines.behind, facts, path=path)
