"""Taking values out of a file: exactly these, with the comments that are theirs."""

# What is left has to be what was meant: the file is read again without the values, and where it does not say
# just the rest, nothing is taken out at all.

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, Any

from cxschema.formatting.layout import Block, Leaf, UnusualLayout
from cxschema.formatting.places import Places
from cxschema.text.edits import Edit

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from cxschema.diagnostics import DataPath

_COMMENT = re.compile(r"(?m)(?:^|\s)#")
_NOTHING = "{}"
"""What stands for an item that has nothing to say, and whose place counts."""


def without(places: Places, paths: Collection[DataPath]) -> list[Edit]:
    """Return the changes that take the values at some paths out of a file, none where that is not possible.

    A list or mapping that would be empty goes as a whole. An item of a list that is not named itself stays,
    if with nothing in it: others are known by their position.
    """
    work = _Removing(places, frozenset(paths))
    if not places.parts or work.is_empty((), places.values):
        return []
    try:
        edits = list(work.edits((), places.values))
    except UnusualLayout:
        return []
    return edits if Places(places.with_edits(edits)).values == work.rest((), places.values) else []


class _Removing:
    """The work on one file."""

    def __init__(self, places: Places, paths: frozenset[DataPath]) -> None:
        self.places = places
        self.text = places.text
        self.paths = paths
        self.around = {path[:length] for path in paths for length in range(len(path))}

    def is_empty(self, path: DataPath, value: Any) -> bool:
        """Tell whether nothing of a value stays."""
        if path in self.paths:
            return True
        inside = _inside(value)
        return path in self.around and all(self.is_empty((*path, name), item) for name, item in inside)

    def rest(self, path: DataPath, value: Any) -> Any:
        """Return what stays of a value."""
        if isinstance(value, dict):
            return {k: self.rest((*path, k), v) for k, v in value.items() if not self.is_empty((*path, k), v)}
        if isinstance(value, list):
            kept = [(i, item) for i, item in enumerate(value) if (*path, i) not in self.paths]
            return [
                {} if self.is_empty((*path, i), item) else self.rest((*path, i), item) for i, item in kept
            ]
        return value

    def edits(self, path: DataPath, value: Any) -> Iterator[Edit]:
        """Yield the changes in one list or mapping."""
        if path not in self.around:
            return
        part, inside, gone = self.places.parts[path], _inside(value), []
        for number, (name, item) in enumerate(inside):
            here = (*path, name)
            if here in self.paths or (isinstance(value, dict) and self.is_empty(here, item)):
                gone.append(number)
            elif self.is_empty(here, item):
                yield self._emptied(self.places.parts[here])
            else:
                yield from self.edits(here, item)
        for first, last in _runs(gone):
            yield self._cut(part, first, last)

    def _emptied(self, part: Leaf | Block) -> Edit:
        if isinstance(part, Leaf):
            return Edit(part.start, part.end, _NOTHING)
        return Edit(self._begin(part, 0), self._line_end(part.last), _NOTHING)

    def _cut(self, part: Leaf | Block, first: int, last: int) -> Edit:
        """Cut some that follow one another out of a list or mapping."""
        if isinstance(part, Block):
            return self._cut_lines(part, first, last)
        return _cut_in_brackets(self.text, part, first, last)

    def _cut_lines(self, block: Block, first: int, last: int) -> Edit:
        """Cut whole lines out; what shares its line with the dash of the item around it leaves the dash."""
        begin, end = self._begin(block, first), self.text.next_line(block.items[last].last)
        end = self._below(block, end)
        start = self.text.at_line(begin)
        if self.text[start:begin].strip():
            while end < len(self.text) and self.text[end].isspace():
                end += 1
            return Edit(begin, end, "")
        start = self._above(start, self.text.column(begin))
        return Edit(*self._with_blank_lines(start, end, is_first=first == 0), "")

    def _begin(self, block: Block, number: int) -> int:
        """Return where the key of an item stands, or its dash."""
        start = block.items[number].first
        if block.form == "mapping":
            return start
        line = self.text.at_line(start)
        while line and self.text[line + block.column : line + block.column + 1] != "-":
            line = self.text.at_line(line - 1)
        return line + block.column

    def _above(self, start: int, column: int) -> int:
        """Return where the comments right above begin, as far in; those at the head of the file stay."""
        above = start
        while above:
            line = self.text.at_line(above - 1)
            if not self.text[line:above].startswith(" " * column + "#"):
                return above
            above = line
        return start

    def _below(self, block: Block, end: int) -> int:
        """Return where the comments end that stand below an item, further in than it."""
        at = found = end
        while at < len(self.text):
            line = self.text[at : self.text.next_line(at)]
            comes_in = len(line) - len(line.lstrip(" ")) > block.column and line.lstrip(" ").startswith("#")
            if line.strip() and not comes_in:
                break
            at = self.text.next_line(at)
            found = at if comes_in else found
        return found

    def _with_blank_lines(self, start: int, end: int, *, is_first: bool) -> tuple[int, int]:
        """Take blank lines below along that would follow others, and those above at the end of the file."""
        above = start
        while above and not self.text[self.text.at_line(above - 1) : above].strip():
            above = self.text.at_line(above - 1)
        if end >= len(self.text):
            return above, end
        while (above < start or is_first) and end < len(self.text):
            below = self.text.next_line(end)
            if self.text[end:below].strip():
                break
            end = below
        return start, end

    def _line_end(self, position: int) -> int:
        end = self.text.next_line(position)
        return position + len(self.text[position:end].rstrip())


def _cut_in_brackets(text: str, leaf: Leaf, first: int, last: int) -> Edit:
    if _COMMENT.search(text, leaf.start, leaf.end):
        raise UnusualLayout(text[leaf.start : leaf.end])
    ends = [value.end for _, value in leaf.parts]
    starts = [(key or value).start for key, value in leaf.parts]
    if last + 1 < len(starts):
        return Edit(starts[first], starts[last + 1], "")
    return Edit(ends[first - 1], ends[last], "")


def _inside(value: Any) -> list[tuple[str | int, Any]]:
    if isinstance(value, dict):
        return list(value.items())
    return list(enumerate(value)) if isinstance(value, list) else []


def _runs(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the first and the last of the numbers that follow one another."""
    for _, pairs in groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0]):
        run = [number for _, number in pairs]
        yield run[0], run[-1]
