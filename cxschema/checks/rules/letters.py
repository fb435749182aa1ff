"""Letters that look right and are not: they break searching, sorting and screen readers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from cxschema.checks.registry import Case, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cxschema.diagnostics import DataPath, Diagnostic
    from cxschema.source.document import Document

_ARABIC = re.compile("[\u064a\u0643]")
_SARA_AM = re.compile("\u0e4d[\u0e48-\u0e4b]?\u0e32")


def _written(case: Case) -> Iterator[tuple[Document, str]]:
    """Yield every file with the language that it is written in."""
    for entry in case.catalog.entries.values():
        yield entry.document, case.catalog.language_of(entry)
        for overlay in entry.overlays.values():
            yield overlay.document, overlay.language


def _texts(value: Any, path: DataPath = ()) -> Iterator[tuple[DataPath, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, list | dict):
        parts = value.items() if isinstance(value, dict) else enumerate(value)
        for part, inner in parts:
            yield from _texts(inner, (*path, part))


@rule("arabic-letters", alone=True)
def arabic_letters(case: Case) -> Iterator[Diagnostic]:
    """Persian text is written with the Persian letters ی and ک.

    The Arabic letters ي and ك look alike in some positions, but a search for a word does not find it.
    """
    for document, language in _written(case):
        if language == "fa" and ("\u064a" in document.text or "\u0643" in document.text):
            for path, text in _texts(document.values):
                found = _ARABIC.search(text)
                if found:
                    yield document.fault("arabic-letters", path, letter=found[0])


@rule("decomposed-sara-am", alone=True)
def decomposed_sara_am(case: Case) -> Iterator[Diagnostic]:
    """The Thai vowel sara am is one character, ำ.

    Made of two it looks the same, but a search for the word does not find it, and lines break inside it.
    """
    for document, _ in _written(case):
        if "\u0e4d" in document.text:
            for path, text in _texts(document.values):
                if _SARA_AM.search(text):
                    yield document.fault("decomposed-sara-am", path)


@rule("ids-incomplete", alone=True)
def ids_incomplete(case: Case) -> Iterator[Diagnostic]:
    """In a list either every item has an id, or none has.

    Translations find items by id only where all of them have one; one item without makes them count.
    """
    for entry in case.catalog.entries.values():
        for path, names in case.ids(entry):
            for i, name in enumerate(names) if None in names and any(names) else ():
                if name is None:
                    yield entry.document.fault("ids-incomplete", (*path, i))
