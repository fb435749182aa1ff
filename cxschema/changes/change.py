"""A change in meaning: what happened, where in an entry, and the values before and after."""

# A change holds values, not sentences: the wording files turn it into words in the reader's language,
# for a terminal, a pull request or another program.

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cxschema.catalog.catalog import Key
    from cxschema.changes.span import Span
    from cxschema.diagnostics import Diagnostic


class What(StrEnum):
    """What happened to a value, an item or an entry."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    RESPELLED = "respelled"
    """Only characters were exchanged that look the same."""

    MOVED = "moved"
    """An item stands elsewhere in its list, or in another list."""

    RENAMED = "renamed"
    """An entry has another id."""

    REORDERED = "reordered"
    """Several items of a list stand elsewhere in it."""

    IDENTIFIED = "identified"
    """Items were given ids that had none."""


@dataclass(frozen=True, slots=True)
class Prose:
    """A text that people read."""

    text: str


@dataclass(frozen=True, slots=True)
class Plain:
    """A date, a duration, an address: shown as it is written."""

    text: str


@dataclass(frozen=True, slots=True)
class Number:
    """A number; one that may be negative shows its plus sign too."""

    value: float
    signed: bool


@dataclass(frozen=True, slots=True)
class YesNo:
    """Whether something is so."""

    holds: bool


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the words that a field allows."""

    word: str


@dataclass(frozen=True, slots=True)
class Named:
    """Another entry, or a word of the handbook file, that is referred to."""

    kind: str
    id: str
    title: str = field(compare=False)

    @property
    def key(self) -> Key:
        """Kind and id."""
        return self.kind, self.id


@dataclass(frozen=True, slots=True)
class Thing:
    """An item or part with fields of its own, by what it is called."""

    label: str
    holds: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """The named items in it: the field, and what they are called."""

    says: tuple[tuple[str, Value], ...] = ()
    """Where it has no name: what stands in its fields."""


Value = Prose | Plain | Number | YesNo | Choice | Named | Thing


@dataclass(frozen=True, slots=True)
class Part:
    """A part of an entry that a change lies in: the step *Pay*, the empathy map."""

    field: str
    label: str = ""
    """What the item is called; "" for a part that its field alone names."""

    is_place: bool = False
    """Whether it has a name, as stages and steps do, and so says by itself where something is."""


Way = tuple[Part, ...]
"""The parts that a change lies in, from the outside."""


@dataclass(frozen=True, slots=True)
class Change:
    """One change inside an entry."""

    what: What
    way: Way
    field: str
    before: Value | None = None
    after: Value | None = None
    in_list: bool = False
    """Whether the values are items of a list, so that they take the name of one item."""

    beside: str | None = None
    """For a moved item: what the item before it is called, "" where it comes first."""

    origin: tuple[Way, str] | None = None
    """For an item that left another list: where that was."""

    order: tuple[str, ...] = ()
    """For a reordered list: what its items are called, in their new order."""


class Standing(StrEnum):
    """What became of a translated text."""

    OUTDATED = "outdated"
    """The source text changed and the translation did not."""

    MISSING = "missing"
    """A new source text has no translation, though the entry has one."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class TextChange:
    """What became of the translation of one text."""

    standing: Standing
    way: Way
    field: str
    """The field that holds it, "" when it is the name of what it lies in."""

    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Translation:
    """What became of the translation of one entry into one language."""

    language: str
    file: What | None
    """ADDED or REMOVED where the whole file was, None where there was one before and after."""

    texts: tuple[TextChange, ...] = ()


@dataclass(frozen=True, slots=True)
class EntryChange:
    """What changed about one entry."""

    what: What
    kind: str
    id: str
    title: str
    file: str
    summary: str | None = None
    """For an entry that is new: the line that says what it is about."""

    old_id: str | None = None
    """For an entry that was renamed: its id before."""

    old_file: str | None = None
    """For an entry whose file lies elsewhere now: where it lay before."""

    ambiguous: frozenset[str] = frozenset()
    """Names that more than one stage or step has, so that it takes more to say which is meant."""

    changes: tuple[Change, ...] = ()
    translations: tuple[Translation, ...] = ()
    used_by: tuple[Named, ...] = ()
    """The entries that refer to it."""

    lost_by: tuple[Named, ...] = ()
    """The entries that still refer to what is gone."""


@dataclass(frozen=True, slots=True)
class Unread:
    """A file that could not be read, and so was not compared."""

    file: str
    before: Diagnostic | None
    """What was wrong with it in the first state, None where it could be read or was not there."""

    after: Diagnostic | None
    """What is wrong with it in the second state."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything that changed between two states."""

    span: Span
    entries: tuple[EntryChange, ...] = ()
    unread: tuple[Unread, ...] = ()
    layout_only: tuple[str, ...] = ()
    """Files that differ, and say the same: comments, order of keys, line breaks."""
