"""One file of the handbook and its translation into one language, data and prose alike."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from cxschema.catalog.chapter_units import chapter_units
from cxschema.catalog.chapters import Chapter, chapters, translation_uri
from cxschema.catalog.memory import Memory, read_memory
from cxschema.catalog.units import Unit, units_of
from cxschema.text.foreign import is_copy

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from cxschema.catalog.catalog import Catalog, Entry
    from cxschema.catalog.chapters import Text

PROSE = "prose"
"""What stands for the kind of a file of prose."""


class State(StrEnum):
    """How a text stands in another language."""

    DONE = "done"
    MISSING = "missing"
    OUTDATED = "outdated"
    SAME = "same"


@dataclass(frozen=True)
class Sheet:
    """The texts of one file, with their translations into one language."""

    uri: str
    """The file in its own language."""

    kind: str
    """The kind of its entry, or `prose`."""

    source_language: str
    language: str
    translation_uri: str
    """Where the translation stands, or would."""

    there: bool
    """Whether the translation's file is there."""

    made: Callable[[], list[Unit]]
    memory: Memory
    entry: Entry | None = None
    chapter: Chapter | None = None

    @cached_property
    def units(self) -> list[Unit]:
        """The texts, in the order of the file."""
        return self.made()

    def state(self, unit: Unit) -> State:
        """Return how one text stands."""
        if not unit.translation:
            return State.MISSING
        if self.memory.then(unit.translation, unit.source) is not None:
            return State.OUTDATED
        return State.SAME if self._is_copy(unit) else State.DONE

    def _is_copy(self, unit: Unit) -> bool:
        """Tell whether a translation is the source text over again, and nobody has said that it should be.

        The translation of a chapter begins as a copy, so there even one word that is the same is one.
        """
        same = (
            unit.source.strip() == unit.translation.strip()
            if self.chapter
            else is_copy(unit.source, unit.translation)
        )
        return same and not self.is_noted(unit)

    def is_noted(self, unit: Unit) -> bool:
        """Tell whether it is known what a translation was made from."""
        return bool(self.memory.made_from(unit.translation))

    def source_line(self, unit: Unit) -> int:
        """Return the line where a text stands, 0 where it is gone."""
        if isinstance(unit.source_at, int):
            return unit.source_at
        return self.entry.document.place(unit.source_at).line if self.entry else 0

    def line(self, unit: Unit) -> int:
        """Return the line where a translation stands, or should; 0 where its file is not there."""
        if isinstance(unit.at, int):
            return unit.at
        overlay = self.entry.overlays.get(self.language) if self.entry else None
        return overlay.document.place(unit.at).line if overlay else 0


def sheets(catalog: Catalog, languages: tuple[str, ...] = ()) -> Iterator[Sheet]:
    """Yield every file with its translation into each of the handbook's languages, or of those named."""
    memories = {name: read_memory(catalog.root, name) for name in languages or catalog.languages}
    yield from entry_sheets(catalog, memories)
    yield from chapter_sheets(catalog, memories)


def entry_sheets(catalog: Catalog, memories: Mapping[str, Memory]) -> Iterator[Sheet]:
    """Yield the data files with their translations."""
    for entry in catalog.entries.values():
        for language, memory in memories.items() if not stays(catalog, entry.uri) else ():
            if language != catalog.language_of(entry):
                yield entry_sheet(entry, catalog.language_of(entry), language, memory)


def entry_sheet(entry: Entry, written: str, language: str, memory: Memory) -> Sheet:
    """Return one data file, *written* in a language, with its translation into another one."""
    overlay = entry.overlays.get(language)
    file = entry.document.file
    name = f"{entry.uri.rpartition('.')[0]}.{language}{file.path.suffix}"
    return Sheet(
        entry.uri,
        entry.kind,
        written,
        language,
        overlay.document.file.uri if overlay else name,
        overlay is not None,
        lambda: units_of(entry.data, overlay.values if overlay else None),
        memory,
        entry=entry,
    )


def chapter_sheets(catalog: Catalog, memories: Mapping[str, Memory]) -> Iterator[Sheet]:
    """Yield the chapters with their translations."""
    for chapter in chapters(catalog.root, catalog.languages):
        for language, memory in memories.items() if not stays(catalog, chapter.source.uri) else ():
            if language != catalog.source_language:
                yield _chapter_sheet(catalog, chapter, language, memory)


def _chapter_sheet(catalog: Catalog, chapter: Chapter, language: str, memory: Memory) -> Sheet:
    there: Text | None = chapter.translations.get(language)
    uri = chapter.source.uri
    return Sheet(
        uri,
        PROSE,
        catalog.source_language,
        language,
        there.uri if there else translation_uri(uri, language, catalog.languages),
        there is not None,
        lambda: list(chapter_units(chapter.source.blocks, there.blocks if there else (), memory)),
        memory,
        chapter=chapter,
    )


def stays(catalog: Catalog, uri: str) -> bool:
    """Tell whether a file, or the folder around it, is to stay in the source language."""
    kept = catalog.words.untranslated if catalog.words else ()
    return any(uri == path or uri.startswith(path.rstrip("/") + "/") for path in kept)
