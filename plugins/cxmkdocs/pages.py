"""Pages whose HTML comes from the book, without Markdown between."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, cast

from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from cxmkdocs.links import SiteLinks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation, Section

    from cxmkdocs.files import CatalogFile
    from cxpages.page import Embed, Facet, Heading, Links, SearchPart
    from cxpages.page import Page as BookPage

_ID = re.compile(r'\sid="([^"]+)"')


class CatalogPage(Page):
    """The page of a data file."""

    def __init__(
        self,
        title: str | None,
        file: CatalogFile,
        config: MkDocsConfig,
        make: Callable[[Links], BookPage],
        *,
        broken: bool = False,
    ) -> None:
        super().__init__(title, file, config)
        self._make = make
        self._broken = broken
        self.search: tuple[SearchPart, ...] = ()
        self.facets: tuple[Facet, ...] = ()
        self.has_diagram = False

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002 - MkDocs calls it so
        """Read nothing: the catalog has been read."""
        self.markdown, self.meta = "", {}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Take over what the book says."""
        made = self._make(SiteLinks(self.file, files, config))
        self.content = made.html
        self.toc = contents(made.headings)
        self.search, self.facets, self.has_diagram = made.search, made.facets, made.has_diagram
        self._title_from_render = made.title
        self.meta["description"] = made.description
        # No link into a broken file is called wrong before the file is mended.
        self.present_anchor_ids = None if self._broken or not made.search else ids_in(made.html)

    def put_away(self) -> None:
        """Forget the page's text once it is written: MkDocs keeps every page of every language to the end."""
        self.content, self.search, self.facets = "", (), ()


def contents(headings: Iterable[Heading]) -> TableOfContents:
    """Return a page's headings as MkDocs' table of contents; they stand below the page's title."""
    return TableOfContents([_anchor(heading, 2) for heading in headings])


def _anchor(heading: Heading, level: int) -> AnchorLink:
    made = AnchorLink(heading.title, heading.id, level)
    made.children = [_anchor(child, level + 1) for child in heading.children]
    return made


def ids_in(html: str) -> set[str]:
    """Return the ids that links may lead to."""
    return set(_ID.findall(html))


def add_anchors(page: Page, embeds: Iterable[Embed]) -> None:
    """Let links lead to what the embeds of a page of prose hold."""
    if page.present_anchor_ids is not None:
        page.present_anchor_ids.update(*(ids_in(embed.html) for embed in embeds))


def nav_titles(nav: Any) -> dict[str, str]:
    """Return the titles that mkdocs.yml gives to files in `nav`."""
    if isinstance(nav, list):
        return {uri: title for item in nav for uri, title in nav_titles(item).items()}
    if not isinstance(nav, dict):
        return {}
    own = {value: str(title) for title, value in nav.items() if isinstance(value, str)}
    return own | {uri: title for value in nav.values() for uri, title in nav_titles(value).items()}


def hang_in(nav: Navigation, files: Files) -> None:
    """Hang each entry that `nav` does not name on its catalog page: tab and path show where it belongs."""
    named = {page.file.src_uri for page in nav.pages}
    for file in files.documentation_pages():
        if isinstance(file.page, CatalogPage) and file.src_uri not in named:
            index = files.get_file_from_path(file.src_uri.rpartition("/")[0] + "/index.md")
            if index is not None and index.page is not None and index.src_uri in named:
                # A page is asked for no more than a section is: whether it is active, and its own parent.
                file.page.parent = cast("Section", index.page)
