"""Terms of the glossary in running text: each leads to its entry, and says what it means when pointed at."""

# A link, because a reader reaches it with the keyboard and by touch, with and without scripts; its
# title is what it means. The first one of a section is enough: more would be noise.

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markupsafe import escape

if TYPE_CHECKING:
    from collections.abc import Callable

    from cxschema.catalog.terms import Found, Terms

_TAG = re.compile(
    r"""<!--.*?-->|<(?P<close>/?)(?P<name>[a-zA-Z][\w-]*)(?P<rest>(?:"[^"]*"|'[^']*'|[^'">])*)>""", re.DOTALL
)
_RUNNING = frozenset({"p", "li", "dd", "td", "blockquote"})
"""What holds running text."""

_LEFT_ALONE = frozenset(
    re.findall(
        r"\w+",
        """a abbr button code dt h1 h2 h3 h4 h5 h6 kbd label math nav pre samp script select style summary svg
        template textarea th time title""",
    )
)
_ENTITY = re.compile(r"&#?\w+;")
_MARKED = re.compile(
    r"\slang=|\sdata-search-exclude"
    r"|\sclass=\"(?:[^\"]*\s)?(?:cx-(?:chips|legend|map|notice|segments|status|[\w-]+__(?:footing|marks))|headerlink|mermaid)"
)
"""Text of another language, what a search leaves out, what the page says of itself."""


def with_terms(html: str, terms: Terms, link: Callable[[Found], str]) -> str:
    """Return HTML in which the first mention of each term in each section leads to the glossary.

    *link* tells where a term is explained, "" where nothing does.
    """
    return _Glossing(terms, link).page(html)


class _Glossing:
    """One pass over the HTML of a page."""

    def __init__(self, terms: Terms, link: Callable[[Found], str]) -> None:
        self.terms = terms
        self.link = link
        self.told: set[str] = set()
        self.running = 0
        self.left_alone = ""
        self.depth = 0

    def page(self, html: str) -> str:
        made: list[str] = []
        end = 0
        for tag in _TAG.finditer(html):
            made += [self._text(html[end : tag.start()]), tag[0]]
            if tag["name"]:
                self._pass(tag["name"].lower(), tag["rest"], opens=not tag["close"])
            end = tag.end()
        return "".join(made) + html[end:]

    def _pass(self, name: str, rest: str, *, opens: bool) -> None:
        """Note where the text behind a tag stands."""
        if self.left_alone:
            if name == self.left_alone and not rest.endswith("/"):
                self.depth += 1 if opens else -1
                self.left_alone = self.left_alone if self.depth else ""
            return
        if opens and name == "h2":
            self.told.clear()
        if opens and (name in _LEFT_ALONE or _MARKED.search(rest)) and not rest.endswith("/"):
            self.left_alone, self.depth = name, 1
        elif name in _RUNNING:
            self.running += 1 if opens else -1

    def _text(self, text: str) -> str:
        if self.left_alone or self.running <= 0 or not text.strip():
            return text
        made: list[str] = []
        end = 0
        words = _ENTITY.sub(lambda found: " " * len(found[0]), text) if "&" in text else text
        for found in self.terms.found_in(words):
            url = "" if found.term.id in self.told else self.link(found)
            if url:
                self.told.add(found.term.id)
                made += [text[end : found.start], _term(text[found.start : found.end], found, url)]
                end = found.end
        return "".join(made) + text[end:]


def _term(written: str, found: Found, url: str) -> str:
    meaning = found.term.definition
    title = f' title="{escape(str(meaning))}"' if meaning else ""
    return f'<a class="cx-term" href="{escape(url)}"{title}>{written}</a>'
