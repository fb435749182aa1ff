"""The text that a line seems to go on with, in a file that cannot be read: the lines are all there is."""

from __future__ import annotations

import re

_VALUE = re.compile(
    r"""[ ]*(?: -[ ]+(?:[a-z_]+:[ \t]+)?             # an item, and the key of a part of it
              | [^\s:#"'\[{|>-][^:#]*:(?:[ \t]+|$)   # or a key
              | )
        (?P<text>(?:.*\S)?)\s*$""",
    re.VERBOSE,
)
_PARAGRAPH = re.compile(r"[|>][-+\d]*$")


def value_on(line: str) -> tuple[int, str]:
    """Return where the value on a line begins, counted from 0, and all that stands behind dash and key."""
    found = _VALUE.match(line)
    return (found.start("text"), found["text"]) if found else (0, line)


def text_above(lines: list[str], number: int) -> int | None:
    """Return the number of the line on which the text above a line begins, None where none stands there."""
    for above in range(number - 1, 0, -1):
        line = lines[above - 1]
        at, text = value_on(line)
        if line[:at].strip():
            return above if text else None
    return None


def whole_text(lines: list[str], first: int, last: int) -> str | None:
    """Return a text from its first line to its last one, None where it stands in quotes or is a paragraph."""
    _, text = value_on(lines[first - 1])
    if not text or _PARAGRAPH.match(text) or text[0] in "\"'":
        return None
    return " ".join([text, *(line.strip() for line in lines[first:last] if line.strip())])
