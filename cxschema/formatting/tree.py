"""From a text to its layout, in one pass over the events of the YAML parser."""

# Values are not read here: a part knows only where its text stands. So nothing that a writer spelled can
# be spelled otherwise by accident, and a comment always belongs to exactly one part.

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import yaml

from cxschema.formatting.layout import Block, Item, Leaf, Remark, UnusualLayout
from cxschema.formatting.lines import BREAK, Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_LAYOUT = re.compile(r"[-?:\s]")
_MARKER = re.compile(r"(?:---|\.\.\.)(?=\s|$)")
_COMMENT = re.compile(r"(?:^|(?<=[\s,\[\]{}]))#.*")


def tree_of(text: Text) -> Block | None:
    """Return the layout of a file; None where it holds anything but one mapping without brackets."""
    return _Reading(text).tree()


class _Reading:
    """One pass over the parser's events; *end* is where the last part ended that has been read."""

    def __init__(self, text: Text) -> None:
        self.text = text
        self.end = 0
        self.left: list[Remark] = []
        self.events: Iterator[Any] = iter(yaml.parse(str(text), Loader=_LOADER))

    def tree(self) -> Block | None:
        for event in self.events:
            if isinstance(event, yaml.MappingStartEvent) and not event.flow_style:
                return self._root(event)
            if isinstance(event, yaml.NodeEvent):
                return None
        return None

    def _root(self, event: Any) -> Block:
        root = self._block(event)
        same_line, remarks = self._gap(len(self.text))
        if same_line:
            root.items[-1].tail = same_line
        root.foot += remarks
        return root

    def _block(self, event: Any) -> Block:
        is_mapping = isinstance(event, yaml.MappingStartEvent)
        block = Block("mapping" if is_mapping else "list", int(event.start_mark.column))
        for inner in self.events:
            start = self.text.at(inner.start_mark)
            is_end = isinstance(inner, yaml.MappingEndEvent | yaml.SequenceEndEvent)
            remarks = self._between(block, start)
            if is_end:
                self._finish(block, inner, start, remarks)
                break
            block.items.append(
                self._pair(inner, remarks, block) if is_mapping else self._entry(inner, remarks, block)
            )
        return block

    def _between(self, block: Block, start: int) -> list[Remark]:
        """Read what stands before the next item, and give the last one what is its own."""
        same_line, remarks = self._gap(start)
        if not block.items:
            return remarks if not same_line else [Remark(same_line), *remarks]
        last = block.items[-1]
        if same_line:
            last.tail = same_line
        if isinstance(last.value, Leaf) and last.value.style not in ("|", ">"):
            last.below, remarks = _split(remarks, lambda remark: remark.column > block.column)
        return remarks

    def _finish(self, block: Block, event: Any, start: int, remarks: list[Remark]) -> None:
        """Keep the comments that stand in a block; those further out are left to what is around it."""
        following = int(event.start_mark.column) if start < len(self.text) else -1
        block.foot, left = _split(remarks, lambda remark: remark.column >= max(block.column, following + 1))
        self.left = left

    def _pair(self, event: Any, lead: list[Remark], block: Block) -> Item:
        key = self._leaf(event, block.column)
        return self._with_value(Item(key, key, lead), block)

    def _entry(self, event: Any, lead: list[Remark], block: Block) -> Item:
        item = Item(None, Leaf(0, 0, None), lead)
        item.value = self._value(event, block)
        return item

    def _with_value(self, item: Item, block: Block) -> Item:
        event = next(self.events)
        start = self.text.at(event.start_mark)
        is_block = (
            isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent) and not event.flow_style
        )
        same_line, remarks = self._gap(start)
        if is_block:
            item.head, self.left = same_line, remarks
        else:
            item.lead += [Remark(same_line)] if same_line else []
            item.lead += [remark for remark in remarks if remark.text]
        item.value = self._value(event, block)
        return item

    def _value(self, event: Any, block: Block) -> Leaf | Block:
        if isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent) and not event.flow_style:
            return self._block(event)
        return self._leaf(event, block.column)

    def _leaf(self, event: Any, parent: int) -> Leaf:
        start = self.text.at(event.start_mark)
        if isinstance(event, yaml.ScalarEvent):
            end = self.text.at(event.end_mark)
            if event.style in ("|", ">"):
                end, _ = self.text.stretch_of_block(start, end, parent)
                self.end = self.text.next_line(end)
            else:
                self.end = end
            return Leaf(start, end, event.style if event.style in ("'", '"', "|", ">") else None)
        return self._flow(event, start)

    def _flow(self, event: Any, start: int) -> Leaf:
        leaf = Leaf(start, start, "flow")
        is_mapping = isinstance(event, yaml.MappingStartEvent)
        for inner in self.events:
            if isinstance(inner, yaml.MappingEndEvent | yaml.SequenceEndEvent):
                leaf.end = self.end = self.text.at(inner.end_mark)
                break
            key = self._leaf(inner, 0) if is_mapping else None
            leaf.parts.append((key, self._leaf(next(self.events) if is_mapping else inner, 0)))
        return leaf

    def _gap(self, start: int) -> tuple[str, list[Remark]]:
        """Read up to *start*: the comment on the line of the last part, and the lines between."""
        remarks, self.left = self.left, []
        lines = BREAK.split(self.text[self.end : start])
        is_inside_line = self.text.column(self.end) > 0
        first = _comment_in(lines[0]) if is_inside_line else ""
        between = lines[is_inside_line : None if start == len(self.text) else -1]
        behind_dash = False
        for line in between:
            found = list(_remark_on(line))
            remarks += [Remark(remark.text) for remark in found] if behind_dash else found
            behind_dash = behind_dash or line.lstrip().startswith("-")
        self.end = max(self.end, start)
        return first, remarks


def _remark_on(line: str) -> Iterator[Remark]:
    """Yield the comment or blank line that a line is, nothing where it holds only signs of the layout."""
    bare = _MARKER.sub("   ", line)
    comment = _comment_in(bare)
    if _LAYOUT.sub("", bare.rstrip().removesuffix(comment) if comment else bare):
        raise UnusualLayout(line)
    if comment or not line.strip():
        yield Remark(comment, len(bare) - len(bare.lstrip()) if comment else 0)


def _comment_in(text: str) -> str:
    found = _COMMENT.search(text)
    return found[0].rstrip() if found else ""


def _split(remarks: list[Remark], belongs: Callable[[Remark], bool]) -> tuple[list[Remark], list[Remark]]:
    """Part remarks behind the last comment of the first run that belongs."""
    end = 0
    for number, remark in enumerate(remarks, 1):
        if remark.text:
            if not belongs(remark):
                break
            end = number
    return remarks[:end], remarks[end:]
