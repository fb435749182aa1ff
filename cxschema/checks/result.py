"""What a check found, as a value that can be kept as text and read again."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

from cxschema.diagnostics import Diagnostic, Place, Severity
from cxschema.source.prose_files import find_prose

if TYPE_CHECKING:
    from cxschema.catalog.catalog import Catalog


@dataclass(frozen=True)
class Result:
    """The findings on a docs folder, and the data files and chapters that were looked at, by path."""

    diagnostics: tuple[Diagnostic, ...]
    files: frozenset[str]

    @classmethod
    def on(cls, catalog: Catalog, diagnostics: tuple[Diagnostic, ...]) -> Self:
        """Return the result of a check of a catalog."""
        files = {entry.uri for entry in catalog.entries.values()} | set(catalog.broken) | catalog.overlay_uris
        chapters = (path.relative_to(catalog.root).as_posix() for path in find_prose(catalog.root))
        return cls(diagnostics, frozenset(files).union(chapters))


def as_text(result: Result) -> str:
    """Return a result as JSON."""
    rows = [_row(item) for item in result.diagnostics]
    return json.dumps({"diagnostics": rows, "files": sorted(result.files)}, separators=(",", ":"))


def from_text(text: str) -> Result:
    """Return the result that `as_text` made a text of."""
    kept = json.loads(text)
    return Result(tuple(map(_diagnostic, kept["diagnostics"])), frozenset(kept["files"]))


def _row(item: Diagnostic) -> list[Any]:
    place = item.place
    where = [place.file, place.line, place.column, place.end_column]
    return [item.rule, where, dict(item.facts), str(item.severity), item.path]


def _diagnostic(row: list[Any]) -> Diagnostic:
    rule, where, facts, severity, path = row
    return Diagnostic(rule, Place(*where), facts, Severity(severity), tuple(path))
