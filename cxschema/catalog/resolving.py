"""References, resolved against all that is known."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from cxschema.catalog.catalog import Entry, Key, vocabulary_of
from cxschema.catalog.lookup import choices, names_in_one
from cxschema.catalog.references import Link, OpenLink, mentions, names_in
from cxschema.models.kinds import VOCABULARIES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from cxschema.catalog.references import Mention
    from cxschema.diagnostics import Diagnostic
    from cxschema.models.handbook import Handbook


@dataclass
class Resolving:
    """The entries that refer, what is known, and what has been found so far."""

    entries: Mapping[Key, Entry]
    known: Mapping[Key, str]
    words: Handbook | None
    complete: frozenset[str] | None
    """In a part of the files: the kinds of which all entries are here."""

    faults: list[Diagnostic]
    links: list[Link | OpenLink]
    handbook_missed: bool = False

    @cached_property
    def there(self) -> frozenset[Key]:
        """All that can be referred to: entries, also broken ones, and words of the handbook file."""
        terms = vocabulary_of(self.words)
        return frozenset(self.known) | {(kind, name) for kind, names in terms.items() for name in names}

    def resolve(self) -> None:
        """Find the references that lead nowhere; in a part, collect those that others have to resolve."""
        names: dict[str | None, set[str]] = defaultdict(set)
        for kind, name in self.there:
            names[kind].add(name)
        for entry in self.entries.values():
            for mention in self._to_resolve(entry, names):
                self._resolve_one(entry, mention)

    def _to_resolve(self, entry: Entry, names: Mapping[str | None, set[str]]) -> list[Mention]:
        """Return the references of an entry to kinds of which one leads nowhere, or which are collected."""
        kinds = frozenset(
            kind
            for kind, found in names_in(entry.data).items()
            if kind is None or not self._is_complete(kind) or not names[kind].issuperset(found)
        )
        return mentions(entry.data, kinds) if kinds else []

    def _is_complete(self, kind: str) -> bool:
        return self.complete is None or kind in self.complete

    def resolve_open(self, links: Iterable[Link | OpenLink]) -> None:
        """Take over the links of parts, and resolve those that were left open: now all entries are known."""
        for link in links:
            if isinstance(link, Link):
                self.links.append(link)
            else:
                self._resolve_one(self.entries[link.source], link.mention)

    def _resolve_one(self, entry: Entry, mention: Mention) -> None:
        kind, name = mention.target
        kinds = mention.reference.kinds
        if kind is None or kind not in kinds:
            facts = {"value": mention.value, "known": ", ".join(f"{k}:{name}" for k in kinds)}
            self.faults.append(entry.document.fault("reference-without-kind", mention.path, **facts))
        elif (kind, name) in self.there:
            self.links.append(Link(entry.key, (kind, name), mention.path))
        elif kind in VOCABULARIES and self.words is None:
            self._without_handbook(entry, mention, kind, name)
        elif self.complete is not None:
            self.links.append(OpenLink(entry.key, mention))
        else:
            self.faults.append(self._unknown_reference(entry, mention, kind, name))

    def _without_handbook(self, entry: Entry, mention: Mention, kind: str, name: str) -> None:
        """Say once that there is no handbook file; one that is broken says itself what is wrong."""
        if not any(key_kind == "handbook" for key_kind, _ in self.known) and not self.handbook_missed:
            self.handbook_missed = True
            self.faults.append(entry.document.fault("no-handbook", mention.path, kind=kind, id=name))

    def _unknown_reference(self, entry: Entry, mention: Mention, kind: str, name: str) -> Diagnostic:
        terms = vocabulary_of(self.words)
        ids = list(terms[kind]) if kind in terms else [known for k, known in self.known if k == kind]
        if several := names_in_one(name, ids):
            return entry.document.fault("list-in-text", mention.path, text=name, item=several[0])
        facts = {"kind": kind, "id": name, **choices(kind, name, ids)}
        renamed = next((e.id for e in self.entries.values() if e.kind == kind and name in e.aliases), None)
        facts |= {"nearest": renamed} if renamed else {}
        return entry.document.fault("unknown-reference", mention.path, **facts)
