"""Everything about one entry, but its texts: what it says of itself, whom it uses, who uses it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from cxschema.catalog.certainty import certainty_of
from cxschema.models.entry import Confidence, Envelope
from cxschema.models.fields import Model
from cxschema.querying.graph import field_of
from cxschema.querying.prose import Spot, mentions_in_prose
from cxschema.querying.rows import Row, name_of, row_of
from cxschema.text.foreign import Foreign

if TYPE_CHECKING:
    from cxschema.catalog.catalog import Catalog, Entry, Key


@dataclass(frozen=True)
class Neighbour:
    """An entry or word at the other end of a reference, and the fields that name it."""

    key: Key
    name: str
    fields: tuple[str, ...]


@dataclass(frozen=True)
class Profile:
    """One entry or word, and what is around it."""

    row: Row
    tags: tuple[str, ...]
    aliases: tuple[str, ...]
    footing: dict[str, int]
    """How many claims stand on which footing, from assumed to counted."""

    untranslated: dict[str, int]
    """How many texts each language of the handbook still lacks."""

    uses: tuple[Neighbour, ...]
    used_by: tuple[Neighbour, ...]
    prose: tuple[Spot, ...]


def profile_of(catalog: Catalog, key: Key, language: str) -> Profile:
    """Return what there is to say about an entry, or about a word of the handbook file."""
    entry = catalog.entries.get(key)
    data = entry.data if entry else None
    return Profile(
        row=row_of(catalog, key, language),
        tags=data.tags if isinstance(data, Envelope) else (),
        aliases=data.aliases if isinstance(data, Envelope) else (),
        footing=_footing(entry, catalog) if entry else {},
        untranslated=_untranslated(entry, catalog) if entry else {},
        uses=_uses(catalog, key, language),
        used_by=_used_by(catalog, key, language),
        prose=tuple(mentions_in_prose(catalog, entry)) if entry else (),
    )


def _footing(entry: Entry, catalog: Catalog) -> dict[str, int]:
    counts = certainty_of(entry, catalog).counts
    return {str(level): counts[level] for level in Confidence if counts.get(level)}


def _untranslated(entry: Entry, catalog: Catalog) -> dict[str, int]:
    written = catalog.language_of(entry)
    others = [language for language in catalog.languages if language != written]
    return {language: _foreign(catalog.in_language(entry, language)) for language in others}


def _foreign(part: Any) -> int:
    """Count the texts that stand in for a missing translation."""
    if isinstance(part, Foreign):
        return 1
    if isinstance(part, Model):
        return sum(_foreign(getattr(part, name)) for name in type(part).model_fields)
    if isinstance(part, Mapping):
        return sum(_foreign(item) for item in part.values())
    return sum(map(_foreign, part)) if isinstance(part, tuple) else 0


def _uses(catalog: Catalog, key: Key, language: str) -> tuple[Neighbour, ...]:
    fields: dict[Key, dict[str, None]] = {}
    for link in catalog.links_of(key):
        fields.setdefault(link.target, {})[field_of(link)] = None
    return tuple(
        Neighbour(target, name_of(catalog, target, language), tuple(found))
        for target, found in sorted(fields.items())
    )


def _used_by(catalog: Catalog, key: Key, language: str) -> tuple[Neighbour, ...]:
    return tuple(
        Neighbour(source, name_of(catalog, source, language), _fields_to(catalog, source, key))
        for source in catalog.used_by(key)
    )


def _fields_to(catalog: Catalog, source: Key, target: Key) -> tuple[str, ...]:
    links = catalog.links_of(source)
    return tuple(dict.fromkeys(field_of(link) for link in links if link.target == target))
