"""How wide a text is on a terminal: in columns, not in characters."""

from __future__ import annotations

import unicodedata

_JOINER = "\u200d"
_SKIN_TONES = range(0x1F3FB, 0x1F400)
_JOINED_LETTERS = (range(0x1160, 0x1200), range(0xD7B0, 0xD800))
"""The second and third letters of a Korean syllable that is written in parts: they share its place."""


def width(text: str) -> int:
    """Return how many columns a terminal gives to *text*: 0 for combining marks, 2 for wide characters."""
    before = ""
    total = 0
    for character in text:
        total += 0 if _is_part_of_emoji(before, character) else columns(character)
        before = character
    return total


def columns(character: str) -> int:
    """Return how many columns a terminal gives to one character that stands by itself."""
    if unicodedata.combining(character) or unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    if any(ord(character) in letters for letters in _JOINED_LETTERS):
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1


def _is_part_of_emoji(before: str, character: str) -> bool:
    """Tell whether a character only changes the emoji before it (a profession, a colour of skin)."""
    joined = before == _JOINER and unicodedata.category(character) == "So"
    return joined or (before != "" and ord(character) in _SKIN_TONES)


def padded(text: str, wide: int) -> str:
    """Return *text* with spaces after it, so that it takes *wide* columns."""
    return text + " " * (wide - width(text))


def shortened(text: str, widest: int) -> str:
    """Return *text*, or as much of it as fits into *widest* columns with "…" at its end."""
    if width(text) <= widest:
        return text
    kept = ""
    for i, character in enumerate(text):
        if width(text[: i + 1]) > widest - 1:
            break
        kept += character
    return kept.rstrip() + "…"


def isolated(text: str) -> str:
    """Keep a text that runs from right to left inside its own cell, where the terminal can do so."""
    if any(unicodedata.bidirectional(character) in {"R", "AL"} for character in text):
        return f"\u2068{text}\u2069"
    return text
