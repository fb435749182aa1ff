"""What a reader takes for one character: a letter and its marks, a joined emoji, a flag."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from cxschema.text.width import width

if TYPE_CHECKING:
    from collections.abc import Callable

_MARKS = frozenset({"Mn", "Mc", "Me", "Cf"})


def _is_part(cluster: str, character: str) -> bool:
    """Tell whether a character is a mark, takes no column of its own, or is the second letter of a flag."""
    if unicodedata.category(character) in _MARKS or width(cluster + character) == width(cluster):
        return True
    return len(cluster) == 1 and _is_of_flag(cluster) and _is_of_flag(character)


def _is_of_flag(character: str) -> bool:
    return unicodedata.name(character, "").startswith("REGIONAL INDICATOR")


def clusters(text: str, belongs: Callable[[str, str], bool] = _is_part) -> list[str]:
    """Split *text* into what a reader takes for one character each; *belongs* may keep more together."""
    found: list[str] = []
    for character in text:
        if found and belongs(found[-1], character):
            found[-1] += character
        else:
            found.append(character)
    return found
