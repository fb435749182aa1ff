"""What changes in a data file: references, paths, the id, the earlier ids."""

# A value is changed where it stands, so that comments, quotes and line breaks stay. The text is read
# again afterwards: what it then says must be what was meant, or nothing is changed at all.

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from cxschema.renaming.refusal import Refusal
from cxschema.renaming.source_text import SourceText
from cxschema.source.builder import build
from cxschema.source.faults import SourceFault
from cxschema.text.edits import Edit

if TYPE_CHECKING:
    from cxschema.diagnostics import DataPath
    from cxschema.source.document import Document

_NOTHING = frozenset({"null", "~"})
"""Ids that YAML would take for no value at all when they stand without quotes."""


def as_written(value: str) -> str:
    """Return an id or path as it may stand in YAML without losing its meaning."""
    return f'"{value}"' if value in _NOTHING else value


@dataclass
class DataEdits:
    """The changes of one data file, and the values that it holds afterwards."""

    document: Document
    source: SourceText
    edits: list[Edit] = field(default_factory=list)
    changed: set[DataPath] = field(default_factory=set)
    references: int = 0
    """How many of the changes are references to what is renamed."""

    def __post_init__(self) -> None:
        """Begin with the values as they are."""
        self.values: Any = deepcopy(self.document.values)

    def replace(self, path: DataPath, old: str, new: str) -> None:
        """Change the value at *path*, in which *old* becomes *new*."""
        place = self.written(path)
        if place in self.changed:
            return
        self.changed.add(place)
        start = self.start(place)
        found = self.source.text.find(old, start)
        if found < 0:
            raise self.by_hand(place, old)
        text = as_written(new) if found == start else new
        self.edits.append(Edit(found, found + len(old), text))
        inside, last = self._inside(place)
        inside[last] = inside[last].replace(old, new, 1)

    def refer(self, path: DataPath, old: str, new: str) -> None:
        """Change a reference at *path*, and count it."""
        self.references += self.written(path) not in self.changed
        self.replace(path, old, new)

    def rename_key(self, path: DataPath, new: str) -> None:
        """Change the key of the value at *path*."""
        place = self.document.place(path, key=True)
        old = str(path[-1])
        start = self.source.text.find(old, self.source.offset(place.line, place.column))
        self.edits.append(Edit(start, start + len(old), new))
        self.references += 1
        inside, last = self._inside(path)
        inside[new] = inside.pop(last)

    def start(self, path: DataPath) -> int:
        """Return where the value at *path* begins."""
        place = self.document.place(path)
        return self.source.offset(place.line, place.column)

    def written(self, path: DataPath) -> DataPath:
        """Return the way to a value as its file is written.

        A model knows `evidence` as a list and a portrait as a mapping; a writer may have given a plain text.
        """
        here: Any = self.document.values
        found: list[str | int] = []
        for part in path:
            is_there = isinstance(here, list) if isinstance(part, int) else isinstance(here, dict)
            if is_there:
                here = here[part]
                found.append(part)
        return tuple(found)

    def _inside(self, path: DataPath) -> tuple[Any, Any]:
        """Return the list or mapping that holds the value at *path*, and the key in it."""
        here = self.values
        for part in path[:-1]:
            here = here[part]
        return here, path[-1]

    def result(self, name: str) -> bytes:
        """Return the file's bytes with all changes made; refuse when they do not say what was meant."""
        made = self.source.with_edits(self.edits)
        try:
            values, faults = build(SourceText(made).text)
        except SourceFault:
            raise self.by_hand((), name) from None
        if faults or values != self.values:
            raise self.by_hand((), name)
        return made

    def by_hand(self, path: DataPath, old: str) -> Refusal:
        """Return the refusal to change a value that is written in an unusual way."""
        place = self.document.place(path)
        return Refusal("by-hand", misused=False, id=old, place=f"{place.file}:{place.line}")
