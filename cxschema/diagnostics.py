"""A diagnostic: one fault of a handbook file, where it stands, and what to do about it."""

# A diagnostic holds facts, not sentences: the wording files turn it into a message in the reader's
# language, so the same fault reads well on a terminal, in a pull request and on the page.

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

DataPath = tuple[str | int, ...]
"""The way to a value inside one file: keys and list positions, counted from 0."""

NO_FACTS: Mapping[str, str] = MappingProxyType({})


class Severity(StrEnum):
    """How much a diagnostic weighs: an error fails a check, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of one line of a file; lines and columns count characters from 1."""

    file: str
    line: int = 1
    column: int = 1
    end_column: int = 1

    @property
    def order(self) -> tuple[str, int, int]:
        """What places are sorted by: file, then line, then column."""
        return self.file, self.line, self.column


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One fault: the permanent name of its rule, its place, and the facts its message needs."""

    rule: str
    place: Place
    facts: Mapping[str, str] = field(default_factory=lambda: NO_FACTS)
    severity: Severity = Severity.ERROR
    path: DataPath = ()

    @property
    def order(self) -> tuple[tuple[str, int, int], str]:
        """What diagnostics are sorted by: place, then rule."""
        return self.place.order, self.rule


@dataclass(frozen=True, slots=True)
class Unread(Diagnostic):
    """The fault that ended the reading of a file, with all that the file says: there may be more in it."""

    text: str = ""


def in_order(diagnostics: list[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Sort diagnostics by file, line and column, each different one once."""
    unique = {(item.rule, item.place, tuple(sorted(item.facts.items()))): item for item in diagnostics}
    return tuple(sorted(unique.values(), key=lambda item: item.order))
