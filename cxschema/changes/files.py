"""Files, not entries: which could not be read, and which differ without saying anything else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cxschema.changes.change import Unread
from cxschema.changes.wordwise import normal
from cxschema.source.files import SourceFile

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cxschema.catalog.catalog import Catalog, Entry
    from cxschema.diagnostics import Diagnostic


def unread(base: Catalog, head: Catalog) -> Iterator[Unread]:
    """Yield the files that cannot be read in one of the states, and what is wrong with each."""
    before, after = _faulty(base), _faulty(head)
    for uri in sorted(before.keys() | after.keys()):
        yield Unread(uri, before.get(uri), after.get(uri))


def _faulty(catalog: Catalog) -> dict[str, Diagnostic]:
    overlays = (overlay for entry in catalog.entries.values() for overlay in entry.overlays.values())
    left_out = catalog.overlay_uris - {overlay.document.file.uri for overlay in overlays}
    first = {found.place.file: found for found in reversed(catalog.diagnostics)}
    broken = {uri: faults[0] for uri, faults in catalog.broken.items() if faults}
    return broken | {uri: first[uri] for uri in left_out if uri in first}


def unread_languages(catalog: Catalog, entry: Entry) -> set[str]:
    """Return the languages of an entry's translation files that could not be read."""
    originals = set(SourceFile(catalog.root, entry.uri).original_uris)
    files = (SourceFile(catalog.root, uri) for uri in catalog.overlay_uris)
    return {
        file.suffix
        for file in files
        if file.suffix and file.suffix not in entry.overlays and originals & set(file.original_uris)
    }


def is_same(before: Entry, after: Entry) -> bool:
    """Tell whether the files of an entry are the same, letter by letter."""
    return before.uri == after.uri and _texts(before) == _texts(after)


def _texts(entry: Entry) -> tuple[str, dict[str, str]]:
    texts = {language: overlay.document.text for language, overlay in entry.overlays.items()}
    return entry.document.text, texts


def layout_only(before: Entry, after: Entry, *, same: bool) -> Iterator[str]:
    """Yield the files of an entry that differ and say the same; *same* tells whether the entry does."""
    if same and before.document.text != after.document.text:
        yield after.uri
    for language in before.overlays.keys() & after.overlays.keys():
        then, now = before.overlays[language].document, after.overlays[language].document
        if then.text != now.text and folded(then.values) == folded(now.values):
            yield now.file.uri


def folded(values: Any) -> Any:
    """Return the values of a translation file without what does not count: line breaks, the order of ids."""
    if isinstance(values, dict):
        return {key: folded(value) for key, value in values.items()}
    if isinstance(values, list):
        return sorted(map(folded, values), key=_id_of)
    return normal(values) if isinstance(values, str) else values


def _id_of(item: Any) -> str:
    """Return what an item is found by; a list without ids keeps its order, by which its items are found."""
    return str(item.get("id", "")) if isinstance(item, dict) else ""
