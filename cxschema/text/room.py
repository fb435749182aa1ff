"""How much room a text takes in a drawing, in pixels, roughly; and cutting it to the room there is."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from cxschema.text.clusters import clusters

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
    starts: list[int] = []
    wide = 0
    for piece in _pieces(text, room):
        if not starts or wide + piece.wide > room:
            if len(starts) == most:
                return [*_lines(text, starts)[:-1], _cut(text[starts[-1] :], room)]
            starts.append(piece.start)
            wide = 0
        wide += piece.wide + piece.gap
    return _lines(text, starts)


def _lines(text: str, starts: list[int]) -> list[str]:
    return [text[one:other].strip() for one, other in pairwise([*starts, len(text)])]


def _cut(text: str, room: float) -> str:
    return shorten(text, lambda kept: pixels(kept) <= room).strip()


class _Piece(NamedTuple):
    """A stretch that stays on one line: where it begins, how wide it is, and the space behind it."""

    start: int
    wide: int
    gap: int


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


def _pieces(text: str, room: float) -> Iterator[_Piece]:
    for start, stretch in _split(_BREAKS, text):
        piece = _piece(start, stretch)
        if piece.wide <= room:
            yield piece
        else:
            yield from _parts(start, stretch, room)


def _parts(start: int, stretch: str, room: float) -> Iterator[_Piece]:
    """Yield the parts of a stretch that is too wide for a line: syllables, or else single characters."""
    for at, syllable in _split(_SYLLABLES, stretch):
        piece = _piece(start + at, syllable)
        if piece.wide <= room:
            yield piece
            continue
        place = piece.start
        for cluster in clusters(syllable, _belongs):
            yield _piece(place, cluster)
            place += len(cluster)


def _piece(start: int, text: str) -> _Piece:
    bare = text.rstrip()
    return _Piece(start, pixels(bare), _LETTER * (len(text) - len(bare)))


def _split(breaks: re.Pattern[str], text: str) -> Iterator[tuple[int, str]]:
    """Yield where each part begins, and the part."""
    edges = [0, *(found.start() for found in breaks.finditer(text)), len(text)]
    return ((one, text[one:other]) for one, other in pairwise(edges) if one < other)


def _beginning(text: str, fits: Callable[[str], bool]) -> str:
    kept = ""
    for cluster in clusters(text, _belongs):
        if not fits(f"{kept}{cluster}…"):
            break
        kept += cluster
    return kept


def _belongs(cluster: str, character: str) -> bool:
    """Say whether a character stays with those before it: a mark, a joined emoji, a flag's half, a vowel."""
    return (
        unicodedata.category(character).startswith("M")
        or _JOINERS.match(character) is not None
        or cluster[-1] in _ZWJ + _LEADING_VOWELS
        or _FLAG.fullmatch(cluster + character) is not None
    )
