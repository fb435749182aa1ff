"""The nearest known name to a misspelt one."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

# Two thirds alike: catches a swapped, missing or doubled letter, and not another word.
ALIKE = 0.66


def nearest(name: str, known: Iterable[str]) -> str | None:
    """Return the known name most like *name*, or None when nothing is near."""
    spelled = {_plain(item): item for item in known}
    found = get_close_matches(_plain(name), spelled, n=1, cutoff=ALIKE)
    return spelled[found[0]] if found else None


def _plain(name: str) -> str:
    """Fold what people mix up: capitals, and the three ways to join two words."""
    return name.casefold().replace("_", "-").replace(" ", "-")
