"""Dates that are written otherwise than year-month-day, where only one day can be meant."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_FULL = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_YEAR_FIRST = re.compile(
    r"(?P<year>(?:19|20)\d\d)(?P<sign>[-/.])(?P<month>\d{1,2})(?P=sign)(?P<day>\d{1,2})", re.ASCII
)
_DAY_FIRST = re.compile(r"(?P<day>\d{1,2})[ -](?P<name>[A-Za-z]+)\.?,?[ -](?P<year>(?:19|20)\d\d)", re.ASCII)
_NAME_FIRST = re.compile(r"(?P<name>[A-Za-z]+)\.? (?P<day>\d{1,2}),? (?P<year>(?:19|20)\d\d)", re.ASCII)


def iso_date(written: str) -> str | None:
    """Return a day as year-month-day; None where it is not certain, as 12/10/2026 is not."""
    for pattern in (_YEAR_FIRST, _DAY_FIRST, _NAME_FIRST):
        found = pattern.fullmatch(written.strip())
        if found:
            return _iso(found.groupdict())
    return None


def _iso(parts: dict[str, str]) -> str | None:
    month = int(parts["month"]) if "month" in parts else _month(parts["name"].lower())
    with suppress(ValueError):
        return date(int(parts["year"]), month, int(parts["day"])).isoformat()
    return None


def _month(name: str) -> int:
    """Return the number of a month, 0 for a word that is none."""
    if name in _FULL:
        return _FULL.index(name) + 1
    short = "sep" if name == "sept" else name
    return _MONTHS.index(short) + 1 if short in _MONTHS else 0
