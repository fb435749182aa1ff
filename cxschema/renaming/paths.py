"""Paths that lead to a file that moves, written from another file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote

from cxschema.renaming.moves import plain_path

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True)
class Paths:
    """What the paths in one file become: `../personas/nok.yml` seen from that file's folder."""

    moves: Mapping[str, str]
    folder: Path
    root: Path
    """The docs folder, where a path begins that begins with a slash."""

    def renamed(self, written: str) -> str | None:
        """Return what a path becomes, None when it leads to no file that moves.

        A file keeps its folder, so only the last part of the path changes; so it does where the file
        that it stands in is one of those that move.
        """
        before, hash_sign, anchor = written.partition("#")
        if not before or ":" in before or "\\" in before:
            return None
        plain = unquote(before)
        there = self.root / plain.lstrip("/") if plain.startswith("/") else self.folder / plain
        target = self.moves.get(plain_path(there))
        if target is None:
            return None
        folder, slash, name = before.rpartition("/")
        new = Path(target).name
        return folder + slash + (new if name == unquote(name) else quote(new)) + hash_sign + anchor
