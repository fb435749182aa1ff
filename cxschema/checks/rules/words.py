"""How things are said: needs as needs, steps in the customer's voice, terms as agreed."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from cxschema.catalog.chapters import chapters
from cxschema.catalog.sheets import stays
from cxschema.catalog.terms import terms_of
from cxschema.catalog.units import units_of
from cxschema.checks.registry import Case, rule
from cxschema.checks.walking import texts_of
from cxschema.diagnostics import Diagnostic, Place
from cxschema.models.journey import Journey
from cxschema.models.step import Step
from cxschema.text.markup import bare_words
from cxschema.text.wording import messages

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from cxschema.catalog.catalog import Catalog, Entry
    from cxschema.catalog.chapters import Text
    from cxschema.catalog.terms import Terms
    from cxschema.diagnostics import DataPath
    from cxschema.source.document import Document
    from cxschema.text.blocks import Block


@cache
def _pattern(language: str, name: str) -> re.Pattern[str] | None:
    """Return what gives a wrong wording away in one language, None where nothing is known."""
    signs = messages(language).get("signs", {}).get(name)
    return re.compile(signs, re.IGNORECASE) if signs else None


def _gives_away(text: str, language: str, name: str) -> str | None:
    pattern = _pattern(language, name)
    found = pattern.search(text) if pattern else None
    return found[0].strip() if found else None


@rule("need-as-solution", alone=True)
def need_as_solution(case: Case) -> Iterator[Diagnostic]:
    """A need says what the customer is after, not what we might build.

    "An app for booking" closes the search for better ways; "to book without a phone call" opens it.
    """
    for entry in case.catalog.entries.values():
        language = case.catalog.language_of(entry)
        for path, items in case.lists(entry):
            for i, item in enumerate(items if path[-1] == "needs" else ()):
                word = _gives_away(item.text, language, "solution")
                if word:
                    yield entry.document.fault("need-as-solution", (*path, i), text=item.text, word=word)


@rule("step-in-company-voice", alone=True)
def step_in_company_voice(case: Case) -> Iterator[Diagnostic]:
    """A step is titled as the customer would say it.

    "Triage" and "Customer completes form" are the company's words; "Say where it hurts" is the customer's.
    """
    for entry in case.catalog.of_kind("journey"):
        if isinstance(entry.data, Journey):
            yield from _company_steps(entry, case)


def _company_steps(entry: Entry, case: Case) -> Iterator[Diagnostic]:
    for path, items in case.lists(entry):
        for i, step in enumerate(items if isinstance(items[0], Step) else ()):
            word = _gives_away(step.name, case.catalog.language_of(entry), "company-voice")
            if word:
                yield entry.document.fault("step-in-company-voice", (*path, i, "name"), word=word)


@rule("term-against-glossary", alone=True)
def term_against_glossary(case: Case) -> Iterator[Diagnostic]:
    """Texts use the terms that the glossary approves.

    One thing with two names is two things to a new colleague, and to a search.
    """
    terms = _terms(case)
    for entry in case.catalog.entries.values() if terms else ():
        if entry.kind != "glossary":
            yield from _avoided_in(entry, case.catalog, terms)


@rule("term-against-glossary")
def chapter_against_glossary(case: Case) -> Iterator[Diagnostic]:
    """Chapters use the terms that the glossary approves: the same rule, for prose."""
    catalog, terms = case.catalog, _terms(case)
    for chapter in chapters(catalog.root, catalog.languages) if terms else ():
        texts = {catalog.source_language: chapter.source, **chapter.translations}
        for language, text in texts.items() if not stays(catalog, chapter.source.uri) else ():
            yield from _avoided_in_prose(text, terms.get(language))


def _terms(case: Case) -> dict[str, Terms]:
    """Return the terms of each language that has a word to avoid."""
    terms = {language: terms_of(case.catalog, language) for language in case.catalog.languages}
    return {language: found for language, found in terms.items() if found.avoids}


def _avoided_in(entry: Entry, catalog: Catalog, terms: Mapping[str, Terms]) -> Iterator[Diagnostic]:
    """Yield what is against the glossary in an entry, and in its translations."""
    written = terms.get(catalog.language_of(entry))
    for path, text in texts_of(entry.data) if written and written.might_avoid(entry.document.text) else ():
        yield from _told(entry.document, path, text, written)
    for language, overlay in entry.overlays.items():
        theirs = terms.get(language)
        if theirs and theirs.might_avoid(overlay.document.text):
            for unit in units_of(entry.data, overlay.values):
                if not isinstance(unit.at, int):
                    yield from _told(overlay.document, unit.at, unit.translation, theirs)


def _told(document: Document, path: DataPath, text: str, terms: Terms | None) -> Iterator[Diagnostic]:
    for word, instead in terms.avoided_in(bare_words(text)) if terms else ():
        yield document.fault("term-against-glossary", path, word=word, instead=instead)


def _avoided_in_prose(text: Text, terms: Terms | None) -> Iterator[Diagnostic]:
    if terms is None or not terms.might_avoid(text.text):
        return
    for block in text.blocks:
        for word, instead in terms.avoided_in(bare_words(block.text)):
            facts = {"word": word, "instead": instead}
            yield Diagnostic("term-against-glossary", _place(text, block, word), facts)


def _place(text: Text, block: Block, word: str) -> Place:
    """Return where a word of a block stands in its file."""
    at = text.text.find(word, block.start, block.end)
    at = block.start if at < 0 else at
    line = text.text.count("\n", 0, at) + 1
    column = at - text.text.rfind("\n", 0, at)
    return Place(text.uri, line, column, column + len(word))
