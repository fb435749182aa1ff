"""A text that stands in for a missing translation, and knows its language."""

from __future__ import annotations

from typing import Self

RIGHT_TO_LEFT = frozenset({"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})
"""Languages whose script runs right to left (Unicode CLDR, script metadata)."""


class Foreign(str):
    """A text shown in another language than its page, for want of a translation."""

    __slots__ = ("language",)

    language: str

    def __new__(cls, text: str, language: str) -> Self:
        """Make a text of *language*."""
        made = super().__new__(cls, text)
        made.language = language
        return made


def direction_of(language: str) -> str:
    """Return "rtl" or "ltr", the direction that *language* is written in."""
    return "rtl" if language.partition("-")[0] in RIGHT_TO_LEFT else "ltr"


_SHORT = 4
"""Texts of so few letters are often names or units that read the same in every language."""


def is_copy(source: str, translation: str) -> bool:
    """Tell whether a translation is the source text over again; names and units may well be."""
    source = source.strip()
    return translation.strip() == source and len(source) > _SHORT and " " in source


def needs_translation(text: str) -> bool:
    """Tell whether *text* holds a letter: a bare number or date reads the same everywhere."""
    return any(map(str.isalpha, text))
