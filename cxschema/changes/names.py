"""What entries and words of the handbook file are called."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cxschema.changes.change import Named

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cxschema.catalog.catalog import Catalog, Entry, Key


@dataclass(frozen=True)
class Names:
    """The names of one catalog."""

    catalog: Catalog
    renamed: Mapping[Key, Key] = field(default_factory=dict)
    """Old keys and new ones: a reference to a renamed entry still means the same entry."""

    def named(self, kind: str | None, name: str) -> Named:
        """Return what a reference leads to, under the name that readers see."""
        key = kind or "", name
        return Named(*self.renamed.get(key, key), title=self.title(key))

    def title(self, key: Key) -> str:
        """Return what an entry or a word of the handbook file is called; its id, when it is unknown."""
        entry = self.catalog.entries.get(key)
        if entry:
            return title_of(entry)
        term = self.catalog.vocabulary.get(key[0], {}).get(key[1])
        return str(term.name) if term else key[1]


def title_of(entry: Entry) -> str:
    """Return what an entry is called; its id, where it has no name."""
    named = getattr(entry.data, "name", None) or entry.kind == "handbook"
    return entry.data.title if named else entry.id
