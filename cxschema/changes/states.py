"""The catalogs of the two states, read without touching the working tree."""

from __future__ import annotations

import os
from contextlib import contextmanager
from dataclasses import replace
from hashlib import sha256
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from cxschema.catalog.loading import load_catalog
from cxschema.catalog.memory import FOLDER as MEMORY
from cxschema.source.document import Document
from cxschema.source.files import ENDINGS
from cxschema.source.reading import read_file

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cxschema.catalog.catalog import Catalog
    from cxschema.changes.git import Blob, Repository
    from cxschema.changes.span import Span, State
    from cxschema.diagnostics import Diagnostic
    from cxschema.source.alike import Pattern
    from cxschema.source.files import SourceFile


@contextmanager
def loaded(repository: Repository, asked: Span) -> Iterator[tuple[Catalog, Catalog]]:
    """Give the catalogs of both states; a commit is laid out in a temporary folder for as long."""
    shelf = Shelf()
    with _laid_out(repository, asked.base) as base, _laid_out(repository, asked.head) as head:
        yield load_catalog(base, shelf.read), load_catalog(head, shelf.read)


class Shelf:
    """Documents that were read already: most files are the same in both states."""

    def __init__(self) -> None:
        """Begin with none."""
        self._documents: dict[tuple[str, bytes], Document] = {}

    def read(self, file: SourceFile, pattern: Pattern | None) -> Document | Diagnostic:
        """Return a file's document, read only where its text is new."""
        try:
            key = file.uri, sha256(file.path.read_bytes() if file.path.is_file() else b"").digest()
        except OSError:
            return read_file(file, pattern)
        if key in self._documents and not file.leaves():
            return replace(self._documents[key], file=file)
        document = read_file(file, pattern)
        if isinstance(document, Document):
            self._documents[key] = document.bare
        return document


@contextmanager
def _laid_out(repository: Repository, state: State) -> Iterator[Path]:
    if state.commit is None:
        yield repository.docs
        return
    with TemporaryDirectory(prefix="cxbook-") as folder:
        _lay_out(repository, state.commit, Path(folder))
        yield Path(folder)


def _lay_out(repository: Repository, commit: str, root: Path) -> None:
    """Write the data files of a commit below *root*; pictures and prose are not needed."""
    blobs = sorted(filter(_is_data, repository.files(commit)), key=lambda blob: blob.is_link)
    for blob, content in zip(blobs, repository.contents(blobs), strict=True):
        path = root / blob.path
        path.parent.mkdir(parents=True, exist_ok=True)
        if blob.is_link:  # links come last, so no file is written through one; reading looks where they lead
            path.symlink_to(os.fsdecode(content))
        else:
            path.write_bytes(content)


def _is_data(blob: Blob) -> bool:
    path = PurePosixPath(blob.path)
    is_memory = len(path.parts) > 1 and path.parts[0] == MEMORY and path.suffix == ".json"
    return ".." not in path.parts and (path.suffix in ENDINGS or is_memory)
