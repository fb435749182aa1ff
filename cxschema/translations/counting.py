"""How many texts of the handbook are translated: by file, by kind, by language."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cxschema.catalog.sheets import State
from cxschema.text.foreign import needs_translation

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from cxschema.catalog.sheets import Sheet


@dataclass(frozen=True)
class Count:
    """How many texts stand in which state, in one file or in several."""

    states: Mapping[State, int] = field(default_factory=dict)
    unnoted: int = 0
    """How many of the done ones nobody has noted yet: a change of their source would not be noticed."""

    @property
    def texts(self) -> int:
        """How many texts there are to translate."""
        return sum(self.states.values())

    @property
    def done(self) -> int:
        """How many are translated, and current as far as is known."""
        return self.states.get(State.DONE, 0)

    @property
    def open(self) -> int:
        """How many are left to do."""
        return self.texts - self.done

    @property
    def percent(self) -> int:
        """How much is done, in whole percent; 100 only when nothing is left."""
        return 100 * self.done // self.texts if self.texts else 100


@dataclass(frozen=True)
class FileCount(Count):
    """How many texts of one file stand in which state, in one language."""

    uri: str = ""
    kind: str = ""
    language: str = ""
    translation_uri: str = ""
    there: bool = False
    """Whether the translation's file is there."""


def count_of(sheet: Sheet) -> FileCount:
    """Count the texts of one file in one language; the texts themselves are not kept."""
    states: Counter[State] = Counter()
    unnoted = 0
    for unit in sheet.made():
        state = sheet.state(unit)
        if state in {State.DONE, State.SAME} and not needs_translation(unit.source):
            continue  # a number that one language writes out, or a sentence that only one language needs
        states[state] += 1
        unnoted += state is State.DONE and not sheet.is_noted(unit)
    return FileCount(
        states, unnoted, sheet.uri, sheet.kind, sheet.language, sheet.translation_uri, sheet.there
    )


def total(counts: Iterable[Count]) -> Count:
    """Add counts up."""
    states: Counter[State] = Counter()
    unnoted = 0
    for count in counts:
        states.update(count.states)
        unnoted += count.unnoted
    return Count(states, unnoted)


def by(key: Callable[[FileCount], str], files: Iterable[FileCount]) -> dict[str, list[FileCount]]:
    """Return files together that have something in common, such as a language, in their first order."""
    found: dict[str, list[FileCount]] = {}
    for file in files:
        found.setdefault(key(file), []).append(file)
    return found
