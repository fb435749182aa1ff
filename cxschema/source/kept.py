"""Documents that are kept from one reading to the next, for as long as their files stay as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxschema.source.document import Document
from cxschema.source.reading import read_file

if TYPE_CHECKING:
    from pathlib import Path

    from cxschema.diagnostics import Diagnostic
    from cxschema.source.alike import Pattern
    from cxschema.source.files import SourceFile

Stamp = tuple[int, int]
"""When a file was last written, and its size."""


class KeptDocuments:
    """Reads files, and those again that were written since."""

    def __init__(self) -> None:
        self._documents: dict[SourceFile, tuple[Stamp, Document | Diagnostic]] = {}

    def read(self, file: SourceFile, pattern: Pattern | None = None) -> Document | Diagnostic:
        """Return what is in a file; what keeps it from being read comes back as a diagnostic."""
        stamp = stamp_of(file.path)
        known = self._documents.get(file)
        if known is None or known[0] != stamp:
            found = read_file(file, pattern)
            self._documents[file] = stamp, found.bare if isinstance(found, Document) else found
            return found
        return known[1]


def stamp_of(path: Path) -> Stamp:
    """Return the stamp of a file, zeros where there is none."""
    try:
        found = path.stat()
    except OSError:  # a link to nowhere; reading it says what is wrong
        return 0, 0
    return found.st_mtime_ns, found.st_size
