"""Writing a layout in the one form: two spaces a level, keys in the order of their model."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cxschema.formatting.layout import Block, Item, Leaf, Remark
from cxschema.formatting.scalars import bare
from cxschema.models.fields import shape_of, shapes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cxschema.formatting.lines import Text
    from cxschema.models.fields import FieldShape, Model

_STEP = 2
_HEADER = re.compile(r"([|>])([-+1-9]*)[ \t]*(#.*)?")
_MODELINE = re.compile(r"#\s*(?:yaml-language-server:|\$schema:|vim?:|-\*-)")


def laid_out(text: Text, root: Block, model: type[Model] | None) -> str:
    """Return the text of a layout in the one form."""
    head = _file_head(root)
    lines = [*_remarks(head, 0), *_Writing(text).block(root, 0, model)]
    while lines and not lines[0]:
        del lines[0]
    ending = root.foot[-1] if root.foot else None
    while lines and not lines[-1] and ending is not None and not ending.text:
        del lines[-1]
        root.foot.pop()
        ending = root.foot[-1] if root.foot else None
    return "\n".join(lines) + "\n"


def _file_head(root: Block) -> list[Remark]:
    """Take off what is said of the whole file: what a blank line parts from the first key, and modelines."""
    lead = root.items[0].lead
    end = max(
        (i + 1 for i, remark in enumerate(lead) if not remark.text or _MODELINE.match(remark.text)), default=0
    )
    root.items[0].lead = lead[end:]
    return lead[:end]


def _remarks(remarks: Iterable[Remark], indent: int) -> Iterator[str]:
    for remark in remarks:
        yield " " * indent + remark.text if remark.text else ""


class _Writing:
    """Writes the parts of one text."""

    def __init__(self, text: Text) -> None:
        self.text = text

    def block(
        self, block: Block, indent: int, model: type[Model] | None, shape: FieldShape | None = None
    ) -> list[str]:
        """Return the lines of a list or mapping; *shape* is that of the field that holds it."""
        lines: list[str] = []
        if block.form == "list":
            for item in block.items:
                lines += self._entry(item, block, indent, model)
        elif shape is not None and shape.many == "map":
            for item in block.items:
                lines += self._pair(item, block, indent, model, None)
        else:
            for item in self._in_order(block.items, model):
                inner = shape_of(model, self._name(item)) if model else None
                lines += self._pair(item, block, indent, inner.model if inner else None, inner)
        return [*lines, *_remarks(block.foot, indent)]

    def _in_order(self, items: list[Item], model: type[Model] | None) -> list[Item]:
        order = {shape.name: i for i, shape in enumerate(shapes(model))} if model else {}
        return sorted(items, key=lambda item: order.get(self._name(item), len(order)))

    def _name(self, item: Item) -> str:
        key = item.key
        return self.text[key.start : key.end].strip("'\"") if key else ""

    def _pair(
        self, item: Item, block: Block, indent: int, model: type[Model] | None, shape: FieldShape | None
    ) -> list[str]:
        key = self._inline(item.key, key=True) if item.key else ""
        lead, below = _remarks(item.lead, indent), _remarks(item.below, indent + _STEP)
        if isinstance(item.value, Block):
            inside = self.block(item.value, indent + _STEP, model, shape)
            return [*lead, _joined(" " * indent + key + ":", item.head), *inside, *below]
        first, *more = self._leaf(item.value, block.column, indent, model)
        more, first = self._with_tail([_joined(" " * indent + key + ":", first), *more], item)
        return [*lead, first, *more, *below]

    def _entry(self, item: Item, block: Block, indent: int, model: type[Model] | None) -> list[str]:
        lead, below = list(_remarks(item.lead, indent)), _remarks(item.below, indent + _STEP)
        if isinstance(item.value, Block):
            inside = self.block(item.value, indent + _STEP, model)
            start = next(i for i, line in enumerate(inside) if line and not line.lstrip().startswith("#"))
            above = [line[_STEP:] for line in inside[:start]]
            first = " " * indent + "- " + inside[start][indent + _STEP :]
            return [*lead, *above, first, *inside[start + 1 :], *below]
        first, *more = self._leaf(item.value, block.column, indent, model)
        more, first = self._with_tail([_joined(" " * indent + "-", first), *more], item)
        return [*lead, first, *more, *below]

    def _with_tail(self, lines: list[str], item: Item) -> tuple[list[str], str]:
        lines[-1] = _joined(lines[-1], item.tail)
        return lines[1:], lines[0]

    def _leaf(self, leaf: Leaf, parent: int, indent: int, model: type[Model] | None) -> list[str]:
        """Return the lines of a value; the first one goes behind its key or dash."""
        if leaf.style in ("|", ">"):
            return self._block_scalar(leaf, parent, indent)
        written = self.text[leaf.start : leaf.end]
        lines = written.split("\n")
        if len(lines) == 1:
            return [self._inline(leaf, model=model)]
        return [
            lines[0].rstrip(),
            *(_shifted(lines[1:], indent + _STEP, rigid=leaf.style == "flow", strip=leaf.style != '"')),
        ]

    def _inline(
        self, leaf: Leaf, *, key: bool = False, in_brackets: bool = False, model: type[Model] | None = None
    ) -> str:
        """Return a value of one line: quotes and spaces only where they are needed."""
        written = self.text[leaf.start : leaf.end]
        if "\n" in written:
            return written
        if leaf.style == "flow":
            return self._brackets(leaf, written, model)
        if leaf.style in ("'", '"'):
            return bare(written, key=key, in_brackets=in_brackets)
        return written

    def _brackets(self, leaf: Leaf, written: str, model: type[Model] | None) -> str:
        if (
            not written
            or written[0] not in "[{"
            or any(_is_odd(part) for pair in leaf.parts for part in pair)
        ):
            return written
        parts = leaf.parts
        if written[0] == "{" and model is not None:
            order = {shape.name: i for i, shape in enumerate(shapes(model))}
            parts = sorted(parts, key=lambda pair: order.get(self._name(Item(pair[0], pair[1])), len(order)))
        inside = ", ".join(self._part(key, value, model) for key, value in parts)
        return written[0] + inside + written[-1]

    def _part(self, key: Leaf | None, value: Leaf, model: type[Model] | None) -> str:
        if key is None:
            return self._inline(value, in_brackets=True, model=model)
        name = self._inline(key, key=True, in_brackets=True)
        inner = shape_of(model, self._name(Item(key, value))) if model else None
        inside = inner.model if inner and inner.many != "map" else None
        return f"{name}: {self._inline(value, in_brackets=True, model=inside)}"

    def _block_scalar(self, leaf: Leaf, parent: int, indent: int) -> list[str]:
        _, margin = self.text.stretch_of_block(leaf.start, leaf.end, parent)
        header, *lines = self.text[leaf.start : leaf.end].split("\n")
        found = _HEADER.fullmatch(header.rstrip())
        if found is None:
            return [header, *lines]
        signs = found[2]
        digit = re.sub(r"[^1-9]", "", signs)
        new = " " * (indent + (int(digit) if digit else _STEP))
        if leaf.end == len(self.text) and lines and "-" not in signs:
            signs = signs.replace("+", "") + "-"  # the file ends without a line end, and so does the text
        inside = [new + line[margin:] if line[margin:] else "" for line in lines]
        return [_joined(found[1] + signs, found[3] or ""), *inside]


def _is_odd(leaf: Leaf | None) -> bool:
    """Tell whether a part in brackets has nothing written, or is a pair without brackets of its own."""
    return leaf is not None and leaf.start == leaf.end


def _joined(first: str, second: str) -> str:
    return f"{first} {second}" if second else first


def _shifted(lines: list[str], indent: int, *, rigid: bool, strip: bool) -> Iterator[str]:
    """Indent the further lines of a value; lines in brackets keep their distance from one another."""
    margin = min((len(line) - len(line.lstrip(" ")) for line in lines if line.strip()), default=0)
    for line in lines:
        text = line[margin:] if rigid else line.lstrip(" \t")
        text = text.rstrip(" \t") if strip else text
        yield " " * indent + text if text.strip() else ""
