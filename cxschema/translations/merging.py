"""A translator's file taken back: what it changes, and what had better be looked at."""

# Nothing is lost on either side: a translation made for words that have changed since is taken over
# and noted as made from the old words, so it counts as outdated; one that was changed in the handbook
# meanwhile stays, unless it is to be replaced.

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from cxschema.catalog.memory import folded
from cxschema.catalog.sheets import State
from cxschema.text.markup import marks
from cxschema.translations.drafts import draft
from cxschema.translations.exchange import Incoming, seen
from cxschema.translations.noting import noted

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from cxschema.catalog.memory import Memory
    from cxschema.catalog.sheets import Sheet
    from cxschema.catalog.units import Unit
    from cxschema.formatting.files import Change
    from cxschema.translations.noting import Note


class Outcome(StrEnum):
    """What becomes of one text that came back."""

    TAKEN = "taken"
    CONFIRMED = "confirmed"
    UNCHANGED = "unchanged"
    EMPTY = "empty"
    UNFINISHED = "unfinished"
    SOURCE_CHANGED = "source-changed"
    CHANGED_MEANWHILE = "changed-meanwhile"
    UNKNOWN = "unknown"
    DAMAGED = "damaged"
    BY_HAND = "by-hand"


CONFLICTS = tuple(Outcome)[5:]
"""Outcomes that somebody has to look at."""

_WRITTEN = frozenset({Outcome.TAKEN, Outcome.SOURCE_CHANGED})
_NOTED = _WRITTEN | {Outcome.CONFIRMED}


@dataclass(frozen=True)
class Judged:
    """One text that came back, the text of the handbook that it is for, and what becomes of it."""

    incoming: Incoming
    outcome: Outcome
    sheet: Sheet | None = None
    unit: Unit | None = None
    marks: tuple[str, ...] = ()
    """Marks that are missing or too many, each with its sign."""


@dataclass
class Merge:
    """What a translator's file comes to; nothing is written here."""

    changes: list[Change]
    memory: Memory
    judged: list[Judged]

    def count(self, *outcomes: Outcome) -> int:
        """Return how many texts came to one of some outcomes."""
        return sum(item.outcome in outcomes for item in self.judged)


def merge(
    root: Path, sheets: Sequence[Sheet], incoming: Iterable[Incoming], *, overwrite: bool = False
) -> Merge:
    """Return what changes when texts are taken back; *sheets* are all files in their language."""
    places = _Places.of(sheets)
    judged = [_judged(item, *places.find(item), overwrite=overwrite) for item in incoming]
    changes, told = [], []
    for sheet in {id(item.sheet): item.sheet for item in judged}.values():
        mine = [item for item in judged if item.sheet is sheet]
        change, settled = _settled(root, sheet, mine) if sheet else (None, mine)
        changes += [change] if change else []
        told += settled
    return Merge(changes, _memory(sheets, told), told)


def _settled(root: Path, sheet: Sheet, items: list[Judged]) -> tuple[Change | None, list[Judged]]:
    """Return the change of one file; a text that finds no place in it is left to be written by hand."""
    texts = {
        item.unit.way: item.incoming.target.strip()
        for item in items
        if item.unit and item.outcome in _WRITTEN
    }
    if not texts:
        return None, items
    made = draft(root, sheet, texts)
    told = [
        replace(item, outcome=Outcome.BY_HAND)
        if item.unit and item.outcome in _WRITTEN and item.unit.way in made.homeless
        else item
        for item in items
    ]
    return made.change, told


def _memory(sheets: Sequence[Sheet], judged: Iterable[Judged]) -> Memory:
    notes: list[Note] = [
        (item.incoming.target.strip(), _made_from(item))
        for item in judged
        if item.outcome in _NOTED and item.unit
    ]
    return noted(sheets[0].memory, notes, sheets) if notes else sheets[0].memory


def _made_from(item: Judged) -> str:
    """Return the words that the translator saw; the handbook's own spelling where they are the same."""
    same = item.unit and folded(item.unit.source) == folded(item.incoming.source)
    return item.unit.source if item.unit and same else item.incoming.source


def _judged(incoming: Incoming, sheet: Sheet | None, unit: Unit | None, *, overwrite: bool) -> Judged:
    if sheet is None or unit is None:
        outcome = Outcome.UNKNOWN if incoming.target.strip() else Outcome.EMPTY
        return Judged(incoming, outcome)
    outcome = _outcome(incoming, sheet, unit, overwrite=overwrite)
    wrong = tuple(_wrong_marks(incoming)) if outcome in _WRITTEN else ()
    return Judged(incoming, Outcome.DAMAGED if wrong else outcome, sheet, unit, wrong)


def _outcome(incoming: Incoming, sheet: Sheet, unit: Unit, *, overwrite: bool) -> Outcome:
    is_current = folded(unit.source) == folded(incoming.source)
    if not incoming.target.strip():
        return Outcome.EMPTY
    if folded(incoming.target) == folded(unit.translation):
        if sheet.state(unit) is State.OUTDATED and is_current:
            return Outcome.CONFIRMED if incoming.finished else Outcome.UNFINISHED
        return Outcome.UNCHANGED
    if not incoming.finished:
        return Outcome.UNFINISHED
    if incoming.seen not in {None, seen(unit.translation)} and not overwrite:
        return Outcome.CHANGED_MEANWHILE
    return Outcome.TAKEN if is_current else Outcome.SOURCE_CHANGED


def _wrong_marks(incoming: Incoming) -> Iterable[str]:
    """Yield the marks that a translation has lost (−), or has and its source has not (+)."""
    wanted, found = marks(incoming.source), marks(incoming.target)
    yield from (f"−{mark}" for mark in (wanted - found))
    yield from (f"+{mark}" for mark in (found - wanted))


@dataclass
class _Places:
    """Where texts are found again: by their name, else by their words, in their file or in any other."""

    by_name: dict[tuple[str, str], tuple[Sheet, Unit]] = field(default_factory=dict)
    by_words: dict[tuple[str, str], tuple[Sheet, Unit]] = field(default_factory=dict)

    @classmethod
    def of(cls, sheets: Iterable[Sheet]) -> _Places:
        """Lay out the texts of all files."""
        made = cls()
        for sheet in sheets:
            for unit in sheet.units:
                if unit.source:
                    made.by_name[sheet.uri, unit.name] = sheet, unit
                    for uri in (sheet.uri, ""):
                        made.by_words.setdefault((uri, folded(unit.source)), (sheet, unit))
        return made

    def find(self, item: Incoming) -> tuple[Sheet | None, Unit | None]:
        """Return the text that one is for; a text that moved is found by what it says."""
        named = self.by_name.get((item.uri, item.name))
        words = folded(item.source)
        if named and folded(named[1].source) == words:
            return named
        moved = self.by_words.get((item.uri, words)) or (None if named else self.by_words.get(("", words)))
        return moved or named or (None, None)
