"""Texts compared word by word: how alike two are, and which words of them differ."""

# A word is what white space surrounds, without the punctuation at its ends, so it works for every
# script that puts spaces between words. Thai does not; there the part between the common beginning
# and the common end counts as changed, cut where a cluster of letter and marks ends.

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from typing import TYPE_CHECKING

from cxschema.text.clusters import clusters

if TYPE_CHECKING:
    from collections.abc import Iterator

_WITHOUT_SPACES = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]{2,}")
"""Thai, Lao, Burmese, Khmer, kana and Han: scripts that put no spaces between words."""

_TOKEN = re.compile(r"(\S+)(\s*)")
_MOST_WORDS = 3000
"""Longer texts are not compared word by word: it would take seconds."""

_SAME_LOOK = str.maketrans({"ي": "ی", "ى": "ی", "ك": "ک", "ە": "ه", "’": "'", "‘": "'", "“": '"', "”": '"'})


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a text: words that were kept, removed or added."""

    removed: str = ""
    added: str = ""
    kept: str = ""


def normal(text: str) -> str:
    """Return a text without what does not count: line breaks, repeated spaces, ways to encode a letter."""
    paragraphs = re.split(r"\n\s*\n", unicodedata.normalize("NFC", text).strip())
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)


def looks_like(one: str, other: str) -> bool:
    """Tell whether two texts differ only in characters that look alike, or that cannot be seen."""
    return _look(one) == _look(other)


def _look(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text).translate(_SAME_LOOK)
    return "".join(c for c in plain if not c.isspace() and unicodedata.category(c) != "Cf")


def likeness(one: str, other: str) -> float:
    """Return how much two texts have in common, from 0 (nothing) to 1 (every word)."""
    mine, theirs = bag(one), bag(other)
    total = mine.total() + theirs.total()
    return 2 * (mine & theirs).total() / total if total else 0.0


@lru_cache(maxsize=4096)
def bag(text: str) -> Counter[str]:
    """Return the words of a text and how often each is in it; of unspaced scripts, every three letters."""
    return Counter(_pieces(text))


def _pieces(text: str) -> Iterator[str]:
    for token in text.casefold().split():
        for run in _WITHOUT_SPACES.findall(token):
            yield from (run[i : i + 3] for i in range(max(1, len(run) - 2)))
        rest = _bare(_WITHOUT_SPACES.sub("", token))
        if rest:
            yield rest


def _bare(token: str) -> str:
    """Return a word without the punctuation at its ends; what is only punctuation counts as a word."""
    start, end = 0, len(token)
    while start < end and unicodedata.category(token[start])[0] in "PS":
        start += 1
    while end > start and unicodedata.category(token[end - 1])[0] in "PS":
        end -= 1
    return token[start:end] or token


def word_changes(before: str, after: str) -> tuple[Stretch, ...] | None:
    """Return two texts as stretches of kept, removed and added words, None where they are too long."""
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    if max(len(old), len(new)) > _MOST_WORDS:
        return None
    matcher = SequenceMatcher(None, [word for word, _ in old], [word for word, _ in new], autojunk=False)
    found: list[Stretch] = []
    for change, a, b, c, d in matcher.get_opcodes():
        removed, added = _joined(old[a:b]), _joined(new[c:d])
        kept = "".join(
            word + (space or before) for (_, before), (word, space) in zip(old[a:b], new[c:d], strict=False)
        )
        found += [Stretch(kept=kept)] if change == "equal" else _trimmed(removed, added)
    return tuple(found)


def _joined(tokens: list[tuple[str, str]]) -> str:
    return "".join(word + space for word, space in tokens)


def _trimmed(removed: str, added: str) -> list[Stretch]:
    """Take off what a removed and an added stretch of an unspaced script begin and end with."""
    if not (_WITHOUT_SPACES.search(removed) and _WITHOUT_SPACES.search(added)):
        return [Stretch(removed=removed, added=added)]
    old, new = clusters(removed), clusters(added)
    start = _in_common(old, new)
    end = _in_common(old[start:][::-1], new[start:][::-1])
    middle = Stretch("".join(old[start : len(old) - end]), "".join(new[start : len(new) - end]))
    around = Stretch(kept="".join(new[:start])), Stretch(kept="".join(new[len(new) - end :]))
    return [part for part in (around[0], middle, around[1]) if part != Stretch()]


def shortened(text: str, most: int) -> str:
    """Return *text*, or as many of its letters as are allowed with "…" at the end."""
    letters = clusters(text[: 4 * most])  # a letter has three marks at the most
    if len(letters) <= most and len(text) <= 4 * most:
        return text
    return "".join(letters[: most - 1]).rstrip() + "…"


def _in_common(one: list[str], other: list[str]) -> int:
    """Return how many items two lists begin with alike."""
    return next(
        (i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
