"""A row: one entry, or one word of the handbook file, as a list shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from cxschema.catalog.certainty import certainty_of
from cxschema.models.kinds import KINDS, VOCABULARIES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cxschema.catalog.catalog import Catalog, Entry, Key


@dataclass(frozen=True)
class Row:
    """What a list says of one entry; a word of the handbook file has no status and no claims."""

    kind: str
    id: str
    name: str
    status: str = ""
    owner: str = ""
    reviewed: str = ""
    claims: int = 0
    researched: int = 0
    """How many of the claims rest on something heard, asked or counted."""

    translations: tuple[str, ...] = ()
    """The languages that a translation file is there for."""

    used: int = 0
    """How many entries refer to it."""

    file: str = ""

    @property
    def certainty(self) -> str:
        """How many claims are researched, of how many."""
        return f"{self.researched}/{self.claims}" if self.claims else ""


def row_of(catalog: Catalog, key: Key, language: str) -> Row:
    """Return the row of an entry or a word, with its name in *language*."""
    entry = catalog.entries.get(key)
    return _entry_row(catalog, entry, language) if entry else _word_row(catalog, key, language)


def name_of(catalog: Catalog, key: Key, language: str) -> str:
    """Return what an entry or a word is called in *language*."""
    entry = catalog.entries.get(key)
    if entry is None:
        return str(_word(catalog, key, language).name)
    if "name" not in type(entry.data).model_fields:
        return str(catalog.in_language(entry, language).title)
    # A name stands at the top of its file: no need to put the whole entry into the other language.
    overlay = entry.overlays.get(language)
    name = overlay.values.get("name") if overlay and language != catalog.language_of(entry) else None
    return name.strip() if isinstance(name, str) and name.strip() else entry.data.title


def keys_of(catalog: Catalog, kind: str | None) -> Iterable[Key]:
    """Yield the keys of all entries, or of one kind."""
    if kind in VOCABULARIES:
        return [(kind, name) for name in catalog.vocabulary[kind]]
    return [entry.key for name in ([kind] if kind else KINDS) for entry in catalog.of_kind(name)]


def _entry_row(catalog: Catalog, entry: Entry, language: str) -> Row:
    data, certainty = entry.data, certainty_of(entry, catalog)
    return Row(
        *entry.key,
        name=name_of(catalog, entry.key, language),
        status=str(data.status),
        owner=data.owner or "",
        reviewed=data.reviewed.isoformat() if data.reviewed else "",
        claims=certainty.total,
        researched=certainty.researched,
        translations=tuple(known for known in catalog.languages if known in entry.overlays),
        used=len(catalog.used_by(entry.key)),
        file=entry.uri,
    )


def _word_row(catalog: Catalog, key: Key, language: str) -> Row:
    file = catalog.handbook.uri if catalog.handbook else ""
    return Row(*key, name=name_of(catalog, key, language), used=len(catalog.used_by(key)), file=file)


def _word(catalog: Catalog, key: Key, language: str) -> Any:
    """Return a word of the handbook file as a reader of *language* gets it."""
    if catalog.handbook is None:
        return catalog.vocabulary[key[0]][key[1]]
    words = catalog.in_language(catalog.handbook, language)
    return next(term for term in getattr(words, VOCABULARIES[key[0]]) if term.id == key[1])
