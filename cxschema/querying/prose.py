"""Which pages of prose lead to an entry: by a link, or by a cxbook block."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from cxschema.source.prose_files import find_prose
from cxschema.text.prose_paths import paths_in

if TYPE_CHECKING:
    from pathlib import Path

    from cxschema.catalog.catalog import Catalog, Entry


class Spot(NamedTuple):
    """One line of prose, by its file below the docs folder."""

    file: str
    line: int


def mentions_in_prose(catalog: Catalog, entry: Entry) -> list[Spot]:
    """Return every line of prose that leads to an entry, in the order of the files."""
    name = entry.uri.rpartition("/")[2]
    return [
        spot
        for path in find_prose(catalog.root)
        for spot in _in_file(catalog.root, path, entry.document.file.path, name)
    ]


def _in_file(root: Path, path: Path, target: Path, name: str) -> list[Spot]:
    try:
        text = path.read_text(encoding="utf-8-sig", errors="replace")
    except OSError:
        return []
    if name not in text:
        return []
    uri = path.relative_to(root).as_posix()
    wanted = os.path.normpath(target)
    starts = {named.start for named in paths_in(text) if _leads_to(path, named.path, wanted)}
    return [Spot(uri, line) for line in sorted({text.count("\n", 0, start) + 1 for start in starts})]


def _leads_to(path: Path, written: str, wanted: str) -> bool:
    return os.path.normpath(path.parent / unquote(written)) == wanted
