"""Ids for the items of a list in which others have one, and for the same items of its translations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cxschema.formatting.layout import Block, Leaf
from cxschema.text.edits import Edit
from cxschema.text.slug import slug

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from cxschema.catalog.catalog import Catalog, Entry
    from cxschema.diagnostics import DataPath, Diagnostic
    from cxschema.formatting.places import Places

_TEXTS = ("text", "name", "title", "label")


def id_edits(
    findings: Iterable[Diagnostic], catalog: Catalog, places_of: Callable[[str], Places]
) -> Iterator[tuple[str, Edit]]:
    """Yield the changes, each with its file, that give every item of the lists found an id."""
    lists = {(item.place.file, item.path[:-1]) for item in findings if item.rule == "ids-incomplete"}
    for entry in catalog.entries.values():
        for file, path in sorted(lists, key=str):
            if file == entry.uri:
                yield from _list_edits(entry, path, places_of)


def _list_edits(
    entry: Entry, path: DataPath, places_of: Callable[[str], Places]
) -> Iterator[tuple[str, Edit]]:
    places = places_of(entry.uri)
    items, data = _at(places.values, path), _at(entry.data, path)
    if not isinstance(items, list) or not isinstance(data, tuple):
        return
    ids = _ids(items)
    shorthand = getattr(type(data[0]), "shorthand", None) if data else None
    for i, name in enumerate(ids):
        yield from ((entry.uri, edit) for edit in _item_edits(places, (*path, i), name, shorthand))
    for overlay in entry.overlays.values():
        uri = overlay.document.file.uri
        theirs = places_of(uri)
        translated = _same_list(places.values, theirs.values, path)
        if translated is not None and len(_at(theirs.values, translated) or ()) == len(ids):
            for i, name in enumerate(ids):
                yield from ((uri, edit) for edit in _item_edits(theirs, (*translated, i), name, shorthand))


def _ids(items: list[Any]) -> list[str]:
    """Return the ids of all items, new ones for those that have none."""
    there = [item.get("id") if isinstance(item, dict) else None for item in items]
    taken = {name for name in there if name}
    ids = []
    for number, (item, name) in enumerate(zip(items, there, strict=True), 1):
        given = name or slug(_text_of(item), number, taken)
        taken.add(given)
        ids.append(given)
    return ids


def _text_of(item: Any) -> str:
    if isinstance(item, dict):
        item = next((item[name] for name in _TEXTS if isinstance(item.get(name), str)), "")
    return item if isinstance(item, str) else ""


def _item_edits(places: Places, path: DataPath, name: str, shorthand: str | None) -> Iterator[Edit]:
    """Yield the change that gives one item its id, none where it has one."""
    value, part = _at(places.values, path), places.parts.get(path)
    if isinstance(part, Block) and isinstance(value, dict) and "id" not in value:
        key = part.items[0].key
        if key is not None:
            yield Edit(key.start, key.start, f"id: {name}{places.newline}{' ' * part.column}")
    elif isinstance(part, Leaf) and isinstance(value, dict) and value and "id" not in value:
        yield Edit(part.start + 1, part.start + 1, f"id: {name}, ")
    elif isinstance(part, Leaf) and isinstance(value, str) and shorthand:
        yield from _spelled_out(places, path, part, name, shorthand)


def _spelled_out(places: Places, path: DataPath, leaf: Leaf, name: str, shorthand: str) -> Iterator[Edit]:
    """Give a plain text its id: it becomes the text of a mapping."""
    around = places.parts.get(path[:-1])
    if isinstance(around, Leaf):
        yield Edit(leaf.start, leaf.start, f"{{id: {name}, {shorthand}: ")
        yield Edit(leaf.end, leaf.end, "}")
    elif "\n" not in places.text[leaf.start : leaf.end]:
        pad = " " * places.text.column(leaf.start)
        yield Edit(leaf.start, leaf.start, f"id: {name}{places.newline}{pad}{shorthand}: ")


def _at(value: Any, path: DataPath) -> Any:
    for part in path:
        if isinstance(value, dict):
            value = value.get(part)
        elif isinstance(value, list | tuple) and isinstance(part, int):
            value = value[part] if part < len(value) else None
        else:
            value = getattr(value, str(part), None)
    return value


def _same_list(original: Any, translated: Any, path: DataPath) -> DataPath | None:
    """Return the way to the same list in a translation, whose items may stand in another order."""
    found: list[str | int] = []
    for part in path:
        position: str | int | None = part
        if isinstance(part, int) and isinstance(original, list) and isinstance(translated, list):
            position = _same_item(original, translated, part)
        if position is None or translated is None:
            return None
        found.append(position)
        original, translated = _at(original, (part,)), _at(translated, (position,))
    return tuple(found)


def _same_item(original: list[Any], translated: list[Any], position: int) -> int | None:
    names = [item.get("id") if isinstance(item, dict) else None for item in original]
    if not all(names):
        return position if position < len(translated) else None
    theirs = [item.get("id") if isinstance(item, dict) else None for item in translated]
    return theirs.index(names[position]) if names[position] in theirs else None
