"""Circles: entries that lead to one another until one leads back."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def circle_from(start: str, leads_to: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """Return the shortest way from *start* back to *start*, both ends named; empty where there is none."""
    waiting: list[tuple[str, ...]] = [(start,)]
    seen: set[str] = set()
    for way in waiting:
        for following in leads_to.get(way[-1], ()):
            if following == start:
                return (*way, start)
            if following not in seen:
                seen.add(following)
                waiting.append((*way, following))
    return ()
