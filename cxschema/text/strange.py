"""Characters that look like a space, like a colon or like nothing, and are something else to a computer."""

from __future__ import annotations

import re

_ZERO_WIDTH = "\u00ad\u180e\u200b\u2060\ufeff"
SPACE = re.compile(f"[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000{_ZERO_WIDTH}]+")
"""No-break spaces, spaces of other widths, and what has no width; the joiners of Persian are letters."""

_IN_FRONT = re.compile(r"[ \t]*(?:-[ \t]*)?(?:[a-z_]+:[ \t]*)?")
_COLON = re.compile(r"[ \t]*(?:- +)?[a-z_]+ *([：﹕︓꞉∶])")
_ZERO = str.maketrans(dict.fromkeys(_ZERO_WIDTH, ""))


def strange_space(line: str) -> tuple[int, int] | None:
    """Return where a strange space stands that counts: in front of a line, or behind its dash or key."""
    front = _IN_FRONT.match(line)
    found = SPACE.match(line, front.end()) if front else None
    return found.span() if found else None


def strange_colon(line: str) -> tuple[int, int] | None:
    """Return where the colon of a key stands that is none."""
    found = _COLON.match(line)
    return found.span(1) if found else None


def as_spaces(text: str) -> str:
    """Return strange spaces as usual ones, without those that have no width."""
    return SPACE.sub(lambda found: " " * len(found[0].translate(_ZERO)), text)
