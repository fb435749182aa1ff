"""A page as a site engine takes it: title, HTML, contents, words for the search."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from cxschema.diagnostics import Diagnostic


@dataclass(frozen=True)
class Heading:
    """One heading of a page, with the headings below it."""

    id: str
    title: str
    children: tuple[Heading, ...] = ()


@dataclass(frozen=True)
class SearchPart:
    """What a search may find in one part of a page: the part's heading id ("" for the page itself).

    The text has a line for each block of the page: a paragraph, a list item, a cell.
    """

    id: str
    title: str
    text: str


@dataclass(frozen=True)
class Facet:
    """What a search can be narrowed to: `kind`, `persona` or `status`, and the page's value in words."""

    name: str
    label: str


@dataclass(frozen=True)
class Page:
    """One page in one language."""

    title: str
    description: str
    html: str
    headings: tuple[Heading, ...] = ()
    search: tuple[SearchPart, ...] = ()
    facets: tuple[Facet, ...] = ()
    has_diagram: bool = False
    """Whether the page needs the diagram script."""


@dataclass(frozen=True)
class Embed:
    """A part of the catalog shown inside prose."""

    html: str
    has_diagram: bool = False
    diagnostics: tuple[Diagnostic, ...] = ()


class Links(Protocol):
    """How the page being written reaches other pages and files; each site engine has its own."""

    def page(self, uri: str) -> str:
        """Return the link to the page made from a docs file (`personas/nok.yml`, `personas/index.md`)."""

    def file(self, uri: str) -> str:
        """Return the link to a file that is copied as it is (`personas/nok.svg`)."""

    def made(self, name: str) -> str:
        """Return the link to a file that the site makes beside the page, "" where it makes none."""

    def source(self, uri: str) -> str | None:
        """Return the link that opens a docs file for editing, None where the site has no such link."""


class _NoLinks:
    """What stands on no page reaches none."""

    def page(self, _uri: str) -> str:
        return ""

    def file(self, _uri: str) -> str:
        return ""

    def made(self, _name: str) -> str:
        return ""

    def source(self, _uri: str) -> None:
        return None


NO_LINKS: Links = _NoLinks()
"""The links of what is written for no page."""
