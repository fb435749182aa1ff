"""How much room a text takes in a drawing, in pixels, roughly; and cutting it to the room there is."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

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
    return len(text) * _LETTER if text.isascii() else sum(map(_character_width, text))


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


def wrapped(text: str, room: float, most: int) -> list[str]:
    """Return a text as lines no wider than *room* pixels in a font of 16 px, *most* of them at most.

    Lines break at spaces; where Thai has none, before a vowel that begins a syllable and is likely to begin
    a word; inside a word only where it is too wide by itself. Of what does not fit, "…" at the end tells.
    """
    if pixels(text) <= room:
        return [text.strip()]
    lines: list[str] = []
    at = 0
    for start, end in _pieces(text, room):
        if lines and pixels(text[at:end].rstrip()) <= room:
            lines[-1] = text[at:end]
        elif len(lines) < most:
            lines.append(text[start:end])
            at = start
        else:
            lines[-1] = shorten(text[at:], lambda kept: pixels(kept) <= room)
            break
    return [line.strip() for line in lines]


# Thai words stand without spaces, and only a dictionary knows all their ends. A vowel written before its
# consonant begins a syllable; so does, nearly always, a consonant with a vowel or tone of its own, unless the
# one before it leads it (หมู, อยู่) or is joined with it (กรุณา). Some syllables seldom begin a word.
_BREAKS: Final = re.compile(
    r"(?<=[ \n])(?=[^ \nๆ])"
    r"|(?<=[\u0e00-\u0e7f])(?<!กระ)(?<!ประ)(?<![ขคชตทพมลส]ะ)(?=[เแโไ]|ใ(?!จ))(?!เอง|ไร|เอ็ด)"
)
_SYLLABLES: Final = re.compile(
    r"(?<=[\u0e00-\u0e7f])(?<![หอเแโใไ])(?=[ก-ฮ][ัิ-ู็-์าำ])(?!(?<=[กขคตทปผพศส])[รลว])(?![ก-ฮ][ิุ]?์)"
)


def _pieces(text: str, room: float) -> Iterator[tuple[int, int]]:
    """Yield the stretches that stay on one line each."""
    for start, end in _between(_BREAKS, text, 0, len(text)):
        if _fits(text, start, end, room):
            yield start, end
        else:
            yield from _parts(text, start, end, room)


def _parts(text: str, start: int, end: int, room: float) -> Iterator[tuple[int, int]]:
    """Yield the parts of a stretch that is too wide for a line: syllables, or else single characters."""
    for first, last in _between(_SYLLABLES, text, start, end):
        if _fits(text, first, last, room):
            yield first, last
            continue
        for cluster in _clusters(text[first:last]):
            yield first, first + len(cluster)
            first += len(cluster)  # noqa: PLW2901 - the clusters lie side by side


def _between(breaks: re.Pattern[str], text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    places = [found.start() for found in breaks.finditer(text, start, end)]
    return ((one, next_one) for one, next_one in pairwise([start, *places, end]) if one < next_one)


def _fits(text: str, start: int, end: int, room: float) -> bool:
    return pixels(text[start:end].rstrip()) <= room


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
