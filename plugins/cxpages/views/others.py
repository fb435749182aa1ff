"""Segments, focus challenges and the handbook file as a reader sees them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from cxpages.josa import with_particles
from cxpages.views.cards import Card, card_of
from cxpages.views.entry import EntryView
from cxpages.words import words_of
from cxschema.models.kinds import VOCABULARIES
from cxschema.text.foreign import Foreign

if TYPE_CHECKING:
    from cxpages.views.reader import Ref


@dataclass(frozen=True)
class SegmentView(EntryView):
    """One segment in one language."""

    @property
    def members(self) -> list[Card]:
        """The personas that belong to the segment, as cards."""
        keys = self.reader.catalog.used_by(self.entry.key)
        return [card_of(self.reader, entry) for entry in self.reader.of_kind("persona") if entry.key in keys]


@dataclass(frozen=True)
class ChallengeView(EntryView):
    """One focus challenge in one language."""

    @property
    def title(self) -> str:
        """The page's title: the challenge's name, or what it is."""
        return self.data.name or self.reader.t("kind.focus-challenge.one")

    @cached_property
    def who(self) -> Ref:
        """Whom the challenge is for."""
        return self.reader.any_ref(self.data.who, "persona")

    @property
    def statement(self) -> str:
        """The challenge as one natural sentence of the reader's language.

        Where a part is not translated the whole sentence stays in the language it was written in:
        half a sentence of each language is no sentence.
        """
        data = self.data
        parts = (self.who.name, data.can, data.so_that)
        if any(isinstance(part, Foreign) for part in parts):
            return Foreign(self._sentence(self.source_language, self.entry.data), self.source_language)
        return self._sentence(self.reader.language, data, str(self.who.name))

    def _sentence(self, language: str, data: Any, who: str | None = None) -> str:
        if who is None:
            kind, _, name = data.who.partition(":")
            entry = self.reader.catalog.entries.get((kind, name))
            who = entry.data.title if entry else name
        words = self.reader.words if language == self.reader.language else words_of(language)
        return with_particles(words.t("challenge.sentence", who=who, can=data.can, so_that=data.so_that))


@dataclass(frozen=True)
class HandbookView(EntryView):
    """The handbook file in one language."""

    @property
    def title(self) -> str:
        """The organisation's name."""
        return str(self.data.organisation.name)

    @property
    def vocabularies(self) -> list[tuple[str, str, Any]]:
        """The words that the handbook file defines: field, kind, words; empty ones left out."""
        rows = [(field, kind, getattr(self.data, field)) for kind, field in VOCABULARIES.items()]
        rows.append(("policies", "policy", self.data.policies))
        return [row for row in rows if row[2]]


@dataclass(frozen=True)
class GlossaryView(EntryView):
    """The glossary in one language."""

    @property
    def title(self) -> str:
        """The page's title: the glossary's name, or what it is."""
        return self.data.name or self.reader.t("kind.glossary.one")

    @property
    def terms(self) -> list[Any]:
        """The terms in the order of the reader's alphabet."""
        return sorted(self.data.terms, key=lambda term: self.reader.localised.place(term.name))
