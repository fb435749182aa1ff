"""Files that stand beside a page, such as the table of a journey; each is made when it is written."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from mkdocs.structure.files import File

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

    from cxmkdocs.files import CatalogFile
    from cxpages.book import Book


class MadeFile(File):
    """A file whose text nobody has written: it is made when it is asked for."""

    def __init__(self, uri: str, config: MkDocsConfig, make: Callable[[], str]) -> None:
        super().__init__(uri, None, config.site_dir, config.use_directory_urls, dest_uri=uri)
        self.generated_by = "cxbook"
        self._make = make

    @property
    def _content(self) -> str:  # type: ignore[override]
        """What MkDocs writes."""
        return self._make()


def beside(page: File, name: str) -> str:
    """Return where a file of this name stands beside a page."""
    return posixpath.join(posixpath.dirname(page.dest_uri), name)


def add_files(files: Files, made: Iterable[CatalogFile], book: Book, config: MkDocsConfig) -> None:
    """Add the files beside the pages of the language that is being built; no other file is overwritten."""
    taken = {file.dest_uri for file in files}
    for page in made:
        stem = posixpath.splitext(posixpath.basename(page.src_uri))[0]
        for ending, make in book.files(page.src_uri, page.locale).items():
            uri = beside(page, f"{stem}.{ending}")
            if uri not in taken:
                files.append(MadeFile(uri, config, make))
