"""Lists of pages as short texts: the distances between their numbers.

`assets/search/postings.js` reads them. A number is written in digits of 64 (`ALPHABET`), its lowest five bits
first; a digit of 32 or more says that another one follows. A list of more than half of all pages begins with
`!` and names the pages that are missing.
"""

from __future__ import annotations

from operator import sub
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
OTHERS = "!"
_HALF = 32


class Postings:
    """Writes lists of pages, of which there are *count* in all."""

    def __init__(self, count: int) -> None:
        self._count = count
        self._codes = [""] + [_code(distance) for distance in range(count)]

    def written(self, pages: Sequence[int]) -> str:
        """Return a list of page numbers, each smaller than the next, as a text."""
        if len(pages) * 2 <= self._count:
            return self._distances(pages)
        there = set(pages)
        return OTHERS + self._distances([page for page in range(self._count) if page not in there])

    def _distances(self, pages: Sequence[int]) -> str:
        return "".join(map(self._codes.__getitem__, map(sub, pages, [-1, *pages])))


def _code(number: int) -> str:
    if number < _HALF:
        return ALPHABET[number]
    return ALPHABET[_HALF + number % _HALF] + _code(number // _HALF)
