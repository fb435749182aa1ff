"""What a command line names by kind and id: found in the catalog, or told why it is not there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxschema.models.kinds import KINDS, VOCABULARIES
from cxschema.source.files import SourceFile
from cxschema.text.nearest import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cxschema.catalog.catalog import Catalog, Entry, Key


class NotThere(Exception):  # noqa: N818 - whoever asked is mistaken, not the program
    """Something that was asked for and is not there; the rules' wording says it in words."""

    def __init__(self, rule: str, **facts: str) -> None:
        """Keep the rule's name and the facts of its message."""
        super().__init__(rule)
        self.rule = rule
        self.facts = facts


def known_kind(kind: str, kinds: Iterable[str] = (*KINDS, *VOCABULARIES)) -> str:
    """Return *kind* when it is one of *kinds*."""
    known = list(kinds)
    if kind not in known:
        raise NotThere("unknown-kind", value=kind, known=", ".join(known), **near(kind, known))
    return kind


def near(name: str, known: Iterable[str]) -> dict[str, str]:
    """Return the nearest known name as a fact of a message, nothing when none is near."""
    found = nearest(name, known)
    return {"nearest": found} if found else {}


def ids_of(catalog: Catalog, kind: str) -> list[str]:
    """Return every id of a kind: of entries, or of words that the handbook file defines."""
    return list(catalog.vocabulary.get(kind, ())) or [entry.id for entry in catalog.of_kind(kind)]


def key_named(catalog: Catalog, kind: str, name: str) -> Key:
    """Return the key of an entry, or of a word that the handbook file defines."""
    if name not in ids_of(catalog, known_kind(kind)):
        raise _unknown(catalog, kind, name)
    return kind, name


def entry_named(catalog: Catalog, kind: str, name: str) -> Entry:
    """Return the entry of a kind and id."""
    entry = catalog.entries.get((kind, name))
    if entry is None:
        raise _unknown(catalog, kind, name)
    return entry


def key_written(catalog: Catalog, written: str) -> Key:
    """Return the key that `persona:nok` means."""
    kind, colon, name = written.partition(":")
    if not colon:
        kinds = [kind for kind in (*KINDS, *VOCABULARIES) if written in ids_of(catalog, kind)]
        known = ", ".join(f"{kind}:{written}" for kind in kinds or ["persona"])
        raise NotThere("reference-without-kind", value=written, known=known)
    return key_named(catalog, kind, name)


def _unknown(catalog: Catalog, kind: str, name: str) -> NotThere:
    broken = [uri for uri in catalog.broken if SourceFile(catalog.root, uri).stem == name]
    if broken:
        return NotThere("embed-of-broken", file=broken[0])
    return NotThere("unknown-reference", kind=kind, id=name, **near(name, ids_of(catalog, kind)))
