"""Numbers, dates and lists as the readers of a language write them."""

# Babel knows the Gregorian calendar and Latin digits only; the Buddhist and the Persian calendar and
# other digits are added here. Dates and numbers stay ISO and ASCII in the data: only the page is
# localised.

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from babel import Locale, UnknownLocaleError
from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal, format_percent

from cxschema.models.fields import DURATION

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cxschema.models.handbook import Calendar, Digits, ReaderLocale

_CALENDARS: Mapping[str, Calendar] = {"fa": "persian", "th": "buddhist"}
"""Languages whose readers count years otherwise; all others use the Gregorian calendar."""
_BUDDHIST_ERA = 543
"""Years that the Thai calendar counts more than the Gregorian one."""
_ZEROS: Mapping[str, str] = {
    "latn": "0",
    "arab": "٠",
    "arabext": "۰",
    "thai": "๐",
    "deva": "०",
    "beng": "০",
    "khmr": "០",
    "laoo": "໐",
    "mymr": "၀",
}
"""The digit zero of each numbering system, by its name in Unicode CLDR; the other nine follow it."""
_FIELDS = re.compile(r"'[^']*'|\s*G+|y+|[ML]+|d+")
"""The parts of a date pattern that a calendar decides (Unicode TS 35, date field symbols), and literals."""
_DAY = len("2026-11-22")


@dataclass(frozen=True)
class Writing:
    """How the readers of one language write numbers and dates."""

    language: str
    calendar: Calendar
    digits: Digits

    @property
    def tag(self) -> str:
        """The language and its digits as scripts ask for them (BCP 47, extension u)."""
        return f"{self.language}-u-nu-{self.digits}"

    @property
    def locale(self) -> Locale:
        """What Babel knows of the language."""
        return _locale(self.language)

    @property
    def system(self) -> str:
        """The numbering system whose separators Babel is to take; "default" where it knows none."""
        return self.digits if self.digits in self.locale.number_symbols else "default"

    def in_digits(self, text: str) -> str:
        """Return *text* with its ASCII digits as the readers write them."""
        return text if self.digits == "latn" else text.translate(_digits(self.digits))


def writing_of(language: str, wish: ReaderLocale | None = None) -> Writing:
    """Return how a language's readers write: as the handbook wishes, else as is usual."""
    usual = _locale(language).default_numbering_system
    digits: Digits = usual if usual in _ZEROS else "latn"  # type: ignore[assignment]
    calendar = _CALENDARS.get(language.partition("-")[0], "gregorian")
    return Writing(language, (wish and wish.calendar) or calendar, (wish and wish.digits) or digits)


@lru_cache(maxsize=4096)
def number(value: float, writing: Writing) -> str:
    """Return a number with the readers' separators and digits; whole ones without decimals."""
    whole = int(value) if float(value).is_integer() else value
    return writing.in_digits(format_decimal(whole, locale=writing.locale, numbering_system=writing.system))


def signed(value: float, writing: Writing) -> str:
    """Return a number with its sign; zero has none."""
    text = number(abs(value), writing)
    sign = "+" if value > 0 else "−" if value < 0 else ""
    # Among letters that run from right to left the sign would stand behind the number.
    mark = "\u200e" if sign and writing.locale.text_direction == "rtl" else ""
    return f"{mark}{sign}{text}"


def percent(share: float, writing: Writing, decimals: int = 0) -> str:
    """Return a share from 0 to 1 as percent; *decimals* is the most that may stand behind the point."""
    text = format_percent(
        round(share, 2 + decimals),
        locale=writing.locale,
        numbering_system=writing.system,
        decimal_quantization=False,
    )
    mark = writing.locale.number_symbols.get(writing.digits, {}).get("percentSign", "%")
    return writing.in_digits(text.replace("%", mark))


@lru_cache(maxsize=4096)
def day(value: date, writing: Writing) -> str:
    """Return a date in the readers' calendar."""
    return _dated(value, writing.locale.date_formats["long"].pattern, writing)


