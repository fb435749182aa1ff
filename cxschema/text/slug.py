"""Ids made from texts."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

_WORDS = 4
_LONGEST = 40
_ARTICLES = frozenset({"a", "an", "the"})
_SMALL = _ARTICLES | {"and", "at", "by", "for", "from", "in", "into", "of", "on", "or", "to", "with"}
"""Words that say nothing at the end of an id; an article says nothing at its beginning, either."""


def slug(text: str, number: int, taken: Collection[str], stem: str = "item") -> str:
    """Return an id made from the first words of a text, one that is not taken.

    A text in other letters than Latin ones gives `item-3`, made from *stem* and *number*.
    """
    plain = unicodedata.normalize("NFKD", text).replace("'", "").replace("’", "")
    words = re.findall(r"[a-z0-9]+", "".join(c for c in plain.lower() if not unicodedata.combining(c)))
    is_latin = sum(c.isascii() for c in text) * 2 > len(text)
    base = "-".join(_telling(words))[:_LONGEST].strip("-") if is_latin and words else ""
    base = base if re.search("[a-z]", base) else f"{stem}-{number}"
    name, n = base, 1
    while name in taken:
        n += 1
        name = f"{base}-{n}"
    return name


def _telling(words: list[str]) -> list[str]:
    """Return the first words, from one that tells something to one that does."""
    first = words[words[0] in _ARTICLES and len(words) > 1 :][:_WORDS]
    while len(first) > 1 and first[-1] in _SMALL:
        first.pop()
    return first
