"""The book between two builds: read again only when a data file changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from cxpages.book import Book
    from cxschema.diagnostics import Diagnostic
    from cxschema.source.document import Document
    from cxschema.source.files import SourceFile

Stamp = tuple[int, int]
"""When a file was last written, and its size."""


class Shelf:
    """Keeps one book, and the documents it was made from."""

    def __init__(self) -> None:
        self._root: Path | None = None
        self._stamps: dict[str, Stamp] = {}
        self._documents: dict[str, tuple[Stamp, Document | Diagnostic]] = {}
        self._book: Book | None = None

    def book(self, root: Path) -> Book:
        """Return the book of a docs folder as its files are now."""
        # Imported here, so that `mkdocs --help` does not wait for the models.
        from cxpages.book import Book
        from cxschema.catalog.loading import load_catalog

        stamps = stamps_of(root)
        if self._book is None or root != self._root or stamps != self._stamps:
            kept = self._documents if root == self._root else {}
            self._documents = {uri: known for uri, known in kept.items() if stamps.get(uri) == known[0]}
            self._root, self._stamps = root, stamps
            self._book = Book(load_catalog(root, self._read))
        return self._book

    def _read(self, file: SourceFile) -> Document | Diagnostic:
        """Read one file, unless it was read before and has not changed."""
        from cxschema.source.reading import read_file

        known = self._documents.get(file.uri)
        if known is None:
            known = self._stamps.get(file.uri, (0, 0)), read_file(file)
            self._documents[file.uri] = known
        return known[1]


def stamps_of(root: Path) -> dict[str, Stamp]:
    """Return the stamp of every data file and every wording file of a docs folder."""
    from cxschema.catalog.own_words import word_files
    from cxschema.source.files import find_files

    return {file.uri: _stamp(file.path) for file in (*find_files(root), *word_files(root))}


def _stamp(path: Path) -> Stamp:
    try:
        found = path.stat()
    except OSError:  # a link to nowhere; reading it says what is wrong
        return 0, 0
    return found.st_mtime_ns, found.st_size
