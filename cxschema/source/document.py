"""A YAML document: its values as texts, lists and mappings, and where each stands."""

# Every scalar stays a text until a model reads it: so `no` is not false, 12:30 is not 750 and
# 1.10 is not 1.1 (YAML 1.1 would have it so), and the writer's own spelling can be shown.

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from cxschema.diagnostics import Diagnostic, Place
from cxschema.source.alike import Alike
from cxschema.source.builder import Spot, build
from cxschema.source.plain_yaml import Plain, read_plain

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cxschema.diagnostics import DataPath
    from cxschema.source.files import SourceFile

_AT_THE_EDGE = re.compile(r"^([^\n:#\- ](?:[^\n:]|:(?=[^ \n]))*+):(?=[ \n])", re.MULTILINE)
"""A key at the left edge of a plain file; nothing else stands there but comments and the dashes of lists."""

_Stretch = tuple[int, int]

Value = None | str | list["Value"] | dict[str, "Value"]


@dataclass(frozen=True)
class Document:
    """One file's text and values; places are looked up only when something is to be said."""

    file: SourceFile
    text: str
    content: dict[str, Value] | Alike | None
    """The values; only the texts, where the outline was known before; None where both can be read again."""

    faults: tuple[Diagnostic, ...] = ()
    is_plain: bool = False
    """Whether each key at the left edge begins a stretch that can be read by itself."""

    plain: Plain | None = None
    """How a plain file was read, for as long as somebody may want to know."""

    @cached_property
    def values(self) -> dict[str, Value]:
        """What the file says: texts, lists and mappings."""
        if isinstance(self.content, dict):
            return self.content
        plain = read_plain(self.text)
        return plain.values if plain else build(self.text)[0]

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the file; those of many findings are asked for one by one."""
        return self.text.split("\n")

    @cached_property
    def bare(self) -> Document:
        """The document without what can be read again; the same one whenever it is asked for."""
        if self.plain is None and not isinstance(self.content, Alike):
            return self
        return replace(self, content=self.content if isinstance(self.content, dict) else None, plain=None)

    def _spots(self, path: DataPath) -> Mapping[DataPath, Spot]:
        """Return where the values stand, those at *path* among them."""
        stretch = self._stretches.get(path[0] if path else None, self._stretches[None])
        if stretch not in self._known_spots:
            self._known_spots[stretch] = _spots_in(self.text, *stretch)
        return self._known_spots[stretch]

    @cached_property
    def _known_spots(self) -> dict[_Stretch, Mapping[DataPath, Spot]]:
        return {}

    @cached_property
    def _stretches(self) -> dict[str | int | None, _Stretch]:
        """Return from where to where the parser has to read for what stands under a key; None for no key."""
        if not self.is_plain:
            return {None: (0, len(self.text))}
        keys = list(_AT_THE_EDGE.finditer(self.text))
        ends = [key.start() for key in keys[1:]] + [len(self.text)]
        found: dict[str | int | None, _Stretch] = {
            key[1]: (key.start(), end) for key, end in zip(keys, ends, strict=True)
        }
        return {None: (keys[0].start(), ends[0]), **found}

    def place(self, path: DataPath = (), *, key: bool = False) -> Place:
        """Return where the value at *path* stands (or its key); if it is not there, what is around it."""
        spots = self._spots(path)
        for length in range(len(path), -1, -1):
            spot = spots.get(path[:length])
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


def _spots_in(text: str, start: int, end: int) -> dict[DataPath, Spot]:
    """Return where values stand that are written in a stretch of a text."""
    spots: dict[DataPath, Spot] = {}
    build(text[start:end], spots)
    lines = text.count("\n", 0, start)
    return {path: spot.moved(lines) for path, spot in spots.items()} if lines else spots
