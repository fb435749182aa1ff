"""The terms of the glossary in one language: what they are called, and what not to call them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from cxschema.models.glossary import Glossary, GlossaryTerm
from cxschema.text.foreign import Foreign
from cxschema.text.terms import Finder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cxschema.catalog.catalog import Catalog, Entry


@dataclass(frozen=True)
class Found:
    """One term in a text, and where it stands there."""

    start: int
    end: int
    term: GlossaryTerm
    home: Entry
    """The glossary that holds the term."""


@dataclass(frozen=True)
class Terms:
    """All terms that one language has its own word for."""

    language: str
    terms: tuple[tuple[GlossaryTerm, Entry], ...]
    """Each term in this language, and the glossary that holds it."""

    @cached_property
    def _approved(self) -> list[tuple[str, GlossaryTerm, Entry]]:
        return [(name, term, home) for term, home in self.terms for name in self._names(term)]

    def _names(self, term: GlossaryTerm) -> tuple[str, ...]:
        """Return what a term may be called: `Net Promoter Score (NPS)` is two names of one thing."""
        name, _, short = str(term.name).partition("(")
        brackets = [short.rstrip(") ")] if short else []
        return (name.strip(), *brackets, *term.also.get(self.language, ()))

    @cached_property
    def _avoided(self) -> list[tuple[str, str]]:
        return [
            (word, str(term.name)) for term, _ in self.terms for word in term.avoid.get(self.language, ())
        ]

    def _finder(self, words: list[str]) -> Finder:
        apart = [word for term, _ in self.terms for word in term.apart_from.get(self.language, ())]
        return Finder(words, apart)

    @cached_property
    def _to_find(self) -> Finder:
        return self._finder([name for name, _, _ in self._approved])

    @cached_property
    def _to_avoid(self) -> Finder:
        return self._finder([word for word, _ in self._avoided])

    @property
    def avoids(self) -> bool:
        """Whether there is a word to avoid in this language."""
        return bool(self._avoided)

    def found_in(self, text: str) -> Iterator[Found]:
        """Yield the approved terms in a text, in their order."""
        for hit, number in self._to_find.find(text):
            _, term, home = self._approved[number]
            yield Found(hit.start(), hit.end(), term, home)

    def might_avoid(self, text: str) -> bool:
        """Tell whether a word to avoid stands anywhere in a file, wherever in it that may be."""
        return next(self._to_avoid.find(text), None) is not None

    def avoided_in(self, text: str) -> Iterator[tuple[str, str]]:
        """Yield the words of a text that the glossary does not want, each once, with the term to use."""
        told: set[int] = set()
        for hit, number in self._to_avoid.find(text):
            if number not in told:
                told.add(number)
                yield hit[0], self._avoided[number][1]


def terms_of(catalog: Catalog, language: str) -> Terms:
    """Return the terms of all glossaries in one language; what has no name in it is left out."""
    found = []
    for entry in catalog.of_kind("glossary"):
        data = catalog.in_language(entry, language)
        terms = data.terms if isinstance(data, Glossary) else ()
        found += [(term, entry) for term in terms if not isinstance(term.name, Foreign)]
    return Terms(language, tuple(found))
