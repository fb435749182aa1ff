"""The ids of a handbook, which editors offer where a field refers to another entry."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cxschema.models.kinds import VOCABULARIES

if TYPE_CHECKING:
    from cxschema.catalog.catalog import Catalog
    from cxschema.json_schema.values import JsonSchema, Values

Known = Mapping[str, Mapping[str, str]]
"""Kind, id, and what is called so."""


def known_ids(catalog: Catalog) -> Known:
    """Return every id that an entry may refer to."""
    known: dict[str, dict[str, str]] = {kind: {} for kind in VOCABULARIES}
    for kind, terms in catalog.vocabulary.items():
        known[kind] = {name: _in_one_line(term.name, term.description) for name, term in terms.items()}
    for entry in sorted(catalog.entries.values(), key=lambda entry: entry.key):
        known.setdefault(entry.kind, {})[entry.id] = _in_one_line(entry.data.title, entry.data.summary_line)
    return known


def _in_one_line(title: str, more: str | None) -> str:
    return " ".join(f"{title}: {more}".split()) if more else title


@dataclass(frozen=True)
class Ids:
    """The ids to offer, and whether they are the only ones."""

    known: Known = field(default_factory=dict)
    only: bool = False

    def offered(self, kinds: tuple[str, ...]) -> dict[str, str]:
        """Return the ids of some kinds as they are written, and what is called so."""
        return {
            name if len(kinds) == 1 else f"{kind}:{name}": title
            for kind in kinds
            for name, title in self.known.get(kind, {}).items()
        }

    def schema(self, kinds: tuple[str, ...], values: Values) -> JsonSchema:
        """Return the schema of a reference to one of some kinds."""
        accepted = {kind: tuple(self.known.get(kind, ())) for kind in kinds} if self.only else None
        written = values.reference(kinds, accepted)
        offered = self.offered(kinds)
        if not offered:
            return written
        return {"anyOf": [{"enum": list(offered), "enumDescriptions": list(offered.values())}, written]}
