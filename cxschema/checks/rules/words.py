"""How things are said: needs as needs, steps in the customer's voice, terms as agreed."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from cxschema.checks.registry import Case, rule
from cxschema.checks.walking import texts_of
from cxschema.models.glossary import Glossary
from cxschema.models.journey import Journey
from cxschema.models.step import Step
from cxschema.text.wording import messages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cxschema.catalog.catalog import Catalog, Entry
    from cxschema.diagnostics import Diagnostic


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
        for i, step in enumerate(items):
            if isinstance(step, Step):
                word = _gives_away(step.name, case.catalog.language_of(entry), "company-voice")
                if word:
                    yield entry.document.fault("step-in-company-voice", (*path, i, "name"), word=word)


@rule("term-against-glossary", alone=True)
def term_against_glossary(case: Case) -> Iterator[Diagnostic]:
    """Texts use the terms that the glossary approves.

    One thing with two names is two things to a new colleague, and to a search.
    """
    avoided = _avoided(case.catalog)
    for entry in case.catalog.entries.values():
        if entry.kind != "glossary":
            yield from _avoided_in(entry, case.catalog, avoided)


def _avoided(catalog: Catalog) -> list[tuple[str, re.Pattern[str], str]]:
    """Return what to avoid: language, pattern, and the term to use instead."""
    found = []
    for entry in catalog.of_kind("glossary"):
        for language in catalog.languages:
            data = catalog.in_language(entry, language)
            terms = data.terms if isinstance(data, Glossary) else ()
            found += [
                (language, _word(word), term.name) for term in terms for word in term.avoid.get(language, ())
            ]
    return found


def _word(word: str) -> re.Pattern[str]:
    """Match a word on its own; Thai writes words without spaces, so there it is matched anywhere."""
    ends = r"\b" if word.isascii() else ""
    return re.compile(f"{ends}{re.escape(word)}{ends}", re.IGNORECASE)


def _avoided_in(
    entry: Entry, catalog: Catalog, avoided: list[tuple[str, re.Pattern[str], str]]
) -> Iterator[Diagnostic]:
    written = catalog.language_of(entry)
    for path, text in texts_of(entry.data) if avoided else ():
        for language, pattern, instead in avoided:
            found = pattern.search(text) if language == written else None
            if found:
                yield entry.document.fault("term-against-glossary", path, word=found[0], instead=str(instead))
