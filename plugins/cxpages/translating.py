"""What pages say of their own translation: terms explained, notices, the original beside it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from cxpages.glossing import with_terms
from cxschema.catalog.memory import Memory, read_memory
from cxschema.catalog.sheets import Sheet, chapter_sheets, entry_sheet, sheets, stays
from cxschema.catalog.terms import Terms, terms_of
from cxschema.translations.counting import FileCount, count_of

if TYPE_CHECKING:
    from cxpages.page import Links
    from cxschema.catalog.catalog import Catalog, Entry
    from cxschema.catalog.terms import Found


class Translating:
    """The translations of one catalog; each file and each language is looked at once."""

    def __init__(self, catalog: Catalog) -> None:
        """Look at the translations of *catalog*."""
        self.catalog = catalog
        self._terms: dict[str, Terms] = {}

    def renew(self) -> None:
        """Look again: chapters and memories may have changed, though no data file has."""
        for name in ("_memories", "_chapters", "counts"):
            vars(self).pop(name, None)

    @cached_property
    def _memories(self) -> dict[str, Memory]:
        return {language: read_memory(self.catalog.root, language) for language in self.catalog.languages}

    @cached_property
    def _chapters(self) -> dict[tuple[str, str], Sheet]:
        """The translated chapters by the path of either file, as a site may name a page by both."""
        found: dict[tuple[str, str], Sheet] = {}
        for sheet in chapter_sheets(self.catalog, self._memories):
            if sheet.there:
                found[sheet.uri, sheet.language] = found[sheet.translation_uri, sheet.language] = sheet
        return found

    @cached_property
    def counts(self) -> tuple[FileCount, ...]:
        """How far every file is in every language."""
        return tuple(count_of(sheet) for sheet in sheets(self.catalog, self.catalog.languages))

    def entry(self, entry: Entry, language: str) -> Sheet | None:
        """Return a data file in another language than its own, None in its own or where it stays in it."""
        written = self.catalog.language_of(entry)
        if language == written or stays(self.catalog, entry.uri):
            return None
        return entry_sheet(entry, written, language, self._memories.get(language, Memory()))

    def chapter(self, uri: str, language: str) -> Sheet | None:
        """Return a chapter that is translated into a language, None where it is not."""
        return self._chapters.get((uri, language))

    def with_terms(self, html: str, uri: str, language: str, links: Links) -> str:
        """Return HTML in which terms of the glossary are explained; the glossary explains itself."""
        if language not in self._terms:
            self._terms[language] = terms_of(self.catalog, language)
        terms = self._terms[language]
        if not terms.terms or any(home.uri == uri for _, home in terms.terms):
            return html

        def link(found: Found) -> str:
            page = links.page(found.home.uri)
            return f"{page}#{found.term.id}" if page else ""

        return with_terms(html, terms, link)
