"""A plain file taken apart by one regular expression: its outline, and the texts that stand in it."""

# The expression matches only what every version of YAML reads in the same way: keys, lists, texts with and
# without quotes, paragraphs, short lists in brackets. It looks for texts; what stands between them repeats
# from place to place and from file to file, so `cxschema.source.moves` has to understand it only once.

from __future__ import annotations

import re
from typing import NamedTuple

from cxschema.source.characters import NOT_PLAIN as _NO

_FIRST = rf"""(?:[^{_NO} \-?:,\[\]{{}}#&*!|>'"%@`]|-(?=[^ \n]))"""
_PLAIN = rf"{_FIRST}[^{_NO}:#]*+(?:(?::(?=[^ \n])|(?<! )#)[^{_NO}:#]*+)*+(?<! )(?=\n)"
_NULL = r"(?:~|[nN]ull|NULL)(?=\n)"
_ONE_LINE = (
    rf"(?!{_NULL}){_PLAIN}(?!\n ++(?!- |[a-z_]++:[ \n]){_PLAIN})"  # most next lines are told by their keys
)
_LINES = rf"{_PLAIN}(?:\n ++{_PLAIN})++"
_SINGLE = rf"'(?:[^{_NO}']|'')*+(?:(?<! )\n ++(?:[^{_NO}' ]|'')(?:[^{_NO}']|'')*+)*+'"
_DOUBLE = rf"""\"(?:[^{_NO}"\\]|\\")*+(?:(?<! )\n ++(?:[^{_NO}" \\]|\\")(?:[^{_NO}"\\]|\\")*+)*+\""""
_BRACKETS = rf"\[(?:[^{_NO}\[\]{{}}#:&*!|>%@`?]|:(?=\w))*+\]"
_BLOCK = rf"[|>]-?\n(?P<margin> ++)[^{_NO}]++(?:\n++(?P=margin)[^{_NO}]*+)*+(?=\n)"
_VALUE = rf"(?:({_ONE_LINE})|((?:{_SINGLE}|{_DOUBLE}|{_BRACKETS}|{_BLOCK})(?=\n)|{_NULL}|{_LINES}))"
_KEYED = r"(?<=[^ \n]: )"
_ITEM = r"(?<=[ \n]- )(?![a-z_]++:[ \n])"
_TEXT = re.compile(rf"[:-] (?:{_KEYED}|{_ITEM}){_VALUE}")
_TEXT_BUT_NO_ID = re.compile(rf"[:-] (?:{_KEYED}(?<!- id: )|{_ITEM}){_VALUE}")
_GROUPS = _TEXT.groups + 1


class Outline(NamedTuple):
    """What stands before each text of a file, and the texts: as they are, or with marks still to be read."""

    between: list[str]
    """Line breaks, indents, dashes and keys, without the colon or dash right before a text."""

    plain: list[str | None]
    """The texts of one line without quotes; None where the text has marks."""

    marked: list[str | None]
    """The other texts: quoted, in brackets, of several lines, or a sign for none."""

    rest: str
    """What follows the last text."""


def outline_of(text: str) -> Outline | None:
    """Take a file apart; None where it holds no text, or ends in a line."""
    return _taken_apart(text, _TEXT)


def outline_around_ids(text: str) -> Outline | None:
    """Do the same for a translation: the ids of items stay in the outline, for they are not translated."""
    return _taken_apart(text, _TEXT_BUT_NO_ID)


def _taken_apart(text: str, texts: re.Pattern[str]) -> Outline | None:
    pieces = texts.split("\n" + text)
    if len(pieces) == 1 or not text.endswith("\n"):
        return None
    return Outline(pieces[:-1:_GROUPS], pieces[1::_GROUPS], pieces[2::_GROUPS], pieces[-1])
