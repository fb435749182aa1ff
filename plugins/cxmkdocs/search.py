"""The words that a search may find, straight from the pages."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from mkdocs.structure.files import File

from cxmkdocs.i18n import plugin_of

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

    from cxmkdocs.pages import CatalogPage


def without_comparison(config: MkDocsConfig) -> None:
    """Keep static-i18n from comparing every search entry with every other.

    It has set the languages of the search before. The pages that it would find twice are left out of the
    index by `cxmkdocs.prose`.
    """
    plugin = plugin_of(config)
    if plugin is not None:
        plugin.config.reconfigure_search = False


def add_stub(files: Files, config: MkDocsConfig) -> None:
    """Add the file that Material asks for when a page is opened from a folder.

    Browsers run no search worker there, so Material hides the search; without the file it fails as well.
    """
    if "material/search" in config.plugins and "material/offline" not in config.plugins:
        stub = "var __index = { config: {}, docs: [] };\n"
        files.append(File.generated(config, "search/search_index.js", content=stub))


def add_to_index(page: CatalogPage, config: MkDocsConfig) -> None:
    """Add a page's parts to Material's search index; any other search reads the HTML."""
    index = getattr(config.plugins.get("material/search"), "search_index", None)
    if index is not None:
        index.entries.extend(entries_of(page))


def entries_of(page: CatalogPage) -> list[dict[str, Any]]:
    """Return a page's parts as entries of Material's search index, which holds HTML."""
    return [
        {
            "location": f"{page.url}#{part.id}" if part.id else page.url,
            "title": escape(part.title, quote=False),
            "text": escape(part.text, quote=False),
        }
        for part in page.search
    ]
