"""What a command line names by kind and id: found in the catalog, or told why it is not there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cxschema.models.fields import ID_PATTERN
from cxschema.models.kinds import KINDS, VOCABULARIES
from cxschema.source.files import SourceFile
from cxschema.text.nearest import nearest

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from cxschema.catalog.catalog import Catalog, Entry, Key

_FEW = 8
"""How many ids of entries are told where none of them is near."""


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


_COMMAS = ",;\uff0c\u3001\u060c\uff1b"
"""What lists are written with: the usual ones, and those of East Asian and Arabic writing."""

_BETWEEN = re.compile(rf"[\s/&+{_COMMAS}]+")


def names_in_one(written: str, known: Collection[str]) -> list[str]:
    """Return the names that somebody wrote as one: with a comma between them, or known ones with a space."""
    names = [name for name in _BETWEEN.split(written.strip("()")) if name]
    return names if len(names) > 1 and (set(written) & set(_COMMAS) or set(names) <= set(known)) else []


def choices(kind: str, name: str, ids: Sequence[str]) -> dict[str, str]:
    """Return, as facts of a message, what may be meant by an id that is not there, and how to make it so."""
    found = near(name, ids)
    if found:
        return found
    facts = {"known": ", ".join(ids)} if kind in VOCABULARIES or len(ids) <= _FEW else {}
    if kind in VOCABULARIES:
        return {**facts, "list": VOCABULARIES[kind]}
    return {**facts, "new": f"{kind} {name}"} if ID_PATTERN.fullmatch(name) else facts


def ids_of(catalog: Catalog, kind: str) -> list[str]:
    """Return every id of a kind: of entries, or of words that the handbook file defines."""
    return list(catalog.vocabulary.get(kind, ())) or [entry.id for entry in catalog.of_kind(kind)]


def key_named(catalog: Catalog, kind: str, name: str) -> Key:
    """Return the key of an entry, under its id or an earlier one, or of a word of the handbook file."""
    key = _key_of(catalog, known_kind(kind), name)
    if key is None:
        raise _unknown(catalog, kind, name)
    return key


def entry_named(catalog: Catalog, kind: str, name: str) -> Entry:
    """Return the entry of a kind and id, or the one that had the id earlier."""
    key = _key_of(catalog, kind, name)
    if key is None or key not in catalog.entries:
        raise _unknown(catalog, kind, name)
    return catalog.entries[key]


def key_written(catalog: Catalog, written: str) -> Key:
    """Return the key that `persona:nok` means."""
    kind, colon, name = written.partition(":")
    if not colon:
        known = (
            ", ".join(f"{kind}:{written}" for kind, _ in keys_called(catalog, written))
            or f"persona:{written}"
        )
        raise NotThere("reference-without-kind", value=written, known=known)
    return key_named(catalog, kind, name)


def keys_called(catalog: Catalog, name: str) -> list[Key]:
    """Return the keys of everything that has an id, or had it earlier, of whatever kind."""
    found = (_key_of(catalog, kind, name) for kind in (*KINDS, *VOCABULARIES))
    return [key for key in found if key]


def _key_of(catalog: Catalog, kind: str, name: str) -> Key | None:
    if name in ids_of(catalog, kind):
        return kind, name
    earlier = (entry.key for entry in catalog.of_kind(kind) if name in getattr(entry.data, "aliases", ()))
    return next(earlier, None)


def _unknown(catalog: Catalog, kind: str, name: str) -> NotThere:
    broken = [uri for uri in catalog.broken if SourceFile(catalog.root, uri).stem == name]
    if broken:
        return NotThere("embed-of-broken", file=broken[0])
    return NotThere("unknown-reference", kind=kind, id=name, **near(name, ids_of(catalog, kind)))
