"""Translations: there, up to date, and really translated."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxschema.catalog.localising import untranslated
from cxschema.catalog.memory import read_memory
from cxschema.catalog.sheets import State, chapter_sheets, entry_sheets
from cxschema.catalog.units import units_of
from cxschema.checks.registry import Case, rule
from cxschema.diagnostics import Diagnostic, Place
from cxschema.models.entry import Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cxschema.catalog.catalog import Entry
    from cxschema.catalog.memory import Memory
    from cxschema.catalog.overlays import Overlay
    from cxschema.catalog.sheets import Sheet
    from cxschema.catalog.units import Unit

_TOLD = 3
"""How many missing texts a message tells."""

_BEGINNING = 40
"""How much of a text tells which one it is."""


@rule("translation-missing", alone=True)
def translation_missing(case: Case) -> Iterator[Diagnostic]:
    """A published entry stands in every language of the handbook.

    Readers of a language without its translation get the original, marked as such.
    """
    for entry in case.catalog.entries.values():
        for language in case.catalog.languages if entry.data.status is Status.PUBLISHED else ():
            overlay = entry.overlays.get(language)
            if language == case.catalog.language_of(entry) or (overlay and overlay.whole):
                continue
            missing = untranslated(entry.data, overlay.values if overlay else None)
            if missing:
                document = overlay.document if overlay else entry.document
                facts = {"language": language, "n": str(missing), "file": _named(case, entry.uri)}
                facts |= {"texts": _first_missing(entry, overlay)} if overlay else {}
                yield document.fault("translation-missing", (), **facts)


def _first_missing(entry: Entry, overlay: Overlay) -> str:
    """Return the beginnings of the first texts that are not translated."""
    missing = [unit.source for unit in units_of(entry.data, overlay.values) if not unit.translation]
    told = [
        f"“{text if len(text) <= _BEGINNING else text[: _BEGINNING - 1] + '…'}”" for text in missing[:_TOLD]
    ]
    return ", ".join([*told, *(["…"] if len(missing) > _TOLD else [])])


def _named(case: Case, uri: str) -> str:
    """Return a file as a command line names it from beside the docs folder."""
    return f"{case.catalog.root.resolve().name}/{uri}"


@rule("translation-outdated", alone=True)
def translation_outdated(case: Case) -> Iterator[Diagnostic]:
    """A translation says what its source says now.

    What a translation was made from stands in the translation memory (`docs/.translations`).
    """
    yield from _outdated(case, entry_sheets(case.catalog, _memories(case)))


@rule("translation-outdated")
def translated_chapter_outdated(case: Case) -> Iterator[Diagnostic]:
    """The translation of a chapter says what its source says now: the same rule, for prose."""
    yield from _outdated(case, chapter_sheets(case.catalog, _memories(case)))


def _outdated(case: Case, sheets: Iterable[Sheet]) -> Iterator[Diagnostic]:
    for sheet in sheets:
        for unit in sheet.units if sheet.there and sheet.memory.sources else ():
            then = sheet.memory.then(unit.translation, unit.source) if unit.translation else None
            if then is not None:
                facts = {"then": then, "now": unit.source or "—", "file": _named(case, sheet.translation_uri)}
                yield _fault(sheet, unit, "translation-outdated", **facts)


def _memories(case: Case) -> dict[str, Memory]:
    return {language: read_memory(case.catalog.root, language) for language in case.catalog.languages}


def _fault(sheet: Sheet, unit: Unit, name: str, /, **facts: str) -> Diagnostic:
    """Return a finding on a translation, in a data file or in a chapter."""
    overlay = sheet.entry.overlays[sheet.language] if sheet.entry else None
    if overlay and not isinstance(unit.at, int):
        return overlay.document.fault(name, unit.at, **facts)
    return Diagnostic(name, Place(sheet.translation_uri, sheet.line(unit)), facts)


@rule("translation-same-as-source", alone=True)
def translation_same_as_source(case: Case) -> Iterator[Diagnostic]:
    """A translation is not the source text over again.

    A copied text looks translated to every count, and reads as a foreign body on the page.
    """
    for sheet in entry_sheets(case.catalog, _memories(case)):
        overlay = sheet.entry.overlays.get(sheet.language) if sheet.entry else None
        for unit in sheet.units if overlay and not overlay.whole else ():
            if sheet.state(unit) is State.SAME:
                facts = {"text": unit.translation, "file": _named(case, sheet.translation_uri)}
                yield _fault(sheet, unit, "translation-same-as-source", **facts)
