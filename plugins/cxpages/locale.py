"""Numbers, dates and durations as readers of a language write them."""

# Babel knows neither the Buddhist nor the Persian calendar, nor Persian digits; those three are
# added here. Dates and numbers stay ISO and ASCII in the data: only the page is localised.

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, get_month_names
from babel.lists import format_list
from babel.numbers import format_decimal, format_percent

from cxpages.words import counted
from cxschema.models.fields import DURATION

if TYPE_CHECKING:
    from collections.abc import Sequence

_PERSIAN_DIGITS = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
_BUDDHIST_ERA = 543
"""Years that the Thai calendar counts more than the Gregorian one."""


@lru_cache(maxsize=4096)
def number(value: float, language: str) -> str:
    """Return a number with the language's separators and digits; whole ones without decimals."""
    whole = int(value) if float(value).is_integer() else value
    if language == "fa":
        # Babel gives Persian separators only with Persian's own numbering system.
        return format_decimal(whole, locale="fa", numbering_system="arabext").translate(_PERSIAN_DIGITS)
    return format_decimal(whole, locale=_locale(language))


def signed(value: float, language: str) -> str:
    """Return a number with its sign; zero has none."""
    text = number(abs(value), language)
    sign = "+" if value > 0 else "−" if value < 0 else ""
    return f"\u200e{sign}{text}" if language == "fa" and sign else sign + text


def percent(share: float, language: str) -> str:
    """Return a share from 0 to 1 as whole percent."""
    if language == "fa":
        return number(round(share * 100), language) + "٪"
    return format_percent(round(share, 2), locale=_locale(language))


@lru_cache(maxsize=4096)
def day(value: date, language: str) -> str:
    """Return a date in the calendar of the language's readers."""
    if language == "fa":
        return _jalali(value)
    if language == "th":
        return f"{value.day} {get_month_names('wide', locale='th')[value.month]} {value.year + _BUDDHIST_ERA}"
    return format_date(value, "long", locale=_locale(language))


def period(value: str, language: str) -> str:
    """Return an ISO year, month or day in words."""
    parts = [int(part) for part in value.split("-")]
    if len(parts) == 3:  # noqa: PLR2004 - year, month and day
        return day(date(*parts), language)
    year = _year(parts[0], language)
    if len(parts) == 1:
        return year
    if language == "ko":
        return f"{year} {parts[1]}월"
    return f"{get_month_names('wide', 'stand-alone', locale=_locale(language))[parts[1]]} {year}"


def duration(value: str, language: str) -> str:
    """Return a duration such as `10-15 min` in words."""
    found = DURATION.fullmatch(value)
    if not found:
        return value
    low, high = float(found["low"]), float(found["high"] or found["low"])
    amount = number(low, language) if low == high else f"{number(low, language)}–{number(high, language)}"
    return counted(language, f"unit.{found['unit'].rstrip('s')}", 1 if high == 1 else 2, amount=amount)


def listed(items: Sequence[str], language: str) -> str:
    """Return items joined as the language joins a list."""
    return format_list(list(items), locale=_locale(language)) if items else ""


def _year(year: int, language: str) -> str:
    if language == "th":
        return str(year + _BUDDHIST_ERA)
    if language == "ko":
        return f"{year}년"
    # x
    return str(year).translate(_PERSIAN_DIGITS) if language == "fa" else str(year)


def _jalali(value: date) -> str:
    from persiantools.jdatetime import JalaliDate

    there = JalaliDate(value)  # type: ignore[no-untyped-call]
    month = there.strftime("%B", locale="fa")
    return f"{there.day} {month} {there.year}".translate(_PERSIAN_DIGITS)


def _locale(language: str) -> Locale:
    try:
        # Day before month reads the same to every reader of English; the reverse does not.
        return Locale.parse("en_GB" if language == "en" else language.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return Locale("en")
