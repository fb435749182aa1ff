"""Accepting a finding where it stands, with a reason."""

# The reason is the point: a finding that is only switched off is forgotten, one that is accepted
# tells the next reader why.

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cxschema.diagnostics import Diagnostic, Place, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cxschema.catalog.catalog import Catalog
    from cxschema.source.document import Document

_COMMENT = re.compile(r"#\s*cxbook:\s*accept\s+(?P<rule>[a-z][a-z0-9-]*)(?:\s+because\s+(?P<reason>\S.*))?")


@dataclass(frozen=True)
class Acceptance:
    """One comment that accepts findings of a rule on one line of a file."""

    file: str
    line: int
    """The line whose findings are accepted: the comment's own, or the next when it stands alone."""

    rule: str
    reason: str | None
    place: Place


def acceptances(catalog: Catalog) -> list[Acceptance]:
    """Return every acceptance in the catalog's files."""
    return [found for document in _documents(catalog) for found in _in_document(document)]


def apply(
    diagnostics: Iterable[Diagnostic], accepted: list[Acceptance]
) -> tuple[list[Diagnostic], list[Diagnostic]]:
    """Take accepted findings out; return what is left, and what is wrong with the acceptances."""
    wanted = {(item.file, item.line, item.rule): item for item in accepted if item.reason}
    used, left = set(), []
    for diagnostic in diagnostics:
        key = (diagnostic.place.file, diagnostic.place.line, diagnostic.rule)
        if key in wanted:
            used.add(key)
        else:
            left.append(diagnostic)
    faults = [_fault("accept-without-reason", item) for item in accepted if not item.reason]
    faults += [_fault("needless-accept", item) for key, item in wanted.items() if key not in used]
    return left, faults


def _fault(rule: str, item: Acceptance) -> Diagnostic:
    return Diagnostic(rule, item.place, {"rule": item.rule}, Severity.WARNING)


def _documents(catalog: Catalog) -> Iterable[Document]:
    for entry in catalog.entries.values():
        yield entry.document
        yield from (overlay.document for overlay in entry.overlays.values())


def _in_document(document: Document) -> Iterable[Acceptance]:
    if "cxbook:" not in document.text:
        return
    for number, text in enumerate(document.text.split("\n"), 1):
        found = _COMMENT.search(text)
        if found:
            alone = text.lstrip().startswith("#")
            uri = document.file.uri
            place = Place(uri, number, found.start() + 1, len(text.rstrip()) + 1)
            yield Acceptance(uri, number + alone, found["rule"], found["reason"], place)
