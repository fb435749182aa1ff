"""Checking a docs folder: everything that is wrong with it, at once and in order."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from cxschema.checks.accepting import acceptances, apply
from cxschema.checks.registry import Case, Rule, rules
from cxschema.checks.settings import Settings, settings_of
from cxschema.diagnostics import Diagnostic, Severity, in_order
from cxschema.text.nearest import nearest
from cxschema.text.wording import FALLBACK, messages

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cxschema.catalog.catalog import Catalog
    from cxschema.checks.accepting import Acceptance
    from cxschema.diagnostics import DataPath


def check(catalog: Catalog, today: date | None = None) -> tuple[Diagnostic, ...]:
    """Return all findings on a catalog: what loading met, and what the house rules say."""
    found = findings(Case(catalog, today or datetime.now(tz=UTC).date()), rules())
    return settled([*found, *about_handbook(catalog)], acceptances(catalog))


def findings(case: Case, chosen: Iterable[Rule]) -> list[Diagnostic]:
    """Return what loading met and what some rules say, weighed as the handbook wishes."""
    settings = settings_of(case.catalog)
    weighed = (_weighed(item, settings, item.severity) for item in case.catalog.diagnostics)
    return [
        *(item for item in weighed if item),
        *(item for rule in chosen for item in _findings(rule, case, settings)),
    ]


def settled(found: Iterable[Diagnostic], accepted: list[Acceptance]) -> tuple[Diagnostic, ...]:
    """Return findings in order, each once and without those that are accepted where they stand."""
    left, faults = apply(found, accepted, known_rules() if accepted else ())
    return in_order(left + faults)


def _findings(rule: Rule, case: Case, settings: Settings) -> Iterator[Diagnostic]:
    for item in rule.find(case):
        weighed = _weighed(item, settings, rule.severity)
        if weighed:
            yield weighed


def _weighed(item: Diagnostic, settings: Settings, usual: Severity) -> Diagnostic | None:
    severity = settings.severity_of(item.rule, item.place.file, usual)
    return replace(item, severity=severity) if severity else None


def about_handbook(catalog: Catalog) -> Iterator[Diagnostic]:
    """Yield what the handbook file names that does not exist: rules, and languages."""
    yield from _unknown_rules(catalog)
    yield from _unknown_languages(catalog)


def _unknown_rules(catalog: Catalog) -> Iterator[Diagnostic]:
    """A rule that is given a severity has to exist, or its writer believes in a check that is not there."""
    checks = catalog.words.checks if catalog.words else None
    if checks is None or catalog.handbook is None:
        return
    known = known_rules()
    places: list[tuple[DataPath, str]] = [(("checks", "severity", name), name) for name in checks.severity]
    places += [
        (("checks", "paths", glob, name), name) for glob, rows in checks.paths.items() for name in rows
    ]
    for path, name in places:
        if name not in known:
            near = nearest(name, known)
            facts = {"rule": name, **({"nearest": near} if near else {})}
            yield catalog.handbook.document.key_fault("unknown-rule", path, **facts)


def _unknown_languages(catalog: Catalog) -> Iterator[Diagnostic]:
    """A calendar for a language that the handbook does not have is one that nobody sees."""
    if catalog.words is not None and catalog.handbook is not None:
        known = ", ".join(catalog.languages)
        for language in catalog.words.locale:
            if language not in catalog.languages:
                place = "locale", language
                facts = {"language": language, "known": known}
                yield catalog.handbook.document.key_fault("unknown-language", place, **facts)


def known_rules() -> set[str]:
    """Return the names of all rules: those of reading and loading, and the house rules."""
    return set(messages(FALLBACK)["rules"]) | {rule.name for rule in rules()}
