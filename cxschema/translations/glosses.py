"""The glossary as a translator needs it: the terms of a text, and their names in the other language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cxschema.catalog.terms import Terms, terms_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cxschema.catalog.catalog import Catalog


@dataclass(frozen=True)
class Glosses:
    """The terms of two languages."""

    source: Terms
    target: Terms

    def of(self, text: str) -> Iterator[str]:
        """Yield `touchpoint = จุดสัมผัส` for each term of a source text, with the words to avoid."""
        names = {term.id: term for term, _ in self.target.terms}
        for name in dict.fromkeys(found.term.id for found in self.source.found_in(text)):
            term = names.get(name)
            if term:
                avoid = ", ".join(term.avoid.get(self.target.language, ()))
                here = next(str(mine.name) for mine, _ in self.source.terms if mine.id == name)
                yield f"{here} = {term.name}" + (f" (≠ {avoid})" if avoid else "")


def glosses(catalog: Catalog, language: str) -> Glosses:
    """Return the terms of the handbook's own language beside those of another one."""
    return Glosses(terms_of(catalog, catalog.source_language), terms_of(catalog, language))
