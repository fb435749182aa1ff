"""YAML as nearly every data file has it, taken apart by one regular expression."""

# The expression matches only what every version of YAML reads in the same way: keys, lists, texts with and
# without quotes, paragraphs, short lists in brackets. Where a file holds anything else (an escape, an anchor,
# a comment behind a value, a slip), it is not plain, and `cxschema.source.builder` reads all of it: several
# times slower, but it knows the whole of YAML, and where everything stands.

from __future__ import annotations

import re
from typing import Any

from cxschema.source.builder import NULLS

_FIRST = r"""(?:[^ \n\-?:,\[\]{}#&*!|>'"%@`]|-(?=[^ \n]))"""
_PLAIN = _FIRST + r"[^\n:#]*+(?:(?::(?=[^ \n])|(?<! )#)[^\n:#]*+)*+(?<! )"
_KEY = (
    r"[a-z_]{1,200}+(?=:[ \n])|"
    + _FIRST
    + r"[^\n:#]{0,200}+(?:(?::(?=[^ \n])|(?<! )#)[^\n:#]{0,200}+){0,3}+(?<! )"
)
_DEEPER = r"\n\1(?(3)(?(2)  )) +"
"""The next line, indented deeper than its key, or than its dash where there is no key."""

_SINGLE = rf"'(?:[^'\n]|'')*+(?:(?<! ){_DEEPER}(?:[^' \n]|'')(?:[^'\n]|'')*+)*+'"
_DOUBLE = rf"""\"(?:[^"\\\n]|\\")*+(?:(?<! ){_DEEPER}(?:[^" \\\n]|\\")(?:[^"\\\n]|\\")*+)*+\""""
_BRACKETS = r"\[(?:[^\[\]{}#:&*!|>%@`?\n]|:(?=\w))*+\]"
_BLOCK = rf"[|>]-?(?:{_DEEPER}[^\n]*+|\n(?=\n))++"
_MARKED = f"{_SINGLE}|{_DOUBLE}|{_BRACKETS}|{_BLOCK}"
_UNMARKED = f"{_PLAIN}(?:{_DEEPER}{_PLAIN})*+"
_PARTS = re.compile(
    r"(?: *+(?:#[^\n]*+)?\n)*+"  # empty lines and comments
    rf"(?:( *+)(- )?(?:({_KEY}):(?: |(?=\n)))?(?:({_UNMARKED})|({_MARKED})|([^\n]++)|)\n|\Z)"
)
"""The indent, the dash, the key, a value without marks, a value with marks, and what is none of these."""

_UNUSUAL = ("\t", "\x85", "\u2028", "\u2029", "\ufeff", "\n---", "\n...")
_DEEPEST = 20
_NEXT_LINE = re.compile(r"\n *")
_BREAKS = re.compile(r"\n+")

Part = tuple[str, ...]


class _NotPlain(Exception):  # noqa: N818 - nothing is wrong with the file
    """Something that is left to the parser."""


def read_plain(text: str) -> dict[str, Any] | None:
    """Return the values of a file just as `build` would, None where the file is not plain."""
    if not text.endswith("\n") or text.startswith(("---", "...")) or any(map(text.__contains__, _UNUSUAL)):
        return None
    try:
        return _Reading().values(_PARTS.findall(text)) or None
    except _NotPlain:
        return None


class _Reading:
    """The list or mapping that is being read, with its column, and those around it."""

    def __init__(self) -> None:
        self.items: Any = {}
        self.column = 0
        self.around = [(self.items, 0)]
        self.waiting: str | None = None

    def values(self, parts: list[Part]) -> dict[str, Any]:
        """Return the values of a file that is in parts; this loop is what reading a handbook takes."""
        for indent, dash, key, plain, marked, strange in parts:
            if strange or not (key or dash):
                _refuse(plain or marked or strange)
                continue
            if dash or self.waiting is not None or len(indent) != self.column or type(self.items) is list:
                self._go_to(len(indent), dash, key)
            value = plain if plain and "\n" not in plain and plain not in NULLS else _value(plain, marked)
            if key:
                if key in self.items:
                    raise _NotPlain
                self.items[key] = value
                self.waiting = None if plain or marked else key
            elif plain or marked:
                self.items.append(value)
            else:
                raise _NotPlain
        return self.around[0][0]

    def _go_to(self, at: int, dash: str, key: str) -> None:
        """Leave what has ended before column *at*, and enter what begins there."""
        if self.waiting is not None and (at > self.column or (dash and at == self.column)):
            made: Any = [] if dash else {}
            self.items[self.waiting] = made
            self._enter(made, at)
        self.waiting = None
        while self.column > at or (not dash and type(self.items) is list):
            self._leave()
        if self.column != at or (dash and type(self.items) is not list):
            raise _NotPlain
        if dash and key:
            item: dict[str, Any] = {}
            self.items.append(item)
            self._enter(item, at + len(dash))

    def _enter(self, items: Any, column: int) -> None:
        if len(self.around) > _DEEPEST:
            raise _NotPlain
        self.items, self.column = items, column
        self.around.append((items, column))

    def _leave(self) -> None:
        self.around.pop()
        self.items, self.column = self.around[-1]


def _refuse(found: str) -> None:
    if found:
        raise _NotPlain


def _value(plain: str, marked: str) -> Any:
    if plain:
        return _NEXT_LINE.sub(" ", plain) if "\n" in plain else None
    if not marked:
        return None
    mark, inside = marked[0], marked[1:-1]
    if mark == "[":
        return _in_brackets(inside)
    if mark in "|>":
        return _block(*marked.split("\n"))
    inside = inside.replace("''", "'") if mark == "'" else inside.replace('\\"', '"')
    return _NEXT_LINE.sub(" ", inside)


def _in_brackets(inside: str) -> list[str | None]:
    items = [item.strip(" ") for item in inside.split(",")] if inside.strip(" ") else []
    if any(not item or item[0] in "\"'" or item == "-" or item.startswith("- ") for item in items):
        raise _NotPlain
    return [None if item in NULLS else item for item in items]


def _block(head: str, *lines: str) -> str:
    """Return the text of lines behind `|` (kept as they are) or `>` (joined); only `-` may follow that."""
    margin = lines[0][: len(lines[0]) - len(lines[0].lstrip(" "))]
    inside = [line.removeprefix(margin) for line in lines]
    if not lines[0] or any(line and (line.isspace() or not line.startswith(margin)) for line in lines):
        raise _NotPlain
    if head[0] == ">" and any(line.startswith(" ") for line in inside):
        raise _NotPlain
    text = "\n".join(inside).rstrip("\n")
    text = _BREAKS.sub(_joined, text) if head[0] == ">" else text
    return text if head.endswith("-") else text + "\n"


def _joined(breaks: re.Match[str]) -> str:
    return "\n" * (len(breaks[0]) - 1) or " "
