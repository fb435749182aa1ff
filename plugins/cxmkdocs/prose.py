"""Pages of prose that show another language's text, because their own is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urljoin

from markupsafe import escape

from cxmkdocs.alternates import original_of
from cxmkdocs.embeds import marked
from cxpages.rendering import shown

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page

    from cxpages.words import Words


def as_fallback(html: str, page: Page, words: Words, config: MkDocsConfig) -> str:
    """Return the page's text with a notice above it; point search engines at the original."""
    original = original_of(page.file)
    if original is not None and config.site_url:
        page.canonical_url = urljoin(config.site_url, original.url)
    page.meta["search"] = {**(page.meta.get("search") or {}), "exclude": True}
    notice = escape(shown(words.t("fallback-notice")))
    return f'<div class="admonition info cx-fallback-notice" role="note"><p>{notice}</p></div>\n' + marked(
        html, getattr(page.file, "locale", words.language)
    )


def in_words(html: str, words: Words) -> str:
    """Name the links of headings in the page's language: the `toc` extension knows one name for all."""
    return html.replace('title="Permanent link"', f'title="{escape(words.t("permalink"))}"')
