"""Names that are misspelt, where only one can be meant."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from cxschema.text.nearest import ALIKE

if TYPE_CHECKING:
    from collections.abc import Collection

_WORDS = re.compile(r"[\w-]+")
_CLEARLY = 0.1
"""How much more alike the nearest name has to be than the next one, where there is a next one."""


def is_certain(wrong: str, near: str, known: Collection[str]) -> bool:
    """Tell whether *near* is the only one of the known names that can be meant."""
    if re.findall(r"\d+", wrong) != re.findall(r"\d+", near):
        return False  # clinic-3 is no slip for clinic-2
    words = _WORDS.findall(wrong.casefold())
    if len(words) > 1 and any(_folded(name) in words for name in known):
        return False  # a name and something else, perhaps another name: neither may be lost
    others = [_alike(wrong, name) for name in known if name != near]
    best, second = _alike(wrong, near), max(others, default=0.0)
    return second < ALIKE or best - second >= _CLEARLY


def _alike(first: str, second: str) -> float:
    return SequenceMatcher(None, _folded(first), _folded(second)).ratio()


def _folded(name: str) -> str:
    return name.casefold().replace("_", "-").replace(" ", "-")
