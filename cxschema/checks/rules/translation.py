"""Translations: there, up to date, and really translated."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxschema.catalog.expected import expected_by
from cxschema.catalog.localising import untranslated
from cxschema.catalog.memory import read_memory
from cxschema.catalog.sheets import State, chapter_sheets, entry_sheet, stays
from cxschema.catalog.units import units_of
from cxschema.checks.registry import Case, rule
from cxschema.diagnostics import Diagnostic, Place
from cxschema.models.entry import Status
from cxschema.source.files import ENDINGS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cxschema.catalog.catalog import Entry
    from cxschema.catalog.expected import Expected
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
            if overlay is None and _is_unread(case, entry, language):
                continue
            missing = untranslated(entry.data, overlay.values if overlay else None)
            if missing:
                document = overlay.document if overlay else entry.document
                facts = {"language": language, "n": str(missing), "file": _named(case, entry.uri)}
                facts |= {"texts": _first_missing(entry, overlay)} if overlay else {}
                yield document.fault("translation-missing", (), **facts)


def _is_unread(case: Case, entry: Entry, language: str) -> bool:
    """Tell whether the translation is there and cannot be read, which is told by itself."""
    start = entry.uri.rpartition(".")[0]
    return any(f"{start}.{language}{ending}" in case.catalog.overlay_uris for ending in ENDINGS)


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
    memories = {name: memory for name, memory in _memories(case).items() if memory.sources}
    for entry in case.catalog.entries.values() if memories else ():
        expected = expected_by(entry) if any(overlay.whole for overlay in entry.overlays.values()) else None
        for language, overlay in entry.overlays.items():
            memory = memories.get(language)
            if memory and not stays(case.catalog, entry.uri) and not _is_current(overlay, memory, expected):
                yield from _outdated(case, [_sheet(case, entry, language, memory)])


def _is_current(overlay: Overlay, memory: Memory, expected: Expected | None) -> bool:
    """Tell whether a translation is seen to be current at a glance, without its places."""
    pairs = expected.pairs_in(overlay.document) if expected and overlay.whole else None
    return pairs is not None and all(memory.then(text, source) is None for source, text in pairs)


def _sheet(case: Case, entry: Entry, language: str, memory: Memory) -> Sheet:
    return entry_sheet(entry, case.catalog.language_of(entry), language, memory)


@rule("translation-outdated")
def translated_chapter_outdated(case: Case) -> Iterator[Diagnostic]:
    """The translation of a chapter says what its source says now: the same rule, for prose."""
    sheets = chapter_sheets(case.catalog, _memories(case))
    yield from _outdated(case, (sheet for sheet in sheets if _is_readable(sheet)))


def _is_readable(sheet: Sheet) -> bool:
    """Tell whether a chapter and its translation are UTF-8: of what is not, one finding is enough."""
    chapter = sheet.chapter
    texts = [chapter.source, chapter.translations.get(sheet.language)] if chapter else []
    return not any(text and text.fault for text in texts)


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
    memories = _memories(case)
    for entry in case.catalog.entries.values():
        for language, overlay in entry.overlays.items():
            if overlay.whole or language not in memories or stays(case.catalog, entry.uri):
                continue
            sheet = _sheet(case, entry, language, memories[language])
            for unit in sheet.units:
                if sheet.state(unit) is State.SAME:
                    facts = {"text": unit.translation, "file": _named(case, sheet.translation_uri)}
                    yield _fault(sheet, unit, "translation-same-as-source", **facts)
