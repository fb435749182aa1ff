"""Which data files change when an entry gets another id, and what in them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from cxschema.renaming.data_edits import DataEdits
from cxschema.renaming.earlier_ids import keep_earlier_id
from cxschema.renaming.paths import Paths
from cxschema.renaming.source_text import SourceText

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cxschema.catalog.catalog import Catalog, Entry
    from cxschema.diagnostics import DataPath
    from cxschema.renaming.moves import Moves
    from cxschema.source.document import Document


def edits_in_data(catalog: Catalog, entry: Entry, new: str, moves: Moves) -> list[DataEdits]:
    """Return the changes of every data file that names *entry*, or a file that moves with it."""
    known: dict[str, DataEdits] = {}
    _references(catalog, entry, new, known)
    names = [Path(path).name for path in moves]
    for document in catalog.documents:
        if any(name in document.text for name in names):
            _paths_in(document, Paths(moves, document.file.path.parent, catalog.root), known)
            _patterns_in(document, Paths(moves, catalog.root, catalog.root), known)
    _own(_edits_of(entry.document, known), entry, new)
    return list(known.values())


def _references(catalog: Catalog, entry: Entry, new: str, known: dict[str, DataEdits]) -> None:
    for link in catalog.links:
        if link.target == entry.key:
            made = _edits_of(catalog.entries[link.source].document, known)
            written = _value_at(made, link.path)
            made.refer(link.path, written, written[: -len(entry.id)] + new)


def _paths_in(document: Document, paths: Paths, known: dict[str, DataEdits]) -> None:
    """Change values that are paths to a file that moves: a portrait, a report."""
    for path, value in _leaves(document.values):
        new = paths.renamed(value.strip())
        if new:
            _edits_of(document, known).refer(path, value.strip(), new)


def _patterns_in(document: Document, paths: Paths, known: dict[str, DataEdits]) -> None:
    """Change the files that the handbook file gives severities of their own."""
    checks = document.values.get("checks")
    rows = checks.get("paths") if isinstance(checks, dict) else None
    for pattern in list(rows) if isinstance(rows, dict) else []:
        new = paths.renamed(pattern)
        if new:
            _edits_of(document, known).rename_key(("checks", "paths", pattern), new)


def _own(made: DataEdits, entry: Entry, new: str) -> None:
    """Change the id that the entry's own file gives, and keep the old one."""
    if "id" in entry.document.values:
        made.replace(("id",), entry.id, new)
    keep_earlier_id(made, entry.id, new)


def _edits_of(document: Document, known: dict[str, DataEdits]) -> DataEdits:
    uri = document.file.uri
    if uri not in known:
        known[uri] = DataEdits(document, SourceText(document.file.path.read_bytes()))
    return known[uri]


def _value_at(made: DataEdits, path: DataPath) -> str:
    value: Any = made.document.values
    for part in made.written(path):
        value = value[part]
    return str(value).strip()


def _leaves(value: Any, path: DataPath = ()) -> Iterator[tuple[DataPath, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _leaves(item, (*path, key))
    elif isinstance(value, list):
        for i, item in enumerate(value):
            yield from _leaves(item, (*path, i))
