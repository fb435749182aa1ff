"""Pages of prose that show another language's text, because their own is missing."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from cxmkdocs.alternates import original_of
from cxmkdocs.embeds import marked
from cxpages.words import phrase

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page


def as_fallback(html: str, page: Page, language: str, config: MkDocsConfig) -> str:
    """Return the page's text with a notice above it; point search engines at the original."""
    original = original_of(page.file)
    if original is not None and config.site_url:
        page.canonical_url = urljoin(config.site_url, original.url)
    page.meta["search"] = {**(page.meta.get("search") or {}), "exclude": True}
    notice = escape(phrase(language, "fallback-notice"))
    return f'<div class="admonition info cx-fallback-notice" role="note"><p>{notice}</p></div>\n' + marked(
        html, getattr(page.file, "locale", language)
    )


def in_words(html: str, language: str) -> str:
    """Name the links of headings in the page's language: the `toc` extension knows one name for all."""
    return html.replace('title="Permanent link"', f'title="{escape(phrase(language, "permalink"))}"')
