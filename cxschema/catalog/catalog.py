"""The catalog: all entries, what they refer to, and what refers to them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, Any

from cxschema.catalog.localising import localise
from cxschema.catalog.references import Link, mentions
from cxschema.models.kinds import KINDS, VOCABULARIES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from cxschema.catalog.overlays import Overlay
    from cxschema.diagnostics import Diagnostic
    from cxschema.models.entry import Header
    from cxschema.models.handbook import Handbook
    from cxschema.source.document import Document
    from cxschema.source.files import SourceFile

Key = tuple[str, str]
"""Kind and id: what makes an entry, or a word of the handbook file, this one and no other."""


@dataclass(frozen=True)
class Entry:
    """One entry: what its file says, and its translations by language."""

    kind: str
    id: str
    document: Document
    data: Header
    overlays: Mapping[str, Overlay] = field(default_factory=dict)

    @property
    def key(self) -> Key:
        """Kind and id."""
        return self.kind, self.id

    @property
    def file(self) -> SourceFile:
        """The file that it stands in."""
        return self.document.file

    @property
    def uri(self) -> str:
        """The path of its file below the docs folder."""
        return self.file.uri

    @property
    def documents(self) -> tuple[Document, ...]:
        """Its own document, and those of its translations."""
        return self.document, *(overlay.document for overlay in self.overlays.values())

    @property
    def aliases(self) -> tuple[str, ...]:
        """The earlier ids of the entry."""
        return getattr(self.data, "aliases", ())


@dataclass(frozen=True)
class Catalog:
    """Everything that the data files of one docs folder say."""

    root: Path
    entries: Mapping[Key, Entry]
    handbook: Entry | None
    diagnostics: tuple[Diagnostic, ...]
    broken: Mapping[str, tuple[Diagnostic, ...]]
    """Files that could not become entries, by path, and why."""

    overlay_uris: frozenset[str] = frozenset()
    """The translation files: they are no pages of their own."""

    there: frozenset[Key] = frozenset()
    """All that can be referred to: entries, also broken ones, and words of the handbook file."""

    known_links: tuple[Link, ...] | None = None
    """The references that lead somewhere, where they are not to be looked up in the entries."""

    @property
    def documents(self) -> Iterator[Document]:
        """The documents of all entries and of their translations, in the order of the files."""
        return (document for entry in self.entries.values() for document in entry.documents)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of the handbook, the source language first."""
        return self.words.languages if self.words else ("en",)

    @property
    def source_language(self) -> str:
        """The language that files are written in unless they say otherwise."""
        return self.languages[0]

    @property
    def words(self) -> Handbook | None:
        """The handbook file's data, in its source language."""
        return self.handbook.data if self.handbook else None  # type: ignore[return-value]

    def of_kind(self, kind: str) -> tuple[Entry, ...]:
        """Return the entries of one kind, sorted by id."""
        return self._by_kind.get(kind, ())

    @cached_property
    def _by_kind(self) -> dict[str, tuple[Entry, ...]]:
        return {
            kind: tuple(sorted((e for e in self.entries.values() if e.kind == kind), key=lambda e: e.id))
            for kind in KINDS
        }

    def language_of(self, entry: Entry) -> str:
        """Return the language that an entry's own file is written in."""
        return entry.data.language or self.source_language

    def in_language(self, entry: Entry, language: str) -> Any:
        """Return an entry's data as a reader of *language* gets it."""
        written = self.language_of(entry)
        if language == written:
            return entry.data
        overlay = entry.overlays.get(language)
        return localise(entry.data, overlay.values if overlay else None, written)

    def used_by(self, key: Key) -> tuple[Key, ...]:
        """Return the entries that refer to *key*, each once, sorted."""
        if key not in self._users:
            self._users[key] = tuple(sorted(self._backlinks.get(key, ())))
        return self._users[key]

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """All references that lead somewhere, in the order of the files."""
        if self.known_links is not None:
            return self.known_links
        return tuple(chain.from_iterable(map(self.links_of, self.entries)))

    def links_of(self, key: Key) -> tuple[Link, ...]:
        """Return the references that one entry makes, in the order of its file."""
        if key not in self._links_by_source and self.known_links is None and key in self.entries:
            found = (Link(key, m.target, m.path) for m in mentions(self.entries[key].data))  # type: ignore[arg-type]
            self._links_by_source[key] = tuple(link for link in found if link.target in self.there)
        return self._links_by_source.get(key, ())

    @cached_property
    def _links_by_source(self) -> dict[Key, tuple[Link, ...]]:
        found: dict[Key, list[Link]] = defaultdict(list)
        for link in self.known_links or ():
            found[link.source].append(link)
        return {source: tuple(links) for source, links in found.items()}

    @cached_property
    def _backlinks(self) -> dict[Key, set[Key]]:
        found: dict[Key, set[Key]] = defaultdict(set)
        for source, target, _ in self.links:
            if source != target:
                found[target].add(source)
        return found

    @cached_property
    def _users(self) -> dict[Key, tuple[Key, ...]]:
        return {}

    def links_under(self, field: str) -> tuple[Link, ...]:
        """Return the references that stand directly under one field, in the order of the files."""
        return self._links_by_field.get(field, ())

    @cached_property
    def _links_by_field(self) -> dict[int | str, tuple[Link, ...]]:
        found: dict[int | str, list[Link]] = defaultdict(list)
        for link in self.links:
            found[link.path[-1]].append(link)
        return {field: tuple(links) for field, links in found.items()}

    @cached_property
    def vocabulary(self) -> Mapping[str, Mapping[str, Any]]:
        """The words that the handbook file defines: kind, id, term."""
        return vocabulary_of(self.words)


def vocabulary_of(words: Handbook | None) -> dict[str, dict[str, Any]]:
    """Return the words that a handbook file defines: kind, id, term."""
    return {
        kind: {term.id: term for term in (getattr(words, name) if words else ())}
        for kind, name in VOCABULARIES.items()
    }
