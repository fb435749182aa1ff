"""Files whose outline is known before they are read, as that of a translation mostly is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from cxschema.source.marked import texts_of
from cxschema.source.moves import NotPlain, bare, is_nothing
from cxschema.source.outline import outline_around_ids

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxschema.source.outline import Outline


@dataclass(frozen=True)
class Alike:
    """What a file holds that fits a pattern."""

    pattern: Pattern
    texts: list[Any]
    """Its texts in their order, lists where they stand in brackets; "" where there is none."""

    lengths: dict[int, int]
    """How long the lists are, by their places."""


class Pattern:
    """What such files have in common: what stands before each text, without empty lines and comments."""

    def __init__(self, between: Sequence[str]) -> None:
        """Know it, ids among it."""
        self.between = between

    def fitting(self, text: str) -> Alike | None:
        """Return what a file holds, None where it does not fit."""
        outline = outline_around_ids(text)
        if outline is None or not is_nothing(outline.rest):
            return None
        if outline.between != self.between and list(map(bare, outline.between)) != self.between:
            return None
        try:
            return self._alike(outline)
        except NotPlain:
            return None

    def _alike(self, outline: Outline) -> Alike:
        texts = texts_of(outline, self.between)
        lengths: dict[int, int] = {}
        for at in range(len(texts)) if any(outline.marked) else ():
            if isinstance(texts[at], list):
                lengths[at] = len(texts[at])
            elif outline.marked[at]:
                texts[at] = (texts[at] or "").strip()
        return Alike(self, texts, lengths)
