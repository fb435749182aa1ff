"""Years and digits of other calendars and scripts, as the Western ones that files are written with."""

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange
from contextlib import suppress
from datetime import date

# The Buddhist year of Thailand is 543 ahead of the Western one all year long, since 1941.
_BUDDHIST_AHEAD = 543
BUDDHIST = range(2400, 2700)
PERSIAN = range(1300, 1500)
"""Years that can only be of these calendars: no file of a handbook is about Western ones so far away."""

_PARTS = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


def ascii_digits(text: str) -> str:
    """Return a text with the digits of any script as 0 to 9: ๑๒ and ۱۲ become 12."""
    return "".join(str(unicodedata.decimal(sign, sign)) for sign in text)


def western(written: str) -> tuple[str, ...]:
    """Return the Western dates that a Buddhist or Persian year, month or day may mean, in the same form.

    A Persian year, or month, lies in two Western ones. Nothing comes back for any other date.
    """
    found = _PARTS.fullmatch(written)
    year, *rest = (int(part) for part in found.groups() if part) if found else (0,)
    with suppress(ValueError):
        if year in BUDDHIST:
            _first_day(year - _BUDDHIST_AHEAD, *rest)
            return (f"{year - _BUDDHIST_AHEAD}{written[4:]}",)
        if year in PERSIAN:
            return _from_persian(year, *rest)
    return ()


def last_day(year: int, month: int) -> date | None:
    """Return the last day of a month; None for a month that does not exist."""
    return date(year, month, monthrange(year, month)[1]) if 1 <= month <= 12 else None  # noqa: PLR2004


def _first_day(year: int, month: int = 1, day: int = 1) -> date:
    return date(year, month, day)


def _from_persian(year: int, month: int | None = None, day: int | None = None) -> tuple[str, ...]:
    # Imported here: hardly any file has a Persian date in it.
    from persiantools.jdatetime import JalaliDate

    last = JalaliDate.days_in_month(month or 12, year)
    ends = (year, month or 1, day or 1), (year, month or 12, day or last)
    length = len("2026-11-22" if day else "2026-11" if month else "2026")
    western = (JalaliDate(*end).to_gregorian().isoformat() for end in ends)  # type: ignore[no-untyped-call]
    return tuple(dict.fromkeys(str(day)[:length] for day in western))