def period(value: str, writing: Writing, until: str | None = None) -> tuple[str, ...]:
    """Return an ISO year, month or day, or the time up to another, as one text or as its two ends.

    The months of the Persian calendar begin around the 20th of ours. So a month or a year of ours
    is told by the months or years that it reaches into: "March 2026" is Esfand 1404 to Farvardin
    1405. To name one of them would be a guess.
    """
    last = until or value
    ends = (_days(value)[0], value), (_days(last)[1], last)
    if writing.calendar != "persian" and value == last:
        ends = ends[:1]  # type: ignore[assignment]
    texts = [_exact(moment, len(iso), writing) for moment, iso in ends]
    if len(set(texts)) == 1:
        return (texts[0],)
    return _without_first_year(texts, [moment for moment, _ in ends], writing)


def amount(value: str, writing: Writing) -> tuple[str, float, str] | None:
    """Return a duration such as `10-15 min` as number or range, the larger number, and unit."""
    found = DURATION.fullmatch(value)
    if not found:
        return None
    low, high = float(found["low"]), float(found["high"] or found["low"])
    ends = dict.fromkeys((number(low, writing), number(high, writing)))
    return "–".join(ends), high, found["unit"].rstrip("s")


def listed(items: Sequence[str], writing: Writing) -> str:
    """Return items joined as the language joins a list."""
    return format_list(list(items), locale=writing.locale) if items else ""


def plural_form(count: float, language: str) -> str:
    """Return the form in which a language counts: zero, one, two, few, many or other (Unicode CLDR)."""
    return str(_locale(language).plural_form(count))


def _exact(moment: date, length: int, writing: Writing) -> str:
    """Return a day as exactly as the ISO text of *length* characters said it."""
    if length == _DAY:
        return day(moment, writing)
    skeleton = "yMMMM" if length == len("2026-11") else "y"
    return _dated(moment, writing.locale.datetime_skeletons[skeleton].pattern, writing)


def _without_first_year(texts: list[str], ends: list[date], writing: Writing) -> tuple[str, ...]:
    """Leave the year out of the first of two Persian months of one year: the second one says it."""
    if writing.calendar == "persian" and writing.language == "fa":
        first, last = (_own_fields(moment, writing) for moment in ends)
        if first["y"] == last["y"]:
            texts[0] = texts[0].removesuffix(f" {writing.in_digits(first['y'])}")
    return tuple(texts)


def _days(value: str) -> tuple[date, date]:
    """Return the first and the last day of an ISO year, month or day."""
    parts = [int(part) for part in value.split("-")]
    year, month = parts[0], parts[1] if len(parts) > 1 else 0
    if len(value) == _DAY:
        return date(*parts), date(*parts)
    last = month or 12
    return date(year, month or 1, 1), date(year, last, monthrange(year, last)[1])


def _dated(moment: date, pattern: str, writing: Writing) -> str:
    """Return a day in a pattern of Babel's, in the readers' calendar and digits."""
    own = _own_fields(moment, writing)

    def literal(found: re.Match[str]) -> str:
        text = own.get(found[0].strip()[:1])
        return found[0] if text is None else text and f"'{text}'"

    fitting = _FIELDS.sub(literal, pattern) if own else pattern
    return writing.in_digits(format_date(moment, fitting, locale=writing.locale))


def _own_fields(moment: date, writing: Writing) -> dict[str, str]:
    """Return the fields of a date that another calendar says otherwise; the era goes without saying."""
    if writing.calendar == "buddhist":
        return {"y": str(moment.year + _BUDDHIST_ERA), "G": ""}
    if writing.calendar == "persian":
        return _persian_fields(moment, "fa" if writing.language == "fa" else "en")
    return {}


def _persian_fields(moment: date, language: str) -> dict[str, str]:
    from persiantools.jdatetime import JalaliDate

    there = JalaliDate(moment)  # type: ignore[no-untyped-call]
    month = str(there.strftime("%B", locale=language))
    return {"y": str(there.year), "M": month, "L": month, "d": str(there.day), "G": ""}


@cache
def _digits(system: str) -> dict[int, str]:
    zero = ord(_ZEROS[system])
    return {ord("0") + n: chr(zero + n) for n in range(10)}


@cache
def _locale(language: str) -> Locale:
    try:
        # Day before month reads the same to every reader of English; the reverse does not.
        return Locale.parse("en_GB" if language == "en" else language.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return Locale("en", "GB")
