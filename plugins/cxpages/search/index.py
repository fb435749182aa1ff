"""The index of one language, as small files: a search reads few of them, also from a folder without a server.

    head.js      how many pages there are, what they can be filtered by, and where each leaf begins
    w0.js …      leaves: words and pieces of words in order, each with the pages it stands on
    p0.js …      page texts, for the results that are shown

Each file is a script that hands over its content (`cxSearch.take`), because a browser reads nothing else from
`file://`.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from cxpages.search.places import Places
from cxpages.search.postings import Postings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from cxpages.page import Facet, SearchPart

LEAF, TEXTS = 8_000, 12_000
"""How many characters a file of words, and one of page texts, is to have; it ends with what fills it."""

Item = TypeVar("Item")


@dataclass(frozen=True)
class Found:
    """A page as the search knows it: its address from the site's root, its parts, and its facets."""

    url: str
    parts: tuple[SearchPart, ...]
    """What it holds; the first part is the page itself."""

    facets: tuple[Facet, ...] = ()


class Index:
    """Collects the pages of one language, and writes them as files."""

    def __init__(self) -> None:
        self._pages: list[Found] = []
        self._anywhere, self._headings, self._titles = Places(), Places(), Places()

    def add(self, page: Found) -> None:
        """Add one page."""
        number = len(self._pages)
        self._titles.add(number, page.parts[0].title)
        self._headings.add(number, "\n".join(part.title for part in page.parts))
        self._anywhere.add(number, "\n".join(f"{part.title}\n{part.text}" for part in page.parts))
        self._pages.append(page)

    def files(self, synonyms: Mapping[str, str]) -> Iterator[tuple[str, str]]:
        """Yield the name and the text of each file; *synonyms* are words to avoid, and the ones to use."""
        texts = [_text(page) for page in self._pages]
        chunks, leaves = list(_cut(texts, TEXTS)), list(_cut(self._lines(), LEAF))
        for number, chunk in enumerate(chunks):
            yield f"p{number}.js", _file(f"p{number}", f"[{','.join(chunk)}]")
        for number, leaf in enumerate(leaves):
            yield f"w{number}.js", _file(f"w{number}", _json(",".join(leaf)))
        head = {
            "pages": len(self._pages),
            "texts": [len(chunk) for chunk in chunks],
            "leaves": [leaf[0].partition(" ")[0] for leaf in leaves],
            "facets": self._facets(),
            "synonyms": dict(synonyms),
            "version": _digest([*texts, *(line for leaf in leaves for line in leaf)]),
        }
        yield "head.js", _file("head", _json(head))

    def _lines(self) -> Iterator[str]:
        """Yield each word or piece in order (of UTF-16, as scripts compare texts), and where it stands.

        That is up to three lists of pages: anywhere, in a heading, in the title.
        """
        written = Postings(len(self._pages)).written
        anywhere, headings, titles = (
            places.of_terms() for places in (self._anywhere, self._headings, self._titles)
        )
        for term in sorted(anywhere, key=lambda term: term.encode("utf-16-be")):
            lists = [anywhere[term], *(better[term] for better in (headings, titles) if term in better)]
            yield f"{term} {'.'.join(map(written, lists))}"

    def _facets(self) -> dict[str, list[tuple[str, str]]]:
        """Return what pages can be filtered by: for each facet its values in words, and their pages."""
        found: defaultdict[str, defaultdict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
        for number, page in enumerate(self._pages):
            for facet in page.facets:
                found[facet.name][facet.label].append(number)
        written = Postings(len(self._pages)).written
        return {
            name: [(label, written(pages)) for label, pages in row.items()] for name, row in found.items()
        }


def _text(page: Found) -> str:
    return _json([page.url, *([part.id, part.title, part.text] for part in page.parts)])


def _cut(items: Iterable[str], length: int) -> Iterator[list[str]]:
    """Cut texts into groups: each ends with the text that brings it to *length* characters."""
    group: list[str] = []
    size = 0
    for item in items:
        group.append(item)
        size += len(item)
        if size >= length:
            yield group
            group, size = [], 0
    if group:
        yield group


def _digest(texts: Sequence[str]) -> str:
    found = hashlib.sha256()
    for text in texts:
        found.update(text.encode())
    return found.hexdigest()[:8]


def _file(name: str, content: str) -> str:
    return f'cxSearch.take("{name}",{content});\n'


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
