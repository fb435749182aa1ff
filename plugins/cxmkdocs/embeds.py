"""Parts of the catalog in prose."""

# Markdown would read raw HTML inside a list as text with marks in it. So a word stands for the
# embed while Markdown works, and the HTML takes that word's place afterwards.

from __future__ import annotations

import re
from dataclasses import replace
from html import escape
from typing import TYPE_CHECKING

from cxschema.text.fences import fences
from cxschema.text.foreign import direction_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from mkdocs.structure.files import File

    from cxpages.page import Embed

_WORD = "cxbookembed{}here"
_PLACE = re.compile(r"(<p>)?(?:<bdi[^>]*>)?(?P<word>cxbookembed\d+here)(?:</bdi>)?(?(1)</p>)")
"""The word, and what was put around it: by Markdown, and where Latin names are set apart."""


def take_out(
    markdown: str, first_line: int, make: Callable[[str, int, int], Embed]
) -> tuple[str, dict[str, Embed]]:
    """Put a word in the place of each cxbook block; return the text and the embed of each word.

    *make* gets a block's text, its line in the file, where the text begins at *first_line*, and its indent.
    """
    lines = markdown.split("\n")
    found = fences(markdown)
    made = {
        _WORD.format(n): make(fence.text, first_line + fence.first_line - 1, len(fence.lead))
        for n, fence in enumerate(found)
    }
    for word, fence in reversed(list(zip(made, found, strict=True))):
        lines[fence.first_line - 1 : fence.last_line] = ["", fence.lead + word, ""]
    return "\n".join(lines), made


def put_in(html: str, made: Mapping[str, Embed]) -> str:
    """Put the embeds in the places of their words.

    The search leaves them out: their words lead to the entry itself.
    """

    def embed(found: re.Match[str]) -> str:
        known = made.get(found["word"])
        return f"<cx-embed data-search-exclude>\n{known.html}\n</cx-embed>" if known else found[0]

    return _PLACE.sub(embed, html) if made else html


def in_language(made: Mapping[str, Embed], language: str) -> dict[str, Embed]:
    """Mark embeds with their language, for a text that is written in another one."""
    return {word: replace(embed, html=marked(embed.html, language)) for word, embed in made.items()}


def marked(html: str, language: str) -> str:
    """Return HTML marked with the language it is written in."""
    return f'<div lang="{escape(language)}" dir="{direction_of(language)}">\n{html}\n</div>'


def first_line(markdown: str, file: File) -> int:
    """Return the line of a file where its text begins, after the front matter."""
    if "cxbook" not in markdown:
        return 1
    source = file.content_string.replace("\r\n", "\n").replace("\r", "\n")
    return source[: -len(markdown)].count("\n") + 1 if source.endswith(markdown) else 1
