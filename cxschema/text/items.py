"""Lines that are meant as the items of a list, and begin otherwise than with a dash and a space."""

from __future__ import annotations

import re

_SURE = r"[•‣◦▪●]|-(?![\d -])"
"""No text begins with these; a number below zero begins with a dash, too."""

_SIGN = rf"{_SURE}|[·○–—*](?=\s)|\(?\d{{1,2}}[.)](?=\s)"
_ONE, _TWO = (rf"\(?[{digits}][.)]\s" for digits in ("1\u0661\u06f1\u0e51", "2\u0662\u06f2\u0e52"))
_LIST = re.compile(rf"(?:{_SURE})\s*\S|(?P<sign>[·○–—*])\s.*\s(?P=sign)\s|{_ONE}.*\s{_TWO}", re.DOTALL)
_ITEM = re.compile(rf"\s*(?:{_SIGN}|-(?=\s))\s*(?=\S)")
_EACH = re.compile(rf"(?m)^([ ]*)(?:{_SIGN}|-(?=\s))[ \t\u00a0]*(?=\S)")
_ALL = re.compile(rf"(?:[ ]*(?:{_SIGN}|-(?=\s))[ \t\u00a0]*\S[^\n]*(?:\n|$))+")


def is_meant_as_list(text: str) -> bool:
    """Tell whether a text that stands for a list begins with the sign of an item.

    A sign that may as well begin a text ("– none –", "1. FC Köln") counts only if it comes again.
    """
    return _LIST.match(text) is not None


def without_sign(line: str) -> str:
    """Return what a line says that is meant as an item, or the line itself."""
    found = _ITEM.match(line)
    return (line[found.end() :] if found else line).strip()


def as_items(lines: str) -> str | None:
    """Return lines as those of a list; None where not each of them begins with the sign of an item."""
    return _EACH.sub(r"\1- ", lines) if _ALL.fullmatch(lines) else None
