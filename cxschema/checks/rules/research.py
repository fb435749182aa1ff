"""How well claims are founded, and whether they serve anybody."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from cxschema.checks.registry import Case, rule
from cxschema.models.entry import Claim, PainPoint, Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cxschema.catalog.catalog import Entry
    from cxschema.diagnostics import DataPath, Diagnostic

_MARKS = re.compile(r"[\W_]+")
"""Everything but letters and digits."""


@rule("persona-without-evidence", alone=True)
def persona_without_evidence(case: Case) -> Iterator[Diagnostic]:
    """A published persona rests on at least one study.

    A persona that nobody has checked against real customers describes the company's own ideas, and
    decisions made for it are guesses. Name the studies under `evidence`, or set the status to draft.
    """
    for entry in case.catalog.of_kind("persona"):
        cites = any(link.target[0] == "evidence" for link in case.catalog.links_of(entry.key))
        if entry.data.status is Status.PUBLISHED and not cites:
            yield entry.document.fault("persona-without-evidence", ("kind",), name=entry.data.title)


@rule("persona-without-journey")
def persona_without_journey(case: Case) -> Iterator[Diagnostic]:
    """A published persona walks at least one journey.

    A persona that no journey names is a portrait on the wall: nobody learns what to do for it.
    """
    if any(uri.startswith("journeys/") for uri in case.catalog.broken):
        return  # a journey that cannot be read may be the one that names it
    for entry in case.catalog.of_kind("persona"):
        used = any(kind == "journey" for kind, _ in case.catalog.used_by(entry.key))
        if not used and entry.data.status is Status.PUBLISHED:
            yield entry.document.fault("persona-without-journey", ("kind",), name=entry.data.title)


@rule("pain-point-without-severity", alone=True)
def pain_point_without_severity(case: Case) -> Iterator[Diagnostic]:
    """A pain point says how much it hurts.

    Without a severity, pain points cannot be ranked, and the loudest gets mended before the worst.
    """
    for entry in case.catalog.entries.values():
        for path, items in case.lists(entry):
            for i, item in enumerate(items):
                if isinstance(item, PainPoint) and item.severity is None:
                    yield entry.document.fault("pain-point-without-severity", (*path, i), text=item.text)


@rule("same-item-twice", alone=True)
def same_item_twice(case: Case) -> Iterator[Diagnostic]:
    """No two items of an entry say the same.

    A claim that stands twice is counted twice, translated twice, and changed only once.
    """
    for entry in case.catalog.entries.values():
        yield from _repeated(case, entry)


def _repeated(case: Case, entry: Entry) -> Iterator[Diagnostic]:
    first: dict[str, DataPath] = {}
    for path, items in case.lists(entry):
        for i, item in enumerate(items):
            text = _plain(item)
            if text and text in first:
                line = entry.document.place(first[text]).line
                yield entry.document.fault("same-item-twice", (*path, i), text=item.text, line=str(line))
            elif text:
                first[text] = (*path, i)


def _plain(item: Any) -> str | None:
    """Fold a claim to what it says: no capitals, no marks."""
    if not isinstance(item, Claim):
        return None
    return _MARKS.sub(" ", item.text.casefold()).strip()
