"""Words that the glossary avoids: who searches for one finds the approved term."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxpages.search.normalising import normalise
from cxschema.models.glossary import Glossary

if TYPE_CHECKING:
    from cxschema.catalog.catalog import Catalog


def synonyms_of(catalog: Catalog, language: str) -> dict[str, str]:
    """Return the approved term for each word to avoid in a language."""
    found = [catalog.in_language(entry, language) for entry in catalog.of_kind("glossary")]
    return {
        normalise(word): str(term.name)
        for data in found
        if isinstance(data, Glossary)
        for term in data.terms
        for word in term.avoid.get(language, ())
    }
