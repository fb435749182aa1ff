"""Mending signs and spaces that make YAML read something else than its writer meant."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cxschema.formatting.layout import Leaf
from cxschema.models.kinds import field_names
from cxschema.text.edits import Edit
from cxschema.text.items import as_items
from cxschema.text.strange import as_spaces

if TYPE_CHECKING:
    from cxschema.catalog.catalog import Catalog
    from cxschema.diagnostics import Diagnostic
    from cxschema.formatting.places import Places


def relisted(finding: Diagnostic, places: Places, _catalog: Catalog) -> Edit | None:
    """Put a dash and a space for what each line begins with, where all of them begin like items."""
    leaf, text = places.parts.get(finding.path), places.text
    start, end = (leaf.start, leaf.end) if isinstance(leaf, Leaf) and not leaf.style else (0, 0)
    if not finding.path:  # a line that keeps the file from being read
        start, end = places.stretch(finding.place)
    if start == end or text[text.at_line(start) : start].strip():
        return None
    items = as_items(text[start:end])
    return Edit(start, end, items) if items else None


def respaced(finding: Diagnostic, places: Places, _catalog: Catalog) -> Edit | None:
    """Put usual spaces for strange ones; those without a width go, unless they stand for a space."""
    start, end = places.stretch(finding.place)
    spaces = as_spaces(places.text[start:end])
    is_needed = places.text[start - 1 : start] in {":", "-"} and not places.text[end : end + 1].isspace()
    return Edit(start, end, spaces or (" " if is_needed else ""))


def with_colon(finding: Diagnostic, places: Places, _catalog: Catalog) -> Edit | None:
    """Put the usual colon, and a space where none follows."""
    start, end = places.stretch(finding.place)
    if not _is_field(places, start):
        return None
    return Edit(start, end, ":" if places.text[end : end + 1].isspace() else ": ")


def with_space(finding: Diagnostic, places: Places, _catalog: Catalog) -> Edit | None:
    """Put a space behind the colon of a key."""
    start, end = places.stretch(finding.place)
    return Edit(end, end, " ") if _is_field(places, start) else None


def _is_field(places: Places, end: int) -> bool:
    """Tell whether a field has the name that stands before a colon; a text may begin with another word."""
    written = places.text[places.text.at_line(end) : end].lstrip(" -").rstrip()
    if "{" in written:
        written = re.split(r"[{,]", written)[-1].strip()
    return written in field_names()


def without_line(finding: Diagnostic, places: Places, _catalog: Catalog) -> Edit | None:
    """Take out a line that is not needed."""
    start, _ = places.stretch(finding.place)
    return Edit(start, places.text.next_line(start), "")


def requoted(finding: Diagnostic, places: Places, _catalog: Catalog) -> Edit | None:
    """Close quotes with the sign that opens them."""
    start, end = places.stretch(finding.place)
    return Edit(start, end, finding.facts["opened"])


def indented(finding: Diagnostic, places: Places, _catalog: Catalog) -> Edit | None:
    """Indent a field and its text by two spaces; what is more than a text is left to its writer."""
    leaf, text = places.parts.get(finding.path), places.text
    start, _ = places.stretch(finding.place)
    if not isinstance(leaf, Leaf):
        return None
    lines = text[text.at_line(start) : leaf.end]
    return Edit(text.at_line(start), leaf.end, re.sub(r"(?m)^(?=[^\r\n])", "  ", lines))
