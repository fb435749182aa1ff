"""Translations: there, up to date, and really translated."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cxschema.catalog.localising import foreign_texts
from cxschema.catalog.memory import read_memory
from cxschema.catalog.sheets import State, chapter_sheets, entry_sheets
from cxschema.checks.registry import Case, rule
from cxschema.diagnostics import Diagnostic, Place
from cxschema.models.entry import Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cxschema.catalog.memory import Memory
    from cxschema.catalog.sheets import Sheet
    from cxschema.catalog.units import Unit


@rule("translation-missing")
def translation_missing(case: Case) -> Iterator[Diagnostic]:
    """A published entry stands in every language of the handbook.

    Readers of a language without its translation get the original, marked as such.
    """
    for entry in case.catalog.entries.values():
        for language in case.catalog.languages if entry.data.status is Status.PUBLISHED else ():
            missing = sum(1 for _ in foreign_texts(case.catalog.in_language(entry, language)))
            if missing:
                overlay = entry.overlays.get(language)
                document = overlay.document if overlay else entry.document
                yield document.fault("translation-missing", (), language=language, n=str(missing))


@rule("translation-outdated")
def translation_outdated(case: Case) -> Iterator[Diagnostic]:
    """A translation says what its source says now.

    What a translation was made from stands in the translation memory (`docs/.translations`).
    """
    memories = {name: memory for name, memory in _memories(case).items() if memory.sources}
    for sheet in (*entry_sheets(case.catalog, memories), *chapter_sheets(case.catalog, memories)):
        for unit in sheet.units if sheet.there else ():
            then = sheet.memory.then(unit.translation, unit.source) if unit.translation else None
            if then is not None:
                yield _fault(sheet, unit, "translation-outdated", then=then, now=unit.source or "—")


def _memories(case: Case) -> dict[str, Memory]:
    return {language: read_memory(case.catalog.root, language) for language in case.catalog.languages}


def _fault(sheet: Sheet, unit: Unit, name: str, /, **facts: str) -> Diagnostic:
    """Return a finding on a translation, in a data file or in a chapter."""
    overlay = sheet.entry.overlays[sheet.language] if sheet.entry else None
    if overlay and not isinstance(unit.at, int):
        return overlay.document.fault(name, unit.at, **facts)
    return Diagnostic(name, Place(sheet.translation_uri, sheet.line(unit)), facts)


@rule("translation-same-as-source")
def translation_same_as_source(case: Case) -> Iterator[Diagnostic]:
    """A translation is not the source text over again.

    A copied text looks translated to every count, and reads as a foreign body on the page.
    """
    for sheet in entry_sheets(case.catalog, _memories(case)):
        for unit in sheet.units if _may_copy(sheet) else ():
            if sheet.state(unit) is State.SAME:
                yield _fault(sheet, unit, "translation-same-as-source", text=unit.translation)


def _may_copy(sheet: Sheet) -> bool:
    """Tell whether two files hold a longer text in common: most do not, and need no closer look."""
    overlay = sheet.entry.overlays.get(sheet.language) if sheet.entry else None
    if overlay is None or sheet.entry is None:
        return False
    source, theirs = set(_longer(sheet.entry.document.values)), set(_longer(overlay.values))
    return not source.isdisjoint(theirs)


def _longer(value: Any) -> Iterator[str]:
    """Yield the texts of several words that values hold, labels of open attributes among them."""
    if isinstance(value, str):
        if " " in value:
            yield value.strip()
    elif isinstance(value, list):
        for item in value:
            yield from _longer(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _longer(key)
            yield from _longer(item)
