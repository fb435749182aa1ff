"""Lines that are read as one text, because they do not begin with a dash and a space."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxschema.diagnostics import Diagnostic, Place
from cxschema.source.plain_lines import plain_lines
from cxschema.text.items import is_meant_as_list, without_sign

if TYPE_CHECKING:
    from cxschema.diagnostics import DataPath
    from cxschema.source.document import Document


def unread_list(document: Document, path: DataPath, text: str) -> Diagnostic:
    """Return the finding that the text at *path* is meant as a list."""
    lines = plain_lines(document, path, text)
    first = lines.texts[0] if lines else text.partition("\n")[0]
    return document.fault("list-in-text", path, **facts_of(text, first))


def swallowed_item(document: Document, path: DataPath, text: str) -> Diagnostic | None:
    """Return a finding where an item goes on with a line that begins like the next item."""
    lines = plain_lines(document, path, text) if text not in document.text else None
    for number, line in enumerate(lines.texts if lines else ()):
        if number and (line.startswith("- ") or is_meant_as_list(line)):
            first = document.place(path)
            column = document.lines[first.line + number - 1].index(line) + 1
            place = Place(first.file, first.line + number, column, column + len(line))
            return Diagnostic("list-in-text", place, facts_of(text, line), path=path)
    return None


def bare_lines(document: Document, path: DataPath, text: str) -> Diagnostic | None:
    """Return a finding where a list is one text of several lines, none of which begins with a dash."""
    lines = plain_lines(document, path, text) if text not in document.text else None
    if not lines or not lines.own_line:
        return None
    return document.fault("list-in-text", path, **facts_of(text, lines.texts[0]))


def facts_of(text: str, line: str) -> dict[str, str]:
    """Return what the message needs: what is read as one text, and a line of it as it should be."""
    return {"text": text, "item": without_sign(line)}
