"""Translations whose original is gone: which of them are so for certain, and taking these out."""

# A translation is somebody's work. It goes only where nothing in the original waits for one that it could be:
# an item that has got another id, or stands elsewhere now, still has its translation to be moved there.

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cxschema.catalog.memory import read_memory
from cxschema.catalog.recognising import original_at, recognised
from cxschema.catalog.units import texts_in, units_of
from cxschema.formatting.removing import without
from cxschema.text.nearest import nearest

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator

    from cxschema.catalog.catalog import Catalog, Entry
    from cxschema.catalog.memory import Memory
    from cxschema.catalog.overlays import Overlay
    from cxschema.catalog.units import Unit
    from cxschema.diagnostics import DataPath, Diagnostic
    from cxschema.formatting.places import Places
    from cxschema.text.edits import Edit

_RULES = frozenset({"nothing-to-translate", "list-length"})


def removals(
    findings: Iterable[Diagnostic], catalog: Catalog, places_of: Callable[[str], Places]
) -> Iterator[tuple[str, Edit]]:
    """Yield the changes, each with its file, that take out what certainly is left over."""
    found: dict[str, list[Diagnostic]] = {}
    for item in findings:
        if item.rule in _RULES:
            found.setdefault(item.place.file, []).append(item)
    for entry in catalog.entries.values() if found else ():
        for overlay in entry.overlays.values():
            uri = overlay.document.file.uri
            if uri in found:
                paths = list(_left_over(found[uri], entry, overlay, catalog))
                yield from ((uri, edit) for edit in without(places_of(uri), paths))


def _left_over(
    findings: list[Diagnostic], entry: Entry, overlay: Overlay, catalog: Catalog
) -> Iterator[DataPath]:
    """Yield the ways to the values of a translation file that can go."""
    memory = read_memory(catalog.root, overlay.language)
    found = {_part_of(item.path) for item in findings if item.rule == "nothing-to-translate"}
    settled = []
    for item in findings:
        if item.rule == "list-length":
            gone = _surplus(entry, overlay, item.path, memory)
            found |= gone
            settled += [item.path] if gone else []
    waiting = {
        unit.source
        for unit in _waiting(entry, overlay.language)
        if not any(_is_in(unit.at, path) for path in settled)
    }
    elsewhere = {
        unit.source
        for other in catalog.entries.values()
        for unit in (_waiting(other, overlay.language) if other is not entry else ())
    }
    for path in found:
        texts = texts_in(_at(overlay.values, path))
        if not any(_could_serve(memory.made_from(text), waiting, elsewhere) for text in texts):
            yield path


def _waiting(entry: Entry, language: str) -> Iterator[Unit]:
    """Yield the texts of an entry that have no translation."""
    overlay = entry.overlays.get(language)
    if not (overlay and overlay.whole):
        units = units_of(entry.data, overlay.values if overlay else None)
        yield from (unit for unit in units if not unit.translation)


def _is_in(at: DataPath | int, path: DataPath) -> bool:
    return not isinstance(at, int) and at[: len(path)] == path


def _part_of(path: DataPath) -> DataPath:
    """Return the way to an item for the way to its id."""
    return path[:-1] if len(path) > 1 and path[-1] == "id" and isinstance(path[-2], int) else path


def _surplus(entry: Entry, overlay: Overlay, path: DataPath, memory: Memory) -> set[DataPath]:
    """Return the ways to the items of a list without ids that no item of the original is left for."""
    items, translations = original_at(entry.data, overlay.values, path), _at(overlay.values, path)
    if not isinstance(translations, list) or len(translations) < len(items):
        return set()
    found = recognised(items, translations, memory)
    gone = set(range(len(translations))) - set(found.values()) if found is not None else set()
    return {(*path, i) for i in gone}


def _could_serve(sources: Collection[str], waiting: set[str], elsewhere: set[str]) -> bool:
    """Tell whether a translation of *sources* could be that of a text that has none.

    Those in its own file may have got other words; those of another file are the same, if it moved there.
    Where nobody noted what it was made from, it could be that of any text in its file.
    """
    if not sources:
        return bool(waiting)
    return any(source in elsewhere or nearest(source, waiting) for source in sources)


def _at(value: Any, path: DataPath) -> Any:
    for step in path:
        value = value[step]
    return value
