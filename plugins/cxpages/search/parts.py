"""A page in parts: what stands under each heading, as text with a line for each block."""

from __future__ import annotations

import html
import re
from functools import lru_cache
from html.parser import HTMLParser

from cxpages.page import SearchPart

_UNREAD = re.compile(
    r'<(script|style|template|svg|nav)\b.*?</\1>|<pre class="mermaid".*?</pre>|<a class="headerlink".*?</a>',
    re.DOTALL,
)
_HEADING = re.compile(r'<h([23])\b([^>]*?)\bid="([^"]+)"([^>]*)>(.*?)</h\1>', re.DOTALL)
_TITLE = re.compile(r"<h1\b.*?</h1>", re.DOTALL)
_INLINE = re.compile(
    r"</?(?:a|abbr|b|bdi|bdo|cite|code|data|del|dfn|em|i|img|input|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|"
    r"time|u|var|wbr)\b[^>]*>"
)
_TAG = re.compile(r"<[^>]+>")
_GAP = re.compile(r"\s*(?:<[^>]+>\s*)+|\s{2,}|[\n\t]")
_SIDE_BY_SIDE = re.compile(r"</\w+><\w")
_EXCLUDED = "data-search-exclude"
_NEVER_CLOSED = frozenset(("br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"))


def parts_of(title: str, text: str) -> tuple[SearchPart, ...]:
    """Cut a page's readable HTML at its second- and third-level headings; the page itself comes before them.

    A page is called what its first heading says; *title* is for one without.
    """
    pieces = _HEADING.split(text)
    top = _TITLE.search(pieces[0])
    parts = [SearchPart("", words(top[0]) if top else title, _lines(_TITLE.sub(" ", pieces[0])))]
    for name, heading, body in zip(pieces[3::6], pieces[5::6], pieces[6::6], strict=True):
        parts.append(SearchPart(html.unescape(name), words(heading), _lines(body)))
    return tuple(parts)


def readable(text: str) -> str:
    """Return a page's HTML without what nobody reads or searches: scripts, pictures, ways to other pages."""
    return _UNREAD.sub(" ", without_excluded(text))


def words(text: str) -> str:
    """Return the text of a piece of HTML, on one line."""
    return " ".join(html.unescape(_TAG.sub(" ", text)).split())


def _lines(text: str) -> str:
    """Return the text of HTML with a line for each block; a line that comes again in it says nothing new."""
    lines = html.unescape(_GAP.sub(lambda gap: _between(gap[0]), text)).split("\n")
    return "\n".join(line.strip() for line in dict.fromkeys(lines) if line.strip())


@lru_cache(1024)
def _between(gap: str) -> str:
    """Return what tags and spaces between two texts mean: a new line, a space, or nothing."""
    left = _INLINE.sub("", gap)
    if "<" in left:
        return "\n"
    return " " if left or _SIDE_BY_SIDE.search(gap) else ""


def without_excluded(text: str) -> str:
    """Take out what is marked with `data-search-exclude`, the embeds of prose for example."""
    if _EXCLUDED not in text:
        return text
    reader = _Readable()
    reader.feed(text)
    reader.close()
    return "".join(reader.kept)


class _Readable(HTMLParser):
    """Keeps the source of everything outside excluded elements."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.kept: list[str] = []
        self._inside: list[str] = []
        """The open elements from an excluded one on."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _NEVER_CLOSED:
            self._keep(self.get_starttag_text() or "")
        elif self._inside or _EXCLUDED in dict(attrs):
            self._inside.append(tag)
        else:
            self._keep(self.get_starttag_text() or "")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self._keep(self.get_starttag_text() or "")

    def handle_endtag(self, tag: str) -> None:
        if tag in self._inside:
            del self._inside[len(self._inside) - 1 - self._inside[::-1].index(tag) :]
        else:
            self._keep(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        self._keep(data)

    def handle_entityref(self, name: str) -> None:
        self._keep(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self._keep(f"&#{name};")

    def _keep(self, text: str) -> None:
        if not self._inside:
            self.kept.append(text)
