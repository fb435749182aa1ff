"""Texts that do not reach the page as their writer wrote them, because YAML reads something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxschema.checks.registry import Case, rule
from cxschema.checks.written import documents_of, written_in
from cxschema.source.remarks import has_remarks, lost_in_remark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cxschema.diagnostics import Diagnostic


@rule("hash-in-text", alone=True)
def hash_in_text(case: Case) -> Iterator[Diagnostic]:
    """A text with a space and a # in it stands in quotes.

    What stands behind the sign is a remark, which nobody sees on the page: "Room # 12" becomes "Room".
    A remark on a text goes on a line of its own.
    """
    for entry in case.catalog.entries.values():
        for document in documents_of(entry):
            for path, value, shape in (
                written_in(type(entry.data), document.values) if has_remarks(document.text) else ()
            ):
                lost = lost_in_remark(document, path, value) if shape.translated else None
                if lost:
                    yield lost
