"""How much room a text takes in a drawing, in pixels, roughly; and cutting it to the room there is."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

# In a font of 16 px, these are the usual widths of a letter.
_LETTER: Final = 8
_THAI_LETTER: Final = 10
WIDE_LETTER: Final = 16
"""The widest letter: a Korean syllable, an emoji."""

_LEADING_VOWELS: Final = "เแโใไເແໂໃໄ"
_JOINERS: Final = re.compile(
    "[\u200c\u200d\u0e33\u0eb3\u1160-\u11ff\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]"
)
_THAI: Final = re.compile("[\u0e01-\u0eff]")  # and Lao
_FLAG: Final = re.compile("[\U0001f1e6-\U0001f1ff]{2}")
_ZWJ: Final = "\u200d"


def pixels(text: str) -> int:
    """Return how wide a text is in a font of 16 px."""
    return sum(_character_width(character) for character in text)


@cache
def _character_width(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    if _THAI.match(character):
        return _THAI_LETTER
    return WIDE_LETTER if unicodedata.east_asian_width(character) in "WF" else _LETTER


def shorten(text: str, fits: Callable[[str], bool]) -> str:
    """Cut a text that does not fit, after a whole word where one ends late enough, and end it with "…"."""
    if fits(text):
        return text
    kept = _beginning(text, fits)
    word_end = (kept + text[len(kept)]).rfind(" ")
    if word_end > len(kept) // 2:
        kept = kept[:word_end]
    return kept.rstrip(f" {_ZWJ}{_LEADING_VOWELS}") + "…"


def _beginning(text: str, fits: Callable[[str], bool]) -> str:
    kept = ""
    for cluster in _clusters(text):
        if not fits(f"{kept}{cluster}…"):
            break
        kept += cluster
    return kept


def _clusters(text: str) -> list[str]:
    """Split a text into what a reader takes for one character each."""
    clusters: list[str] = []
    for character in text:
        if clusters and _belongs(clusters[-1], character):
            clusters[-1] += character
        else:
            clusters.append(character)
    return clusters


def _belongs(cluster: str, character: str) -> bool:
    """Say whether a character stays with those before it: a mark, a joined emoji, a flag's half, a vowel."""
    return (
        unicodedata.category(character).startswith("M")
        or _JOINERS.match(character) is not None
        or cluster[-1] in _ZWJ + _LEADING_VOWELS
        or _FLAG.fullmatch(cluster + character) is not None
    )
