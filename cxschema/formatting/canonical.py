"""The one form of a file's text, and the proof that nothing got lost on the way to it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from cxschema.formatting.laying_out import laid_out
from cxschema.formatting.layout import Block, Item, Remark, UnusualLayout
from cxschema.formatting.lines import Text
from cxschema.formatting.tree import tree_of
from cxschema.source.builder import build
from cxschema.source.faults import SourceFault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cxschema.models.fields import Model

_ROUNDS = 4
"""A file is in the one form when formatting leaves it as it is; nearly always that is the second round."""


def canonical(text: str, model: type[Model] | None) -> str | None:
    """Return a file's text in the one form; None where it cannot be had without losing something."""
    try:
        before, faults = build(text)
        if faults:
            return None
        for _ in range(_ROUNDS):
            formatted, comments = _once(text, model)
            if formatted == text:
                return text
            if build(formatted)[0] != before or comments != _once(formatted, model)[1]:
                return None
            text = formatted
    except (SourceFault, UnusualLayout):
        return None
    return None


def _once(text: str, model: type[Model] | None) -> tuple[str, Counter[str]]:
    lines = Text(text)
    root = tree_of(lines)
    if root is None:
        raise UnusualLayout(text[:1])
    comments = Counter(_comments(root))
    return laid_out(lines, root, model), comments


def _comments(block: Block) -> Iterator[str]:
    for item in block.items:
        yield from _own(item)
        if isinstance(item.value, Block):
            yield from _comments(item.value)
    yield from _texts(block.foot)


def _own(item: Item) -> Iterator[str]:
    yield from _texts(item.lead)
    yield from _texts(item.below)
    yield from (text for text in (item.head, item.tail) if text)


def _texts(remarks: list[Remark]) -> Iterator[str]:
    return (remark.text for remark in remarks if remark.text)
