"""How well claims are founded, and whether they serve anybody."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cxschema.checks.registry import Case, rule
from cxschema.models.entry import Claim, PainPoint, Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cxschema.catalog.catalog import Entry
    from cxschema.diagnostics import DataPath, Diagnostic

_MARKS = re.compile(r"(?:[^\w ]|_| (?=[\W_]))[\W_]*+|\A +| +\Z")
"""Everything but letters and digits, where it is more than one space between words."""

_BETWEEN = "\x1f"
"""What is in no text, because files that hold it are refused."""

_NO_MARKS = {code: None for code in range(128) if not chr(code).isalnum() and chr(code) != _BETWEEN}


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
            for i, item in enumerate(items) if isinstance(items[0], PainPoint) else ():
                if item.severity is None:
                    yield entry.document.fault("pain-point-without-severity", (*path, i), text=item.text)


@rule("same-item-twice", alone=True)
def same_item_twice(case: Case) -> Iterator[Diagnostic]:
    """No two items of an entry say the same.

    A claim that stands twice is counted twice, translated twice, and changed only once.
    """
    for entry in case.catalog.entries.values():
        yield from _repeated(case, entry)


def _repeated(case: Case, entry: Entry) -> Iterator[Diagnostic]:
    claims = [said for said in case.said(entry) if isinstance(said.items[0], Claim)]
    texts = [text for said in claims for text in said.texts]
    if _may_repeat(texts):
        places = [((*said.path, i), item) for said in claims for i, item in enumerate(said.items)]
        yield from _told_again(entry, places)


def _told_again(entry: Entry, claims: list[tuple[DataPath, Claim]]) -> Iterator[Diagnostic]:
    first: dict[str, DataPath] = {}
    for path, claim in claims:
        text = _folded(claim.text)
        if text and text in first:
            line = entry.document.place(first[text]).line
            yield entry.document.fault("same-item-twice", path, text=claim.text, line=str(line))
        first.setdefault(text, path)


def _may_repeat(texts: list[str]) -> bool:
    """Tell whether two texts have the same letters and digits; for ASCII this costs next to nothing."""
    said = _BETWEEN.join(texts)
    if said.isascii():
        letters = said.translate(_NO_MARKS).lower().split(_BETWEEN)
    else:
        letters = [_folded(text).replace(" ", "") for text in texts]
    return len(set(letters)) < len(letters)


def _folded(text: str) -> str:
    """Fold a text to what it says: no capitals, no marks."""
    return _MARKS.sub(" ", text.casefold()).strip()
