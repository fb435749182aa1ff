"""Numbers in sentences, in the digits of the sentence's language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from collections.abc import Mapping

DIGITS = {"fa": "۰۱۲۳۴۵۶۷۸۹"}
"""The digits of languages whose sentences have their own."""

COUNTS = frozenset({"n", "files", "errors", "warnings", "seconds", "size", "line", "percent", "least"})
"""What a phrase counts. Any other number stands in a file or is to be typed, and is told as it is there."""

_NUMBER = re.compile("\u2068?[0-9]+\u2069?")
"""A whole number, perhaps set apart from the writing direction around it."""


class Phrase(str):
    """A phrase with gaps, which writes counts in the digits of its language."""

    __slots__ = ("_digits",)

    _digits: dict[int, int]

    def __new__(cls, text: str, digits: str) -> Self:
        """Make a phrase; *digits* are those from 0 to 9."""
        made = super().__new__(cls, text)
        made._digits = str.maketrans("0123456789", digits)
        return made

    def __str__(self) -> Phrase:
        """Return the phrase itself, and not only its text."""
        return self

    def format(self, **facts: object) -> str:  # type: ignore[override]  # all our gaps have names
        """Fill the gaps."""
        return self.format_map(facts)

    def format_map(self, facts: Mapping[str, object]) -> str:  # type: ignore[override]
        """Fill the gaps."""
        return super().format_map(_Counted(facts, self._digits))


class _Counted(dict[str, object]):
    """Facts, with counts in other digits."""

    def __init__(self, facts: Mapping[str, object], digits: dict[int, int]) -> None:
        super().__init__()
        self._facts, self._digits = facts, digits

    def __missing__(self, name: str) -> object:
        fact = self._facts[name]
        counts = name in COUNTS and _NUMBER.fullmatch(str(fact))
        return str(fact).translate(self._digits) if counts else fact


def with_digits(wording: Any, language: str) -> Any:
    """Return a wording, its phrases made such that they count in the digits of the language."""
    if language not in DIGITS:
        return wording
    if isinstance(wording, dict):
        return {key: with_digits(part, language) for key, part in wording.items()}
    return Phrase(wording, DIGITS[language]) if isinstance(wording, str) else wording
