"""Translations: there, up to date, and really translated."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxschema.catalog.localising import untranslated
from cxschema.catalog.memory import read_memory
from cxschema.catalog.overlays import Overlay, translated_pairs
from cxschema.checks.registry import Case, rule
from cxschema.models.entry import Status
from cxschema.text.foreign import needs_translation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cxschema.catalog.catalog import Entry
    from cxschema.diagnostics import Diagnostic

_SHORT = 4
"""Texts of so few letters are often names or units that read the same in every language."""


def _overlays(case: Case) -> Iterator[tuple[Entry, Overlay]]:
    for entry in case.catalog.entries.values():
        for overlay in entry.overlays.values():
            yield entry, overlay


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
                yield document.fault("translation-missing", (), language=language, n=str(missing))


@rule("translation-outdated", alone=True)
def translation_outdated(case: Case) -> Iterator[Diagnostic]:
    """A translation says what its source says now.

    What a translation was made from stands in the translation memory (`docs/.translations`).
    """
    memories = {language: read_memory(case.catalog.root, language) for language in case.catalog.languages}
    for entry, overlay in _overlays(case):
        memory = memories.get(overlay.language)
        for path, source, text in (
            translated_pairs(entry.data, overlay.values) if memory and memory.sources else ()
        ):
            if memory and memory.is_outdated(text, source):
                then = memory.made_from(text) or ""
                yield overlay.document.fault("translation-outdated", path, then=then, now=source)


@rule("translation-same-as-source", alone=True)
def translation_same_as_source(case: Case) -> Iterator[Diagnostic]:
    """A translation is not the source text over again.

    A copied text looks translated to every count, and reads as a foreign body on the page.
    """
    for entry, overlay in _overlays(case):
        for path, source, text in () if overlay.whole else translated_pairs(entry.data, overlay.values):
            if text.strip() == source and needs_translation(text) and len(text) > _SHORT and " " in text:
                yield overlay.document.fault("translation-same-as-source", path, text=text)
