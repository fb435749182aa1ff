"""Fenced blocks in prose: code, diagrams, and those that show a part of the catalog."""

# The marks are read as CommonMark reads them. Where a fence may stand is read as the site does: in list
# items, quotations, boxes and tabs, most of which CommonMark does not know. So it takes lines, and no parser.

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import TYPE_CHECKING

from cxschema.text.indented_code import indented_code

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_MARKS = r"(?P<lead>[ \t>]*)(?P<marks>`{3,}(?=[^`]*$)|~{3,})[ \t]*"
_OPENING = re.compile(_MARKS + r"(?P<name>[\w-]*).*")
_CLOSING = re.compile(_MARKS)
_ROOM = 3
"""How many spaces a closing line may stand further in than the opening one."""


@dataclass(frozen=True)
class Fence:
    """One fenced block: its lines in the prose file (counted from 1), its lead, name and text."""

    first_line: int
    last_line: int
    lead: str
    """What is before each line: the indent, and the signs of a quotation."""

    name: str
    """The word behind the marks, "" where there is none."""

    text: str
    is_closed: bool


def fences(markdown: str, name: str = "cxbook") -> list[Fence]:
    """Return the blocks of one name in a prose text; blocks shown inside other code are text.

    A block that nothing closes ends at a blank line, so that a forgotten mark does not swallow a page.
    """
    found = (fence for fence in all_fences(markdown) if fence.name == name) if name in markdown else ()
    return [fence if fence.is_closed else _up_to_blank_line(fence) for fence in found]


def _up_to_blank_line(fence: Fence) -> Fence:
    lines = list(takewhile(str.strip, fence.text.split("\n")))
    return replace(fence, last_line=fence.first_line + len(lines), text="\n".join(lines))


def all_fences(markdown: str) -> Iterator[Fence]:
    """Yield the blocks of a prose text, in its order."""
    lines = [line.removesuffix("\r") for line in markdown.split("\n")]
    code = set(indented_code(lines))
    number = 0
    while number < len(lines):
        fence = fence_at(lines, number) if number not in code else None
        if fence:
            yield fence
        number = fence.last_line if fence else number + 1


def fence_at(lines: Sequence[str], number: int) -> Fence | None:
    """Return the block that a line opens (its position, from 0), None where it opens none.

    A block that nothing closes ends with the quotation that it stands in, or with the text.
    """
    opening = _OPENING.fullmatch(lines[number])
    if not opening:
        return None
    lead = opening["lead"]
    end, is_closed = _end(lines, number + 1, opening)
    text = "\n".join(_inside(line, lead) for line in lines[number + 1 : end])
    return Fence(number + 1, end + is_closed, lead, opening["name"], text, is_closed)


def _end(lines: Sequence[str], start: int, opening: re.Match[str]) -> tuple[int, bool]:
    """Return the position behind a block's text, and whether the line there closes it."""
    depth, room = opening["lead"].count(">"), _indent(opening["lead"]) + _ROOM
    for number in range(start, len(lines)):
        if _depth(lines[number]) < depth:
            return number, False
        closing = _CLOSING.fullmatch(lines[number])
        if closing and closing["marks"].startswith(opening["marks"]):
            lead = closing["lead"]
            if lead.count(">") == depth and _indent(lead) <= room:
                return number, True
    return len(lines), False


def _depth(line: str) -> int:
    """Return how many quotations a line stands in."""
    return line[: len(line) - len(line.lstrip(" \t>"))].count(">")


def _indent(lead: str) -> int:
    return len(lead.rpartition(">")[2].expandtabs(4))


def _inside(line: str, lead: str) -> str:
    """Return a line of a block without what is before it: all of that, or as much as there is."""
    if line.startswith(lead):
        return line.removeprefix(lead)
    return line.lstrip(" \t>" if ">" in lead else " \t")
