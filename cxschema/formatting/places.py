"""Where each value of a file stands in its text, to the last character."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Any

from cxschema.formatting.layout import Block, Leaf, UnusualLayout
from cxschema.formatting.lines import Text
from cxschema.formatting.tree import tree_of
from cxschema.source.builder import build
from cxschema.source.faults import SourceFault
from cxschema.text.edits import edited

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cxschema.diagnostics import DataPath, Place
    from cxschema.text.edits import Edit

_BOM = "\ufeff"


class Places:
    """One file's text as it lies on the disk, to be changed in a few places and nowhere else."""

    def __init__(self, text: str) -> None:
        self.mark = _BOM if text.startswith(_BOM) else ""
        self.text = Text(text.removeprefix(_BOM))

    @property
    def newline(self) -> str:
        """How this file ends its lines."""
        found = re.search("\r\n|\r|\n", self.text)
        return found[0] if found else "\n"

    @cached_property
    def values(self) -> Any:
        """What the file says; None where it cannot be read, or says something twice."""
        try:
            values, faults = build(str(self.text))
        except SourceFault:
            return None
        return None if faults else values

    @cached_property
    def parts(self) -> dict[DataPath, Leaf | Block]:
        """Every value by the way to it; empty where the file is written in an unusual way."""
        if not isinstance(self.values, dict):
            return {}
        try:
            root = tree_of(self.text)
        except UnusualLayout:
            return {}
        return dict(_parts(root, self.values, ())) if root else {}

    def stretch(self, place: Place) -> tuple[int, int]:
        """Return where a finding's place begins and ends."""
        starts = self.text.starts
        line = starts[min(place.line, len(starts)) - 1]
        return line + place.column - 1, line + place.end_column - 1

    def with_edits(self, edits: Iterable[Edit]) -> str:
        """Return the file's text with the changes made; of two that overlap, the first one is."""
        return self.mark + edited(self.text, edits)


def _parts(part: Leaf | Block, value: Any, path: DataPath) -> Iterator[tuple[DataPath, Leaf | Block]]:
    yield path, part
    inside = (
        [item.value for item in part.items] if isinstance(part, Block) else [inner for _, inner in part.parts]
    )
    names = list(value) if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    if len(names) == len(inside):
        for name, inner in zip(names, inside, strict=True):
            yield from _parts(inner, value[name], (*path, name))
