"""Which files move with an entry: its own, its translations, its portrait."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from cxschema.models.persona import Persona
from cxschema.renaming.refusal import Refusal
from cxschema.source.files import ENDINGS, is_file
from cxschema.source.prose_files import ENDINGS as PROSE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from cxschema.catalog.catalog import Catalog, Entry

Moves = dict[str, str]
"""Where a file lies, and where it will lie; whole paths, without `..` in them."""


def plain_path(path: Path | str) -> str:
    """Return a path in the one form in which paths are compared; a symbolic link stays one."""
    return os.path.abspath(path)  # noqa: PTH100 - resolve() would follow links


def moves_of(catalog: Catalog, entry: Entry, new: str) -> Moves:
    """Return the files that move when *entry* gets the id *new*; refuse where one is in the way."""
    files = [*_data_files(entry), *_pictures(catalog, entry)]
    moves = {plain_path(path): plain_path(path.with_name(new + path.name[len(entry.id) :])) for path in files}
    _refuse_taken(catalog, entry, new, moves)
    return moves


def _data_files(entry: Entry) -> Iterator[Path]:
    own = entry.document.file
    for path in sorted(own.path.parent.iterdir()):
        is_entry = path.name.endswith(ENDINGS) and path.name.partition(".")[0] == entry.id
        if is_entry and (path.name == own.path.name or path.name.count(".") > 1):
            yield path


def _pictures(catalog: Catalog, entry: Entry) -> Iterator[Path]:
    """Yield the portrait that carries the entry's id, and its forms in other languages."""
    portrait = entry.data.portrait if isinstance(entry.data, Persona) else None
    if portrait is None:
        return
    path = (entry.document.file.path.parent / portrait.src).resolve()
    if not path.is_relative_to(catalog.root.resolve()) or not is_file(path):
        return
    if re.match(rf"{re.escape(entry.id)}(?![a-z0-9])", path.name):
        folder = (entry.document.file.path.parent / portrait.src).parent
        alike = re.compile(rf"{re.escape(path.stem)}(\.[\w-]+)?{re.escape(path.suffix)}")
        yield from (there for there in sorted(folder.iterdir()) if alike.fullmatch(there.name))


def _refuse_taken(catalog: Catalog, entry: Entry, new: str, moves: Mapping[str, str]) -> None:
    folder = entry.document.file.path.parent
    others = [plain_path(folder / (new + ending)) for ending in (*ENDINGS, *PROSE)]
    for there in [*moves.values(), *others]:
        if os.path.lexists(there):
            raise Refusal("taken", id=new, file=os.path.relpath(there, catalog.root))
