"""Who uses what changed: the entries that refer to it, and the references that lead nowhere now."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from cxschema.catalog.references import mentions
from cxschema.changes.names import Names
from cxschema.models.kinds import VOCABULARIES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from cxschema.catalog.catalog import Catalog, Key
    from cxschema.changes.change import Named
    from cxschema.changes.tree import Piece


class Users:
    """Who refers to what in the second state."""

    def __init__(self, catalog: Catalog) -> None:
        """Look into one catalog."""
        self._catalog = catalog

    def of(self, keys: Iterable[Key]) -> tuple[Named, ...]:
        """Return the entries that refer to any of *keys*."""
        return self._named(user for key in keys for user in self._catalog.used_by(key))

    def lost(self, keys: Iterable[Key]) -> tuple[Named, ...]:
        """Return the entries that still refer to any of *keys*, which are gone."""
        return self._named(user for key in keys for user in self._leading_nowhere.get(key, ()))

    def _named(self, keys: Iterable[Key]) -> tuple[Named, ...]:
        names = Names(self._catalog)
        return tuple(names.named(*key) for key in sorted(set(keys)))

    @cached_property
    def _leading_nowhere(self) -> Mapping[Key, list[Key]]:
        found: dict[Key, list[Key]] = {}
        for entry in self._catalog.entries.values():
            for mention in mentions(entry.data):
                kind, name = mention.reference.split(mention.value)
                if not self._is_there(kind or "", name):
                    found.setdefault((kind or "", name), []).append(entry.key)
        return found

    def _is_there(self, kind: str, name: str) -> bool:
        return (kind, name) in self._catalog.entries or name in self._catalog.vocabulary.get(kind, {})


def touched_terms(old: Piece, new: Piece) -> tuple[list[Key], list[Key]]:
    """Return the words of the handbook file (teams, channels …) that differ, and those that are gone."""
    changed: list[Key] = []
    gone: list[Key] = []
    for kind, field in VOCABULARIES.items():
        before, after = ({item.id: item for item in side.items_of(field)} for side in (old, new))
        gone += [(kind, name) for name in before if name and name not in after]
        changed += [(kind, name) for name in after if name and before.get(name) != after[name]]
    return changed, gone
