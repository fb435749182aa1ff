"""What else a file says when a fault has ended its reading: all but the part that is at fault."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from cxschema.source.builder import build
from cxschema.source.faults import SourceFault

_OF_THE_WHOLE = frozenset({"conflict-markers", "control-character", "second-document", "too-deep"})
"""Rules that say something of the whole file; what else there is to say depends on how it is mended."""

_FROM_ABOVE = frozenset({"indentation", "yaml-syntax"})
"""Rules that may be broken by a line further up: then nothing is said of the whole field.

Told twice in a row, they most likely tell of the same line.
"""

_MOST = 20
"""How many faults are looked for; a file with more is no data file."""

_LONGEST = 200_000
"""How many characters are read again and again; the longest real journey has about 60,000."""

_OTHER_BREAKS = re.compile("[\x85\u2028\u2029]")
"""What ends a line to the parser, and not to an editor."""


class Rest(NamedTuple):
    """What is left of a file."""

    text: str
    """The file with empty lines where the faults are: all else stands where it stood."""

    values: dict[str, Any]
    faults: list[SourceFault]
    """The faults behind the first one."""


def rest_of(text: str, rule: str, line: int) -> Rest:
    """Return what a file says besides the part with the fault *rule* in *line*, and others like it."""
    lines = text.split("\n")
    found: list[SourceFault] = []
    if len(text) > _LONGEST or _OTHER_BREAKS.search(text):
        return Rest("", {}, found)
    while rule not in _OF_THE_WHOLE and len(found) < _MOST and _take_out(lines, line, rule):
        try:
            values, faults = build("\n".join(lines))
        except SourceFault as fault:
            if fault.rule == rule and rule in _FROM_ABOVE:
                break
            rule, line = fault.rule, fault.stretch[0]
            if lines[line - 1].strip():
                found.append(fault)
        else:
            return Rest("\n".join(lines), values if isinstance(values, dict) else {}, found + faults)
    return Rest("", {}, found)


def _take_out(lines: list[str], number: int, rule: str) -> bool:
    """Empty the lines of the part that is at fault; tell whether there is one."""
    part = _part_around(lines, number - 1, items=rule not in _FROM_ABOVE)
    for i in part:
        lines[i] = ""
    return bool(part)


def _part_around(lines: list[str], at: int, *, items: bool) -> range:
    """Return the lines of the innermost item of a list around a line, else those of the key at the edge."""
    column = _column(lines[at]) + 1 if at < len(lines) and lines[at].strip() else 0
    for start in range(at, -1, -1):
        here = _column(lines[start])
        if _says_something(lines[start]) and here < column:
            if (items and _is_item(lines[start])) or (not here and not _is_item(lines[start])):
                return range(start, _end_of_part(lines, start))
            column = here
    return range(0)


def _end_of_part(lines: list[str], start: int) -> int:
    """Return where the next part begins; dashes at the left edge belong to the key above them."""
    column, is_item = _column(lines[start]), _is_item(lines[start])
    for end in range(start + 1, len(lines)):
        ends = _column(lines[end]) <= column and (is_item or not _is_item(lines[end]))
        if ends and _says_something(lines[end]):
            return end
    return len(lines)


def _column(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _is_item(line: str) -> bool:
    return line.lstrip(" ").startswith(("-", "•"))


def _says_something(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip(" ").startswith("#")
