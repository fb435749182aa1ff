"""A plan: every file that changes when an entry gets another id, before anything is written."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from cxschema.renaming.data_files import edits_in_data
from cxschema.renaming.moves import moves_of, plain_path
from cxschema.renaming.nav_edits import nav_edits
from cxschema.renaming.obstacles import refuse_obstacles
from cxschema.renaming.paths import Paths
from cxschema.renaming.refusal import Refusal
from cxschema.renaming.source_text import SourceText
from cxschema.source.prose_files import ENDINGS, find_prose
from cxschema.source.site_settings import SETTINGS
from cxschema.text.edits import Edit
from cxschema.text.prose_paths import paths_in

if TYPE_CHECKING:
    from cxschema.catalog.catalog import Catalog, Entry
    from cxschema.renaming.moves import Moves


@dataclass(frozen=True)
class Change:
    """One file: where it is and will be, its bytes if they change, and how many references in it do."""

    source: Path
    target: Path
    before: bytes = b""
    after: bytes | None = None
    references: int = 0


@dataclass
class Plan:
    """Everything that a new id changes."""

    root: Path
    changes: list[Change] = field(default_factory=list)
    left: list[tuple[Path, int]] = field(default_factory=list)
    """Lines of prose that name a file that moves, and stay: examples, and plain text."""

    @property
    def references(self) -> int:
        """How many references change."""
        return sum(change.references for change in self.changes)


def plan_renaming(catalog: Catalog, entry: Entry, new: str) -> Plan:
    """Return what changes when *entry* gets the id *new*; raise Refusal when it cannot have it."""
    refuse_obstacles(catalog, entry, new)
    return _Planning(catalog, entry, new, moves_of(catalog, entry, new)).plan()


class _Planning:
    """The work of planning one renaming."""

    def __init__(self, catalog: Catalog, entry: Entry, new: str, moves: Moves) -> None:
        self._catalog, self._entry, self._new, self._moves = catalog, entry, new, moves
        self._names = [Path(path).name for path in moves]
        self._plan = Plan(catalog.root)

    def plan(self) -> Plan:
        for made in edits_in_data(self._catalog, self._entry, self._new, self._moves):
            after = made.result(self._entry.id)
            self._change(made.document.file.path, made.source, after, made.references)
        for path in self._prose():
            self._prose_file(path)
        self._settings()
        done = {plain_path(change.source) for change in self._plan.changes}
        self._plan.changes += [
            Change(Path(old), Path(new)) for old, new in self._moves.items() if old not in done
        ]
        return self._plan

    def _prose(self) -> list[Path]:
        """Return the pages of prose, and those beside the docs folder; each once, links to them left out."""
        found = list(find_prose(self._catalog.root))
        project = Path(plain_path(self._catalog.root)).parent
        if any((project / name).is_file() for name in SETTINGS):
            found += sorted(path for path in project.iterdir() if path.name.endswith(ENDINGS))
        real = {os.path.realpath(path) for path in found if not path.is_symlink()}
        return [path for path in found if not path.is_symlink() or os.path.realpath(path) not in real]

    def _prose_file(self, path: Path) -> None:
        source = self._mentioning(path)
        if source is None:
            return
        paths = Paths(self._moves, path.parent, self._catalog.root)
        edits = [
            Edit(named.start, named.end, new)
            for named in paths_in(source.text)
            if (new := paths.renamed(named.path))
        ]
        made = source.with_edits(edits)
        if edits:
            self._change(path, source, made, len(edits))
        self._left(path, SourceText(made).text)

    def _left(self, path: Path, text: str) -> None:
        """Note the lines that name a file that moves, and are no link to another file of that name."""
        names = re.compile("|".join(rf"(?<![\w-]){re.escape(name)}(?![\w-])" for name in self._names))
        links = [range(named.start, named.end) for named in paths_in(text)]
        found = [
            hit.start() for hit in names.finditer(text) if not any(hit.start() in link for link in links)
        ]
        self._plan.left += [(path, line) for line in sorted({text.count("\n", 0, at) + 1 for at in found})]

    def _settings(self) -> None:
        for name in SETTINGS:
            path = Path(plain_path(self._catalog.root)).parent / name
            source = self._mentioning(path) if path.is_file() else None
            if source is not None:
                paths = Paths(self._moves, self._catalog.root, self._catalog.root)
                edits = nav_edits(path, source, paths, self._entry.id)
                if edits:
                    self._change(path, source, source.with_edits(edits), len(edits))

    def _mentioning(self, path: Path) -> SourceText | None:
        """Return the text of a file that names one that moves, None for any other file."""
        data = path.read_bytes()
        if not any(name.encode() in data for name in self._names):
            return None
        try:
            return SourceText(data)
        except UnicodeDecodeError:
            shown = os.path.relpath(path, self._catalog.root)
            raise Refusal("broken", misused=False, id=self._entry.id, files=shown) from None

    def _change(self, path: Path, source: SourceText, after: bytes, references: int) -> None:
        moved = self._moves.get(plain_path(path))
        if moved is None:
            path = path.resolve()  # behind a symbolic link the file itself changes, and the link stays
        target = Path(moved) if moved else path
        self._plan.changes.append(Change(path, target, source.with_edits(()), after, references))
