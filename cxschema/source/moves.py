"""What is to be done between two texts of a plain file, learned once for each case."""

# What stands between two texts says where the second one belongs, once it is known where the first one does.
# So an outline is read by a machine: each of its states knows the lists and mappings that are open, and
# learns, for everything that it has met behind it, what is to be done and which state follows. A handbook has
# a few hundred such cases.

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from cxschema.source.characters import NOT_PLAIN as _NO

if TYPE_CHECKING:
    from collections.abc import Iterator

_KEY = (
    r"[a-z_]{1,200}+(?=:?\Z|:\n)|"
    rf"""[^{_NO} \-.?:,\[\]{{}}#&*!|>'"%@`][^{_NO}:#]{{0,200}}+"""
    rf"(?:(?::(?=[^ \n])|(?<! )#)[^{_NO}:#]{{0,200}}+){{0,3}}+(?<! )"
)
_LINE = re.compile(
    rf"(?:\n(?: *+#[^{_NO}]*+)?(?=\n))*+"  # empty lines and comments
    rf"\n( *+)(- )?(?:({_KEY})(?:(:)(?=\n)|\Z)|\Z)"
)
"""The indent, the dash, the key, and the colon of a key that has no text behind it."""

_EMPTY = re.compile(rf"\n(?: *+#[^{_NO}]*+)?(?=\n)")
_NOTHING = re.compile(rf"(?:\n(?: *+#[^{_NO}]*+)?(?=\n|\Z))*+")
_DEEPEST = 20
_MOST = 2000
"""How many states, and how many cases in each, are remembered at once: files may hold anything."""

_Make = type[list[Any]] | type[dict[str, Any]]


class NotPlain(Exception):  # noqa: N818 - nothing is wrong with the file
    """Something that is left to the parser."""


class _Line(NamedTuple):
    column: int
    dash: bool
    key: str


class _Open(NamedTuple):
    """A list or mapping that is open, and the column of its dashes or keys."""

    column: int
    is_list: bool


class Move(NamedTuple):
    """What is to be done before a text is put in its place."""

    left: int
    """How many lists and mappings end."""

    entered: tuple[tuple[str, _Make | None], ...]
    """What begins, one in the other, each under its key, or "" for an item of a list; None for nothing."""

    key: str
    """The key that the text stands under, "" for an item of a list."""

    then: State


class State(dict[str, Move]):
    """The lists and mappings around a place, and what is to be done for all that was met behind it."""

    def __init__(self, around: tuple[_Open, ...]) -> None:
        super().__init__()
        self.around = around

    def __missing__(self, between: str) -> Move:
        """Understand what is met for the first time. Raises NotPlain."""
        if len(self) >= _MOST:
            self.clear()
        move = self[between] = _Moving(self.around).over(between)
        return move


class _States(dict[tuple[_Open, ...], State]):
    """All states that were met."""

    def __missing__(self, around: tuple[_Open, ...]) -> State:
        if len(self) >= _MOST:
            self.clear()
        state = self[around] = State(around)
        return state


_STATES = _States()
FIRST = State((_Open(0, is_list=False),))
"""Where every file begins."""


class _Moving:
    """The way from one place in an outline to the next."""

    def __init__(self, around: tuple[_Open, ...]) -> None:
        self.around = list(around)
        self.left = 0
        self.entered: list[tuple[str, _Make | None]] = []
        self.waiting = ""

    def over(self, between: str) -> Move:
        """Return what is to be done. Raises NotPlain."""
        for line in _lines(between):
            self._go_to(line)
            self.waiting = line.key
        return Move(self.left, tuple(self.entered), self.waiting, _STATES[tuple(self.around)])

    def _go_to(self, line: _Line) -> None:
        self._open_waiting(line)
        self._leave_what_ended(line)
        if self.around[-1] != (line.column, line.dash):
            raise NotPlain
        if line.dash and line.key:
            self._enter("", _Open(line.column + 2, is_list=False))

    def _open_waiting(self, line: _Line) -> None:
        """Enter what the key of the line before waits for, where this line belongs to it."""
        top = self.around[-1]
        if not self.waiting:
            return
        if line.column > top.column or (line.dash and line.column == top.column):
            self._enter(self.waiting, _Open(line.column, line.dash))
        else:
            self.entered.append((self.waiting, None))

    def _leave_what_ended(self, line: _Line) -> None:
        while self.around[-1].column > line.column or (self.around[-1].is_list and not line.dash):
            if self.entered:
                raise NotPlain
            self.around.pop()
            self.left += 1

    def _enter(self, key: str, what: _Open) -> None:
        if len(self.around) > _DEEPEST:
            raise NotPlain
        self.around.append(what)
        self.entered.append((key, list if what.is_list else dict))


def _lines(between: str) -> Iterator[_Line]:
    """Yield the lines between two texts, the last of them up to the text. Raises NotPlain."""
    at = 0
    while at < len(between):
        found = _LINE.match(between, at)
        if not found:
            raise NotPlain
        indent, dash, key, colon = found.groups()
        at = found.end()
        if (dash and not key) or bool(colon) == (at == len(between)):
            raise NotPlain
        yield _Line(len(indent), bool(dash or not key), key or "")


def is_nothing(text: str) -> bool:
    """Tell whether there are only empty lines and comments."""
    return text == "\n" or _NOTHING.fullmatch(text) is not None


def bare(between: str) -> str:
    """Return what stands between two texts without empty lines and comments."""
    return _EMPTY.sub("", between) if "\n\n" in between or "#" in between else between
