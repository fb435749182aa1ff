"""Pages of prose that show another language's text, because their own is missing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from markupsafe import Markup, escape

from cxmkdocs.alternates import original_of
from cxmkdocs.embeds import marked
from cxpages.locale import number
from cxpages.rendering import shown

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page

    from cxpages.locale import Writing
    from cxpages.words import Words

_BACK = re.compile(r'title="Jump back to footnote (\d+) in the text"')
_FIRST = re.compile(r"(<html\b[^>]*)")
_FOOTNOTE = re.compile(r'(<a class="footnote-ref"[^>]*>)(\d+)(?=</a>)')


def as_fallback(html: str, page: Page, words: Words, config: MkDocsConfig) -> str:
    """Return the page's text with a notice above it; point search engines at the original."""
    original = original_of(page.file)
    if original is not None and config.site_url:
        page.canonical_url = urljoin(config.site_url, original.url)
    notice = escape(shown(words.t("fallback-notice")))
    if page.edit_url:
        notice += Markup(' <a href="{}">{}</a>').format(page.edit_url, shown(words.t("translate-it")))
    return f'<div class="admonition info cx-fallback-notice" role="note"><p>{notice}</p></div>\n' + marked(
        html, getattr(page.file, "locale", words.language)
    )


def with_digits(html: str, writing: Writing) -> str:
    """Name the digits of a page in its first element: style sheets number lists with them."""
    mark = f'\\1 data-cx-digits="{writing.digits}"'
    return html if writing.digits == "latn" else _FIRST.sub(mark, html, count=1)


def in_words(html: str, words: Words, writing: Writing) -> str:
    """Say in the page's language what Markdown's extensions say in English: links of headings, footnotes."""
    html = html.replace('title="Permanent link"', f'title="{escape(words.t("permalink"))}"')

    def back(found: re.Match[str]) -> str:
        return f'title="{escape(words.t("back-to-footnote", n=number(int(found[1]), writing)))}"'

    html = _BACK.sub(back, html)
    return _FOOTNOTE.sub(lambda found: found[1] + number(int(found[2]), writing), html)
