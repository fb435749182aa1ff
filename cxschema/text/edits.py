"""Changes to a text in a few places, and nowhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable


class Edit(NamedTuple):
    """One change: what stands between *start* and *end* becomes *text*."""

    start: int
    end: int
    text: str


def edited(text: str, edits: Iterable[Edit]) -> str:
    """Return *text* with the changes made; of two that overlap, the first one is."""
    made, end = [], 0
    for edit in sorted(set(edits)):
        if edit.start >= end:
            made += [text[end : edit.start], edit.text]
            end = edit.end
    return "".join(made) + text[end:]
