"""What is left in a file where two people changed the same lines, and nobody has chosen yet."""

from __future__ import annotations

import re

_SIDES = re.compile(r"^(?:<{7}|>{7})(?: |$)", re.MULTILINE)
_MARKER = re.compile(r"^(?:<{7}|\|{7}|={7}|>{7})(?: .*)?$")


def conflict_lines(text: str) -> list[int]:
    """Return the numbers of the lines with which git marks two versions of the same lines."""
    if ("<<<<<<<" not in text and ">>>>>>>" not in text) or not _SIDES.search(text):
        return []
    return [number for number, line in enumerate(text.split("\n"), 1) if _MARKER.match(line.rstrip("\r"))]
