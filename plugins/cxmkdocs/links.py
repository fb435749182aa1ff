"""How a page that is being written reaches other pages and files of the site."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urljoin
from weakref import WeakKeyDictionary

from cxmkdocs.sharing import MadeFile, beside

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File, Files


# static-i18n tries several names for each look-up, and every page asks for the same few files.
_known: WeakKeyDictionary[Files, dict[str, File | None]] = WeakKeyDictionary()


class SiteLinks:
    """The links of one page (see `cxpages.page.Links`); "" stands for what is not part of the site."""

    def __init__(self, start: File, files: Files, config: MkDocsConfig) -> None:
        self._start = start
        self._files = files
        self._config = config

    def page(self, uri: str) -> str:
        """Return the link to the page made from a docs file."""
        found = self._find(uri)
        return self._to(found) if found is not None and found.is_documentation_page() else ""

    def file(self, uri: str) -> str:
        """Return the link to a file that is copied as it is."""
        found = self._find(uri)
        return self._to(found) if found is not None and not found.is_documentation_page() else ""

    def made(self, name: str) -> str:
        """Return the link to a file that the site makes beside the page."""
        found = self._find(beside(self._start, name))
        return self._to(found) if isinstance(found, MadeFile) else ""

    def source(self, uri: str) -> str | None:
        """Return the link that opens a docs file for editing."""
        return edit_link(uri, self._config)

    def _find(self, uri: str) -> File | None:
        known = _known.setdefault(self._files, {})
        if uri not in known:
            known[uri] = self._files.get_file_from_path(uri)
        return known[uri]

    def _to(self, found: File) -> str:
        return "" if found.inclusion.is_excluded() else found.url_relative_to(self._start)


def edit_link(uri: str, config: MkDocsConfig) -> str | None:
    """Return the link that opens a docs file for editing, as MkDocs makes it for a page."""
    if config.edit_uri_template:
        there = config.edit_uri_template.format(path=uri, path_noext=uri.rpartition(".")[0])
    elif config.edit_uri:
        there = config.edit_uri + uri
    else:
        return None
    base = config.repo_url or ""
    if base and not base.endswith("/") and not there.startswith(("?", "#")):
        base += "/"
    return urljoin(base, there)
