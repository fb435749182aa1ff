"""Who acts in a diagram: names that belong to a persona or a team of the handbook."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from cxschema.catalog.catalog import vocabulary_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cxschema.catalog.catalog import Catalog, Entry

People = dict[str, str]
"""A name as `folded` gives it, and the reference it stands for (`persona:nok`)."""


def folded(name: str) -> str:
    """Return a name so that two spellings of it are the same: letter case and spaces do not count."""
    return " ".join(name.casefold().split())


def people_of(catalog: Catalog) -> People:
    """Return personas and teams by id and by their names in every language; who shares a name is left out."""
    found: dict[str, set[str]] = defaultdict(set)
    for reference, name in (*_personas(catalog), *_teams(catalog)):
        found[folded(name)].add(reference)
    return {name: next(iter(who)) for name, who in found.items() if len(who) == 1}


def _personas(catalog: Catalog) -> Iterator[tuple[str, str]]:
    for entry in catalog.of_kind("persona"):
        for name in (entry.id, entry.data.title, *_translated_names(entry)):
            yield f"persona:{entry.id}", name


def _translated_names(entry: Entry) -> Iterator[str]:
    for overlay in entry.overlays.values():
        name = overlay.values.get("name")
        if isinstance(name, str):
            yield name


def _teams(catalog: Catalog) -> Iterator[tuple[str, str]]:
    for language in catalog.languages:
        words = catalog.in_language(catalog.handbook, language) if catalog.handbook else None
        for name, team in vocabulary_of(words)["team"].items():
            yield f"team:{name}", name
            yield f"team:{name}", str(team.name)
