"""A YAML document: its values as texts, lists and mappings, and where each stands."""

# Every scalar stays a text until a model reads it: so `no` is not false, 12:30 is not 750 and
# 1.10 is not 1.1 (YAML 1.1 would have it so), and the writer's own spelling can be shown.

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from cxschema.diagnostics import Diagnostic, Place
from cxschema.source.builder import Spot, build

if TYPE_CHECKING:
    from cxschema.diagnostics import DataPath
    from cxschema.source.files import SourceFile

Value = None | str | list["Value"] | dict[str, "Value"]


@dataclass(frozen=True)
class Document:
    """One file's text and values; places are looked up only when something is to be said."""

    file: SourceFile
    text: str
    values: dict[str, Value]
    faults: tuple[Diagnostic, ...] = ()

    @cached_property
    def _spots(self) -> dict[DataPath, Spot]:
        spots: dict[DataPath, Spot] = {}
        build(self.text, spots)
        return spots

    def place(self, path: DataPath = (), *, key: bool = False) -> Place:
        """Return where the value at *path* stands (or its key); if it is not there, what is around it."""
        for length in range(len(path), -1, -1):
            spot = self._spots.get(path[:length])
            if spot is not None:
                line, column, end = spot.key if key and length == len(path) and spot.key else spot.value
                return Place(self.file.uri, line, column, end)
        return Place(self.file.uri)

    def fault(self, rule: str, path: DataPath = (), /, **facts: str) -> Diagnostic:
        """Return a diagnostic that points at the value at *path*."""
        return Diagnostic(rule, self.place(path), facts, path=path)

    def key_fault(self, rule: str, path: DataPath, /, **facts: str) -> Diagnostic:
        """Return a diagnostic that points at the key of the value at *path*."""
        return Diagnostic(rule, self.place(path, key=True), facts, path=path)
