"""The book between two builds: read again only when a data file changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxschema.source.files import find_files
from cxschema.source.kept import KeptDocuments, Stamp, stamp_of

if TYPE_CHECKING:
    from pathlib import Path

    from cxpages.book import Book


class Shelf:
    """Keeps one book, and the documents it was made from."""

    def __init__(self) -> None:
        self._root: Path | None = None
        self._stamps: dict[str, Stamp] = {}
        self._documents = KeptDocuments()
        self._book: Book | None = None

    def book(self, root: Path) -> Book:
        """Return the book of a docs folder as its files are now."""
        # Imported here, so that `mkdocs --help` does not wait for the models.
        from cxpages.book import Book
        from cxschema.catalog.loading import load_catalog

        stamps = stamps_of(root)
        if self._book is None or root != self._root or stamps != self._stamps:
            self._root, self._stamps = root, stamps
            self._book = Book(load_catalog(root, self._documents.read))
        return self._book


def stamps_of(root: Path) -> dict[str, Stamp]:
    """Return the stamp of every data file and every wording file of a docs folder."""
    from cxschema.catalog.own_words import word_files

    return {file.uri: stamp_of(file.path) for file in (*find_files(root), *word_files(root))}
