"""What goes out to a translator and comes back, whatever the format."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cxschema.catalog.memory import digest
from cxschema.catalog.sheets import PROSE, State
from cxschema.text.markup import MARKS
from cxschema.text.wording import messages

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from cxschema.catalog.sheets import Sheet
    from cxschema.catalog.units import Unit
    from cxschema.translations.glosses import Glosses

MAX_MEGABYTES = 64
"""The largest file that is taken back."""

NOTHING = "-"
"""What stands for the digest of a translation that was not there."""


class UnreadableExchangeError(Exception):
    """A file that cannot be taken back; *why* is a key of the wording."""

    def __init__(self, why: str, **facts: str) -> None:
        """Keep the reason and its facts."""
        super().__init__(why)
        self.why = why
        self.facts = facts


@dataclass(frozen=True)
class Outgoing:
    """One text as a translator gets it."""

    uri: str
    name: str
    source: str
    translation: str
    state: State
    then: str | None
    """What the source said when the translation was made, where it says something else now."""

    line: int
    notes: tuple[str, ...]
    address: str | None
    """Where a reader finds the page."""

    @property
    def seen(self) -> str:
        """The digest of the translation that stands in the handbook now."""
        return seen(self.translation)


@dataclass(frozen=True)
class Incoming:
    """One text as it comes back."""

    uri: str
    name: str
    source: str
    target: str
    finished: bool
    """Whether the translator says that it is done."""

    seen: str | None = None
    """The digest of the translation that stood in the handbook when the text went out, if it is known."""


def seen(translation: str) -> str:
    """Return the digest by which a change in the meantime is noticed."""
    return digest(translation) if translation else NOTHING


def outgoing(
    sheets: Iterable[Sheet], glosses: Glosses, address: Callable[[str], str | None]
) -> Iterator[Outgoing]:
    """Yield the texts of some files, with all that helps to translate them."""
    for sheet in sheets:
        for unit in sheet.units:
            if unit.source:
                state = sheet.state(unit)
                yield Outgoing(
                    sheet.uri,
                    unit.name,
                    unit.source,
                    "" if state is State.SAME else unit.translation,
                    state,
                    sheet.memory.then(unit.translation, unit.source) if unit.translation else None,
                    sheet.source_line(unit),
                    tuple(_notes(sheet, unit, glosses)),
                    address(sheet.uri),
                )


def _notes(sheet: Sheet, unit: Unit, glosses: Glosses) -> Iterator[str]:
    said = messages(sheet.language)["translations"]["notes"]
    if sheet.kind == PROSE:
        yield str(said["blocks"].get(unit.help, said["blocks"]["text"]))
    else:
        yield f"{' › '.join(str(part) for part in unit.way)}: {unit.help}"
    for term in glosses.of(unit.source):
        yield f"{said['glossary']}: {term}"
    kept = list(dict.fromkeys(found[0] for found in MARKS.finditer(unit.source)))
    if kept:
        yield f"{said['keep']}: {' '.join(kept)}"
