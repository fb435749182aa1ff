"""Fenced blocks in prose, such as those that show a part of the catalog."""

from __future__ import annotations

import re
from dataclasses import dataclass

_OPENING = re.compile(r"^(?P<indent>\s*)(?P<marks>`{3,}|~{3,})\s*(?P<name>[\w-]*)[^`]*$")


@dataclass(frozen=True)
class Fence:
    """One fenced block: its lines in the prose file (counted from 1), its indent and text."""

    first_line: int
    last_line: int
    indent: str
    text: str


def fences(markdown: str, name: str = "cxbook") -> list[Fence]:
    """Return the blocks of one name in a prose text; blocks shown inside other fences are text."""
    found: list[Fence] = []
    lines = markdown.split("\n")
    number = 0
    while number < len(lines):
        opening = _OPENING.match(lines[number])
        if opening:
            end = _closing(lines, number + 1, opening["marks"])
            if opening["name"] == name:
                inside = [line.removeprefix(opening["indent"]) for line in lines[number + 1 : end]]
                found.append(
                    Fence(number + 1, min(end + 1, len(lines)), opening["indent"], "\n".join(inside))
                )
            number = end
        number += 1
    return found


def _closing(lines: list[str], start: int, marks: str) -> int:
    """Return the position of the line that closes a fence; where none does, it ends at a blank line."""
    pattern = re.compile(rf"^\s*{re.escape(marks[0])}{{{len(marks)},}}\s*$")
    closing = next((i for i in range(start, len(lines)) if pattern.match(lines[i])), None)
    if closing is not None:
        return closing
    return next((i for i in range(start, len(lines)) if not lines[i].strip()), len(lines))
