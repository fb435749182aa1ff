"""Texts with marks, as they are meant: quoted, in brackets, of several lines."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from cxschema.source.builder import NULLS
from cxschema.source.moves import NotPlain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxschema.source.outline import Outline

_NEXT_LINE = re.compile(r"\n *")
_BREAKS = re.compile(r"\n+")


def texts_of(outline: Outline, between: Sequence[str]) -> list[Any]:
    """Return the texts as they are meant: lists for those in brackets, None for none. Raises NotPlain.

    *between* is what stands before each, without comments or with them.
    """
    texts: list[Any] = outline.plain
    for at in [at for at, text in enumerate(texts) if text is None] if None in texts else ():
        texts[at] = _meant(outline.marked[at] or "", _column(between[at]))
    return texts


def _column(before: str) -> int:
    """Return the column of the key or dash right before a text."""
    line = before.rpartition("\n")[2]
    key = line.lstrip(" ")
    return len(line) - len(key) + (2 if key.startswith("- ") else 0)


def _meant(marked: str, column: int) -> str | list[str | None] | None:
    """Return the value of a text with marks, whose key or dash is in *column*. Raises NotPlain."""
    if marked in NULLS:
        return None
    if _up_to(column).search(marked):
        raise NotPlain
    mark, inside = marked[0], marked[1:-1]
    if mark == "[":
        return _in_brackets(inside)
    if mark in "|>":
        return _block(*marked.split("\n"))
    if mark == "'":
        marked = inside.replace("''", "'")
    elif mark == '"':
        marked = inside.replace('\\"', '"')
    else:
        indent = "\n" + " " * (column + 2)  # as nearly all have it that are broken into lines
        joined = marked.replace(indent, " ")
        if "\n" not in joined and indent + " " not in marked:
            return joined
    return _NEXT_LINE.sub(" ", marked)


@cache
def _up_to(column: int) -> re.Pattern[str]:
    """Return what finds a line that begins before a column, or in it."""
    return re.compile(rf"\n {{0,{column}}}(?=[^ \n])")


def _in_brackets(inside: str) -> list[str | None]:
    items = [item.strip(" ") for item in inside.split(",")] if inside.strip(" ") else []
    if any(not item or item[0] in "\"'" or item == "-" or item.startswith("- ") for item in items):
        raise NotPlain
    return [None if item in NULLS else item for item in items]


def _block(head: str, *lines: str) -> str:
    """Return the text of lines behind `|` (kept as they are) or `>` (joined); only `-` may follow that."""
    margin = lines[0][: len(lines[0]) - len(lines[0].lstrip(" "))]
    if any(line.isspace() for line in lines):
        raise NotPlain
    inside = [line.removeprefix(margin) for line in lines]
    if head[0] == ">" and any(line.startswith(" ") for line in inside):
        raise NotPlain
    text = "\n".join(inside)
    text = _BREAKS.sub(_joined, text) if head[0] == ">" else text
    return text if head.endswith("-") else text + "\n"


def _joined(breaks: re.Match[str]) -> str:
    return "\n" * (len(breaks[0]) - 1) or " "
