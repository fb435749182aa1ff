"""Where words and pieces of words stand: the pages of each."""

# Most lines of a handbook stand on many pages: labels, names, what entries say of each other. So the pages
# of each line are noted first, and lines that stand on the same pages are taken apart together, once.

from __future__ import annotations

from collections import defaultdict
from itertools import compress
from typing import TYPE_CHECKING

from cxpages.search.terms import terms_of

if TYPE_CHECKING:
    from collections.abc import Sequence

_TRUE_OR_FALSE = bytes.maketrans(b"01", b"\0\1")


class Places:
    """Collects lines of text with the numbers of their pages, page by page."""

    def __init__(self) -> None:
        self._lines: defaultdict[str, list[int]] = defaultdict(list)

    def add(self, page: int, text: str) -> None:
        """Note the lines of one page."""
        for line in set(text.split("\n")):
            self._lines[line].append(page)

    def of_terms(self) -> dict[str, list[int]]:
        """Return the pages of each word or piece, in order."""
        once: defaultdict[str, list[int]] = defaultdict(list)
        often: defaultdict[str, int] = defaultdict(int)
        for pages, lines in self._together().items():
            terms = terms_of("\n".join(lines))
            if len(pages) == 1:
                for term in terms:
                    once[term].append(pages[0])
            else:
                bits = _bits(pages)
                for term in terms:
                    often[term] |= bits
        found = {term: sorted({*pages, *_pages(often.pop(term, 0))}) for term, pages in once.items()}
        return found | {term: _pages(bits) for term, bits in often.items()}

    def _together(self) -> dict[tuple[int, ...], list[str]]:
        """Return the lines that stand on the same pages."""
        found: defaultdict[tuple[int, ...], list[str]] = defaultdict(list)
        for line, pages in self._lines.items():
            found[tuple(pages)].append(line)
        return found


def _bits(pages: Sequence[int]) -> int:
    """Return a number with one bit for each page."""
    bits = 0
    for page in pages:
        bits |= 1 << page
    return bits


def _pages(bits: int) -> list[int]:
    """Return the pages of a number with one bit for each."""
    flags = bin(bits)[:1:-1].encode().translate(_TRUE_OR_FALSE)
    return list(compress(range(len(flags)), flags)) if bits else []
