"""What stands in the way of a new id."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from cxschema.models.entry import Envelope
from cxschema.models.fields import ID_PATTERN
from cxschema.models.kinds import KINDS
from cxschema.renaming.refusal import Refusal
from cxschema.source.files import SourceFile, find_files

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cxschema.catalog.catalog import Catalog, Entry

RENAMEABLE = tuple(name for name, kind in KINDS.items() if issubclass(kind.model, Envelope))
"""The kinds whose entries have earlier ids, and so addresses that may change."""


def refuse_obstacles(catalog: Catalog, entry: Entry, new: str) -> None:
    """Refuse an id that is malformed or taken, and to work around files that cannot be read."""
    if not ID_PATTERN.fullmatch(new):
        raise Refusal("malformed", id=new)
    if new == entry.id:
        raise Refusal("same", id=new)
    _refuse_taken(catalog, entry, new)
    broken = list(_broken_mentions(catalog, entry.id))
    if broken:
        raise Refusal("broken", misused=False, id=entry.id, files=", ".join(broken))


def _refuse_taken(catalog: Catalog, entry: Entry, new: str) -> None:
    folder = entry.document.file.folder
    for other in catalog.entries.values():
        if other.key == (entry.kind, new):
            raise Refusal("taken", id=new, file=other.uri)
        beside = other.kind == entry.kind or other.document.file.folder == folder
        if other is not entry and beside and isinstance(other.data, Envelope) and new in other.data.aliases:
            raise Refusal("alias-taken", id=new, file=other.uri)
    for uri in catalog.broken:
        if SourceFile(catalog.root, uri).stem == new:
            raise Refusal("taken", id=new, file=uri)


def _broken_mentions(catalog: Catalog, old: str) -> Iterator[str]:
    """Yield the data files that could not be read, and in which the id stands.

    A translation is not read where its original could not be: then the original is to be mended.
    """
    word = re.compile(rb"(?<![a-z0-9-])" + re.escape(old).encode() + rb"(?![a-z0-9-])")
    read = {entry.uri for entry in catalog.entries.values()} | {
        overlay.document.file.uri for entry in catalog.entries.values() for overlay in entry.overlays.values()
    }
    unread = (set(catalog.broken) | catalog.overlay_uris) - read
    files = [file for file in find_files(catalog.root) if file.uri in unread and word.search(_bytes_of(file))]
    yield from dict.fromkeys(_to_mend(catalog, file) for file in files)


def _to_mend(catalog: Catalog, file: SourceFile) -> str:
    originals = file.original_uris if file.suffix and file.uri not in catalog.broken else ()
    return next((uri for uri in originals if uri in catalog.broken), file.uri)


def _bytes_of(file: SourceFile) -> bytes:
    try:
        return file.path.read_bytes() if file.path.is_file() else b""
    except OSError:
        return b"" if not os.path.lexists(file.path) else file.stem.encode()
