"""Longer texts: a safe subset of Markdown; everything else, HTML included, is shown as text."""

from __future__ import annotations

import re
from functools import cache

from markdown_it import MarkdownIt
from markupsafe import Markup, escape

from cxschema.text.foreign import Foreign, direction_of

_ALLOWED = ("list", "blockquote", "emphasis", "link", "backticks", "newline", "escape")


_QUOTED = re.compile("(?:&#34;|[“«„])([^“”«»„]*?)(?:&#34;|[”»“])")


@cache
def _parser() -> MarkdownIt:
    # "zero" knows nothing but text; what is allowed is named. Links are checked by the parser: only
    # schemes that cannot run anything pass (https://github.com/executablebooks/markdown-it-py).
    return MarkdownIt("zero", {"html": False}).enable(list(_ALLOWED))


def spoken(text: str) -> Markup:
    """Return a quotation as HTML; what is quoted in it gets its language's inner marks from the browser."""
    html = Markup(_QUOTED.sub(r"<q>\1</q>", str(escape(str(text)))))  # noqa: S704 - escaped just here
    return foreign_span(text, html) if isinstance(text, Foreign) else html


def inline(text: str) -> Markup:
    """Return a text of one line as HTML: code and emphasis."""
    return Markup(_parser().renderInline(str(text)))  # noqa: S704 - the parser escapes what it does not know


def prose(text: str) -> Markup:
    """Return a longer text as HTML: paragraphs, lists, quotes, emphasis and links."""
    html = Markup(_parser().render(str(text)))  # noqa: S704 - the parser escapes what it does not know
    if isinstance(text, Foreign):
        return Markup('<div lang="{}" dir="{}">{}</div>').format(
            escape(text.language), direction_of(text.language), html
        )
    return html


def foreign_span(text: Foreign, html: Markup | None = None) -> Markup:
    """Return a text of another language in a span that names the language; *html* is the text as HTML."""
    shown = escape(str(text)) if html is None else html
    return Markup('<span lang="{}" dir="{}">{}</span>').format(
        text.language, direction_of(text.language), shown
    )
