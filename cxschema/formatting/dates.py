"""Dates that are written otherwise than year-month-day, where only one day can be meant."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date

from cxschema.text.calendars import BUDDHIST, PERSIAN, ascii_digits, western

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_USUAL = range(1900, 2100)
_FULL = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_YEAR_FIRST = re.compile(
    r"(?P<year>\d{4})(?P<sign>[-/.])(?P<month>\d{1,2})(?P=sign)(?P<day>\d{1,2})", re.ASCII
)
_DAY_FIRST = re.compile(r"(?P<day>\d{1,2})[ -](?P<name>[A-Za-z]+)\.?,?[ -](?P<year>\d{4})", re.ASCII)
_NAME_FIRST = re.compile(r"(?P<name>[A-Za-z]+)\.? (?P<day>\d{1,2}),? (?P<year>\d{4})", re.ASCII)


def iso_date(written: str) -> str | None:
    """Return a day as year-month-day; None where it is not certain, as 12/10/2026 is not.

    A Buddhist year may stand anywhere; a Persian one goes with Persian months, so not with names of ours.
    """
    for pattern in (_YEAR_FIRST, _DAY_FIRST, _NAME_FIRST):
        found = pattern.fullmatch(ascii_digits(written.strip()))
        if found:
            return _iso(found.groupdict())
    return None


def _iso(parts: dict[str, str]) -> str | None:
    month = int(parts["month"]) if "month" in parts else _month(parts["name"].lower())
    day = f"{parts['year']}-{month:02}-{int(parts['day']):02}"
    year = int(parts["year"])
    if year in BUDDHIST or (year in PERSIAN and "month" in parts):
        return next(iter(western(day)), None)
    with suppress(ValueError):
        return date.fromisoformat(day).isoformat() if year in _USUAL else None
    return None


def _month(name: str) -> int:
    """Return the number of a month, 0 for a word that is none."""
    if name in _FULL:
        return _FULL.index(name) + 1
    short = "sep" if name == "sept" else name
    return _MONTHS.index(short) + 1 if short in _MONTHS else 0
