"""Text from a file made safe to print: no line breaks, no commands to the terminal, no turned lines."""

# A value may hold any character: "\e[2J" in double quotes clears a terminal, a line break followed by
# "::" gives GitHub a command, U+202E turns the rest of a line around. Reports show them as "�".

from __future__ import annotations

import re

_CONTROLS = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
UNSAFE = re.compile(rf"[\x00-\x1f\x7f-\x9f{_CONTROLS}\u2028\u2029\ud800-\udfff\ufffe\uffff]")
"""Characters that do something to a terminal, a log or the reader's eye."""

SHOWN_AS = "\ufffd"


def visible(line: str) -> str:
    """Return *line* with a sign for each character that must not be printed; columns stay what they are."""
    return UNSAFE.sub(lambda found: " " if found[0] == "\t" else SHOWN_AS, line)


def on_one_line(text: str) -> str:
    """Return *text* on one line, with a sign for each character that must not be printed."""
    return visible(re.sub(r"[ \t]*[\r\n\x85\u2028\u2029]\s*", " ", text))
