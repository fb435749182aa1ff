"""The order of names in the alphabet of their readers."""

# The full Unicode collation needs ICU: PyICU is compiled from source, icu4py has no collator, and
# pyuca (2017) knows no language's own order, so Persian names come out wrong. What differs between
# our readers' alphabets and the order of code points is little, and stands here.

from __future__ import annotations

import re
import unicodedata

_PERSIAN = "آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی"
"""The Persian alphabet (Unicode CLDR, collation of fa)."""
_SAME_LETTER = str.maketrans(
    {"ك": "ک", "ي": "ی", "ى": "ی", "ة": "ه", "\u200c": None, "\u200d": None, "ـ": None}
)
_THAI_LEADING_VOWEL = re.compile(r"([เแโใไ])([ก-ฮ])")
"""A vowel that is written before its consonant and sorted after it (Royal Institute dictionary)."""
_THAI_MARKS = frozenset("็่้๊๋์")
"""Marks that decide only between words that are the same without them."""
_FIRST_SCRIPT = {
    "th": ("\u0e00", "\u0e7f"),
    "ko": ("\u1100", "\u11ff"),
    "fa": ("\u0600", "\u06ff"),
    "ar": ("\u0600", "\u06ff"),
}
"""The script whose words stand before those in other scripts (CLDR, reordering); jamo for Hangul."""

SortKey = tuple[tuple[tuple[int, int], ...], str]


def sort_key(text: str, language: str) -> SortKey:
    """Return what *text* is sorted by among texts of *language*."""
    return tuple(_weight(letter, language) for letter in _letters(text)), text


def _letters(text: str) -> str:
    """Return the letters that decide the order first: no accents, no case, Thai vowels in their place."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    whole = apart.replace("ا\u0653", "آ").replace("\u0e4d\u0e32", "\u0e33").translate(_SAME_LETTER)
    plain = "".join(letter for letter in whole if not _is_mark(letter))
    return _THAI_LEADING_VOWEL.sub(r"\2\1", plain)


def _is_mark(letter: str) -> bool:
    """Tell whether a character only marks the letter before it: an accent, a tone, a short vowel."""
    kind = unicodedata.combining(letter)
    return letter in _THAI_MARKS or kind >= 202 or 27 <= kind <= 36  # noqa: PLR2004 - Unicode, combining classes


def _weight(letter: str, language: str) -> tuple[int, int]:
    """Return where a character stands: space and signs, digits, the readers' own letters, all others."""
    category = unicodedata.category(letter)[0]
    if category in "ZPSC":
        return 0, ord(letter)
    if category == "N":
        return 1, unicodedata.digit(letter, ord(letter))
    first, last = _FIRST_SCRIPT.get(language.partition("-")[0], ("", ""))
    own = first <= letter <= last
    place = _PERSIAN.find(letter) if language == "fa" else -1
    return (2 if own else 3), place if place >= 0 else ord(letter)
