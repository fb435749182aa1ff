"""Which entry before is which entry after: by id, by alias, by git's renames, by likeness."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cxschema.changes.change import Prose
from cxschema.changes.matching import match
from cxschema.models.kinds import VOCABULARIES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from cxschema.catalog.catalog import Catalog, Entry, Key
    from cxschema.changes.growing import Growing
    from cxschema.changes.tree import Piece

ALIKE = 0.5
"""Two entries that have half of their texts in common are one entry under two names."""

ALIKE_WITH_GIT = 0.2
"""Git has seen a rename; but it compares lines, and two short files are alike by their keys alone."""

_MOST_PAIRS = 40_000
"""More pairs are not compared by likeness: it would take minutes."""


@dataclass(frozen=True)
class EntryMatch:
    """The entries that are in both catalogs under other ids, and the ones in only one."""

    renamed: Mapping[Key, Key]
    """Old keys and new ones."""

    removed: tuple[Entry, ...]
    added: tuple[Entry, ...]


def match_entries(base: Growing, head: Growing, git_renames: Mapping[str, str]) -> EntryMatch:
    """Find the entries of *base* among those of *head*; *git_renames* leads from new paths to old ones.

    What cannot be read in one of the two states is neither gone nor new.
    """
    old, new = base.names.catalog, head.names.catalog
    searching = _Searching(_only_in(old, new), _only_in(new, old))
    searching.pair(lambda before, after: float(before.id in getattr(after.data, "aliases", ())), 1)
    texts = {id(entry): _texts(grown.tree(entry)) for grown, entry in searching.unpaired(base, head)}

    def alike(before: Entry, after: Entry) -> float:
        return _in_common(texts[id(before)], texts[id(after)])

    searching.pair(
        lambda before, after: alike(before, after) if git_renames.get(after.uri) == before.uri else 0,
        ALIKE_WITH_GIT,
    )
    if len(searching.removed) * len(searching.added) <= _MOST_PAIRS:
        searching.pair(alike, ALIKE)
    return EntryMatch(searching.found, tuple(searching.removed.values()), tuple(searching.added.values()))


def _texts(tree: Piece) -> Counter[str]:
    return Counter(leaf.value.text for leaf in tree.leaves() if isinstance(leaf.value, Prose))


def _in_common(one: Counter[str], other: Counter[str]) -> float:
    """Return how much of their texts two entries have in common, letter by letter, from 0 to 1.

    Words would not do: entries of one kind use the same ones, and one made from another many of them.
    """
    both, all_of_it = (sum(len(text) * n for text, n in bag.items()) for bag in (one & other, one + other))
    return 2 * both / all_of_it if all_of_it else 0.0


def _only_in(one: Catalog, other: Catalog) -> dict[Key, Entry]:
    return {
        key: entry
        for key, entry in one.entries.items()
        if key not in other.entries and entry.uri not in other.broken
    }


@dataclass
class _Searching:
    """The entries that have no counterpart yet."""

    removed: dict[Key, Entry]
    added: dict[Key, Entry]

    def __post_init__(self) -> None:
        self.found: dict[Key, Key] = {}

    def unpaired(self, base: Growing, head: Growing) -> Iterator[tuple[Growing, Entry]]:
        """Yield the entries that are left, each with the catalog it belongs to."""
        yield from ((base, entry) for entry in self.removed.values())
        yield from ((head, entry) for entry in self.added.values())

    def pair(self, alike: Callable[[Entry, Entry], float], least: float) -> None:
        """Pair entries of one kind that are at least so alike, the most alike first."""
        pairs = (
            (-found, before.key, after.key)
            for before in self.removed.values()
            for after in self.added.values()
            if before.kind == after.kind and (found := alike(before, after)) >= least
        )
        for _, before, after in sorted(pairs):
            if before in self.removed and after in self.added:
                del self.removed[before], self.added[after]
                self.found[before] = after


def renamed_terms(base: Growing, head: Growing) -> dict[Key, Key]:
    """Return the words of the handbook file whose id changed: old keys and new ones."""
    before, after = (grown.names.catalog.handbook for grown in (base, head))
    if not (before and after):
        return {}
    old, new = base.tree(before), head.tree(after)
    found: dict[Key, Key] = {}
    for kind, field in VOCABULARIES.items():
        olds, news = old.items_of(field), new.items_of(field)
        for i, j in match(olds, news).pairs:
            then, now = olds[i].id, news[j].id
            found |= {(kind, then): (kind, now)} if then and now and then != now else {}
    return found
