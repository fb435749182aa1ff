"""How many texts of the handbook are translated: by file, by kind, by language."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cxschema.catalog.sheets import Sheet, State
from cxschema.text.foreign import needs_translation

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping


@dataclass(frozen=True)
class Count:
    """How many texts stand in which state, in one file or in several."""

    states: Mapping[State, int] = field(default_factory=dict)
    unnoted: int = 0
    """How many of the done ones nobody has noted yet: a change of their source would not be noticed."""

    @property
    def total(self) -> int:
        """How many texts there are to translate."""
        return sum(self.states.values())

    @property
    def done(self) -> int:
        """How many are translated, and current as far as is known."""
        return self.states.get(State.DONE, 0)

    @property
    def open(self) -> int:
        """How many are left to do."""
        return self.total - self.done

    @property
    def percent(self) -> int:
        """How much is done, in whole percent; 100 only when nothing is left."""
        return 100 * self.done // self.total if self.total else 100


def count_of(sheets: Iterable[Sheet]) -> Count:
    """Count the texts of some files in one language or in several."""
    states: Counter[State] = Counter()
    unnoted = 0
    for sheet in sheets:
        for unit in sheet.units:
            state = sheet.state(unit)
            if state in {State.DONE, State.SAME} and not needs_translation(unit.source):
                continue  # a number that one language writes out, or a sentence that only one language needs
            states[state] += 1
            unnoted += state is State.DONE and not sheet.is_noted(unit)
    return Count(states, unnoted)


def by(key: Callable[[Sheet], str], sheets: Iterable[Sheet]) -> Iterator[tuple[str, list[Sheet]]]:
    """Yield files together that have a language, a kind or something else in common, in their first order."""
    found: dict[str, list[Sheet]] = {}
    for sheet in sheets:
        found.setdefault(key(sheet), []).append(sheet)
    yield from found.items()
