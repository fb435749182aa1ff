"""Whether somebody answers for an entry, and has looked at it lately."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxschema.catalog.certainty import certainty_of
from cxschema.checks.registry import Case, rule
from cxschema.checks.settings import span
from cxschema.models.entry import Status

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import timedelta

    from cxschema.catalog.catalog import Catalog, Entry
    from cxschema.diagnostics import Diagnostic

_LIVE = (Status.PUBLISHED, Status.IN_REVIEW)


def _live(case: Case) -> Iterator[Entry]:
    for entry in case.catalog.entries.values():
        if entry.data.status in _LIVE and entry.kind not in {"handbook", "glossary"}:
            yield entry


@rule("owner-unknown", alone=True)
def owner_unknown(case: Case) -> Iterator[Diagnostic]:
    """Every published entry has an owner.

    Maps go stale because nobody owns them after the workshop. Where no teams are named, nobody can.
    """
    for entry in _live(case):
        if entry.data.owner is None and case.catalog.vocabulary["team"]:
            yield entry.document.fault("owner-unknown", ("kind",), name=entry.data.title)


@rule("review-overdue", alone=True)
def review_overdue(case: Case) -> Iterator[Diagnostic]:
    """Every published entry is looked at as often as the handbook asks.

    `review_every` in the handbook file's `checks` says how often; without it nothing is overdue.
    """
    every = _asked(case.catalog, "review_every")
    for entry in _live(case) if every else ():
        looked = entry.data.reviewed
        if looked is None or (every and case.today - looked > every):
            path = ("reviewed",) if looked else ("kind",)
            yield entry.document.fault("review-overdue", path, date=str(looked or "–"))


@rule("assumed-too-long", alone=True)
def assumed_too_long(case: Case) -> Iterator[Diagnostic]:
    """What is assumed is looked into before too long.

    `assumed_for` in the handbook file's `checks` says how long claims may stay assumed, counted from
    the day the entry was reviewed.
    """
    longest = _asked(case.catalog, "assumed_for")
    for entry in _live(case) if longest else ():
        looked, claims = entry.data.reviewed, certainty_of(entry, case.catalog).assumed
        if looked and longest and claims and case.today - looked > longest:
            yield entry.document.fault("assumed-too-long", ("reviewed",), n=str(claims), date=str(looked))


def _asked(catalog: Catalog, name: str) -> timedelta | None:
    checks = catalog.words.checks if catalog.words else None
    value = getattr(checks, name, None)
    return span(value) if value else None
