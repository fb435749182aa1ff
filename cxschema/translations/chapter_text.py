"""Texts put into the translation of a chapter where they belong; everything else in the file stays."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cxschema.catalog.chapter_units import paired, ways_of
from cxschema.source.yaml_text import scalar
from cxschema.text.blocks import Block, blocks
from cxschema.text.edits import Edit

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cxschema.catalog.chapter_units import Pair
    from cxschema.catalog.memory import Memory
    from cxschema.diagnostics import DataPath

_ONE_LINE = frozenset({"meta", "cell", "title", "abbreviation", "h1", "h2", "h3", "h4", "h5", "h6"})
_PIPE = re.compile(r"`[^`]*`|(?<!\\)\|")


def with_blocks(
    source: str, translation: str | None, texts: Mapping[DataPath, str], memory: Memory
) -> tuple[str, set[DataPath]]:
    """Return a translation with *texts* in it, by the way to their source, and those that found no place.

    A translation that is not there begins as its source.
    """
    mine = blocks(source)
    theirs = blocks(translation) if translation is not None else mine
    pairs = paired(mine, theirs, memory) if translation is not None else list(zip(mine, mine, strict=True))
    made = _Placing(source, source if translation is None else translation, pairs, ways_of(mine))
    for way, text in texts.items():
        made.put(way, text)
    return made.text(), made.homeless


class _Placing:
    """The changes of one file."""

    def __init__(self, source: str, text: str, pairs: Sequence[Pair], ways: Mapping[int, DataPath]) -> None:
        self.source = source
        self.before = text
        self.pairs = [pair for pair in pairs if pair[0] is not None]
        self.at = {ways[mine.start]: i for i, (mine, _) in enumerate(self.pairs) if mine}
        self.edits: list[tuple[int, Edit]] = []
        self.homeless: set[DataPath] = set()

    def put(self, way: DataPath, text: str) -> None:
        """Note the change that puts a text in its place."""
        number = self.at.get(way)
        mine, theirs = self.pairs[number] if number is not None else (None, None)
        if number is None or mine is None:
            self.homeless.add(way)
            return
        edit = _replaced(theirs, text) if theirs else self._inserted(number, mine, text)
        if edit is None or not _keeps_shape(self.before, edit, theirs or mine, text):
            self.homeless.add(way)
        else:
            self.edits.append((number, edit))

    def text(self) -> str:
        """Return the file with all changes made; what goes to one place stands there in its order."""
        made, end = [], 0
        for _, edit in sorted(self.edits, key=lambda pair: (pair[1].start, pair[1].end, pair[0])):
            made += [self.before[end : edit.start], edit.text]
            end = edit.end
        text = "".join(made) + self.before[end:]
        return re.sub("\r?\n", "\r\n", text) if "\r\n" in self.before else text

    def _inserted(self, number: int, mine: Block, text: str) -> Edit | None:
        """Return the change that adds a text where its neighbours of the source stand."""
        if mine.kind in {"cell", "meta"}:
            return None  # a row or a setting by itself would break what is around it
        above = next(((m, t) for m, t in reversed(self.pairs[:number]) if m and t), (None, None))
        line = self._line_of(mine, text)
        if above[0] is None or above[1] is None:
            below = next((t for _, t in self.pairs[number:] if t), None)
            at = _line_start(self.before, below.start) if below else len(self.before)
            return Edit(at, at, line + "\n\n")
        between = self.source[above[0].end : mine.start]
        gap = "\n\n" if re.search(r"\n[ \t>]*\n", between) else "\n"
        at = _line_end(self.before, above[1].end)
        return Edit(at, at, gap + line)

    def _line_of(self, mine: Block, text: str) -> str:
        """Return the line of the source with another text in it: its signs, indent and braces stay."""
        start, end = _line_start(self.source, mine.start), _line_end(self.source, mine.end)
        return self.source[start : mine.start] + _fitting(mine, text) + self.source[mine.end : end]


def _replaced(theirs: Block, text: str) -> Edit:
    return Edit(theirs.start, theirs.end, _fitting(theirs, text))


def _fitting(block: Block, text: str) -> str:
    """Return a text as it stands in a file in the place of a block."""
    if block.kind == "meta":
        return scalar(" ".join(text.split()))
    if block.kind in _ONE_LINE:
        one = " ".join(text.split())
        return _PIPE.sub(_escaped, one) if block.kind == "cell" else one
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    return ("\n" + block.margin).join(lines)


def _escaped(found: re.Match[str]) -> str:
    """Keep a bar from ending its cell; in code it does not."""
    return found[0] if found[0].startswith("`") else "\\|"


def _keeps_shape(before: str, edit: Edit, block: Block, text: str) -> bool:
    """Tell whether a text is still one text of its kind when it stands in the file.

    A paragraph that begins with a number and a dot would become an item of a list.
    """
    after = before[: edit.start] + edit.text + before[edit.end :]
    old, new = [b.shape for b in blocks(before)], [b.shape for b in blocks(after)]
    if edit.start != edit.end:
        return old == new
    return len(new) == len(old) + 1 and block.shape in new and bool(text.strip())


def _line_start(text: str, at: int) -> int:
    return text.rfind("\n", 0, at) + 1


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    end = len(text) if end < 0 else end
    return end - 1 if end > at and text[end - 1] == "\r" else end
