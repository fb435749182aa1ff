"""The graph: entries, and the references between them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cxschema.models.kinds import VOCABULARIES
from cxschema.querying.rows import name_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from cxschema.catalog.catalog import Catalog, Key
    from cxschema.catalog.references import Link


@dataclass(frozen=True)
class Edge:
    """One entry refers to another, in one or more fields."""

    source: Key
    target: Key
    fields: tuple[str, ...]


@dataclass(frozen=True)
class Graph:
    """Entries by key, with their names, and who refers to whom."""

    names: dict[Key, str]
    edges: tuple[Edge, ...]


def graph_of(catalog: Catalog, keys: Iterable[Key], language: str) -> Graph:
    """Return the graph of *keys*: every reference from one of them to another."""
    names = {key: name_of(catalog, key, language) for key in keys}
    fields: dict[tuple[Key, Key], dict[str, None]] = {}
    for link in (link for key in names for link in catalog.links_of(key)):
        if link.target in names:
            fields.setdefault((link.source, link.target), {})[field_of(link)] = None
    return Graph(names, tuple(Edge(*ends, tuple(found)) for ends, found in fields.items()))


def field_of(link: Link) -> str:
    """Return the field that a reference stands in."""
    return next(str(part) for part in reversed(link.path) if isinstance(part, str))


def around(catalog: Catalog, starts: Collection[Key], hops: int, *, words: bool) -> set[Key]:
    """Return what is reached from *starts* by so many references, in either direction.

    Words of the handbook file lead nowhere further: two entries with the same owner are no neighbours.
    """
    reached = set(starts)
    border = set(starts)
    for _ in range(hops):
        border = {there for key in border for there in _beside(catalog, key, words=words)} - reached
        reached |= border
        border = {key for key in border if key[0] not in VOCABULARIES}
    return reached


def _beside(catalog: Catalog, key: Key, *, words: bool) -> Iterable[Key]:
    yield from catalog.used_by(key)
    for link in catalog.links_of(key):
        if words or link.target[0] not in VOCABULARIES:
            yield link.target


def words_used_by(catalog: Catalog, keys: Iterable[Key]) -> list[Key]:
    """Return the teams, channels, tags and so on that *keys* refer to."""
    targets = (link.target for key in keys for link in catalog.links_of(key))
    return sorted({target for target in targets if target[0] in VOCABULARIES})
