"""The texts of a chapter, each with its translation: two files laid side by side."""

# A translation of prose carries no ids. Three things tell which text is whose: what the memory says a
# translation was made from, the anchors of headings, and the order of headings, paragraphs and items.

from __future__ import annotations

from collections import Counter
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from cxschema.catalog.memory import folded
from cxschema.catalog.units import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cxschema.catalog.memory import Memory
    from cxschema.diagnostics import DataPath
    from cxschema.text.blocks import Block

Pair = tuple["Block | None", "Block | None"]
"""A text of the source and its translation; one of the two may be missing."""


def chapter_units(source: Sequence[Block], translation: Sequence[Block], memory: Memory) -> Iterator[Unit]:
    """Yield the texts of a chapter with their translations.

    A text that only the translation still has comes with an empty source.
    """
    ways = ways_of(source)
    for mine, theirs in paired(source, translation, memory):
        if mine is not None and mine.has_words:
            text, line = (theirs.text, theirs.line) if theirs else ("", 0)
            yield Unit(ways[mine.start], mine.text, text, mine.line, line, mine.kind)
        elif mine is None and theirs is not None and theirs.has_words:
            yield Unit(("left-over", theirs.line), "", theirs.text, 0, theirs.line, theirs.kind)


def ways_of(source: Sequence[Block]) -> dict[int, DataPath]:
    """Return a lasting name for each text, by where it starts: its heading, what it is, and a number."""
    section, seen = "top", Counter[tuple[str, str]]()
    found: dict[int, DataPath] = {}
    for block in source:
        if block.kind.startswith("h") and block.kind[1:].isdigit():
            section = block.name.strip("{:} #") or f"heading-{block.line}"
            found[block.start] = (section, "heading")
            continue
        kind = block.name if block.kind == "meta" else block.kind
        seen[section, kind] += 1
        found[block.start] = (section, kind, seen[section, kind])
    return found


def paired(source: Sequence[Block], translation: Sequence[Block], memory: Memory) -> list[Pair]:
    """Lay two lists of texts side by side, in the order of the source."""
    if [block.shape for block in source] == [block.shape for block in translation]:
        pairs: list[Pair] = list(zip(source, translation, strict=True))
        if _fits(pairs, memory):
            return pairs
    return _with_moved(list(_by_memory(source, translation, memory)), memory)


def _fits(pairs: Sequence[Pair], memory: Memory) -> bool:
    """Tell whether two files of one layout are in one order: no text is known to translate another one."""
    changed = [
        (folded(mine.text), known)
        for mine, theirs in pairs
        if mine and theirs and mine.text not in memory.made_from(theirs.text)
        if (known := _made_from(theirs, memory))
    ]
    now = {folded(mine.text) for mine, _ in pairs if mine} if changed else set()
    return not any(known & now and source not in known for source, known in changed)


def _made_from(block: Block, memory: Memory) -> set[str]:
    return {folded(text) for text in memory.made_from(block.text)}


def _by_memory(source: Sequence[Block], translation: Sequence[Block], memory: Memory) -> Iterator[Pair]:
    """Pair texts that are known to belong together; lay what is between by its layout."""
    here = there = 0
    for i, j in [*_certain(source, translation, memory), (len(source), len(translation))]:
        yield from _by_layout(source[here:i], translation[there:j])
        if i < len(source):
            yield source[i], translation[j]
        here, there = i + 1, j + 1


def _certain(source: Sequence[Block], translation: Sequence[Block], memory: Memory) -> list[tuple[int, int]]:
    """Return the positions of texts that belong together for certain, in the order of both files."""
    mine = [block.name or folded(block.text) for block in source]
    known = set(mine)

    def sign(block: Block) -> str:
        made_from = (text for text in sorted(_made_from(block, memory)) if text in known)
        return block.name or next(made_from, f"\0{block.start}")

    theirs = [sign(block) for block in translation]
    matches = SequenceMatcher(None, mine, theirs, autojunk=False).get_matching_blocks()
    return [(match.a + n, match.b + n) for match in matches for n in range(match.size)]


def _with_moved(pairs: list[Pair], memory: Memory) -> list[Pair]:
    """Pair a text that stands elsewhere in the translation with the one that it was made from."""
    left_over = {theirs.start: theirs for mine, theirs in pairs if mine is None and theirs}
    made: list[Pair] = []
    for mine, theirs in pairs:
        if mine is not None and theirs is None:
            now = folded(mine.text)
            moved = next((block for block in left_over.values() if now in _made_from(block, memory)), None)
            made.append((mine, left_over.pop(moved.start) if moved else None))
        elif mine is not None:
            made.append((mine, theirs))
    return [*made, *((None, block) for block in left_over.values())]


def _by_layout(source: Sequence[Block], translation: Sequence[Block]) -> Iterator[Pair]:
    """Pair what lies between two certain pairs: texts of one kind, in their order."""
    kinds = [block.kind for block in source], [block.kind for block in translation]
    for tag, a, b, c, d in SequenceMatcher(None, *kinds, autojunk=False).get_opcodes():
        if tag == "equal":
            yield from zip(source[a:b], translation[c:d], strict=True)
        else:
            yield from ((block, None) for block in source[a:b])
            yield from ((None, block) for block in translation[c:d])
