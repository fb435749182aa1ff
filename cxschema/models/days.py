"""Days and times as files hold them: Western years, months and days, in the digits 0 to 9."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from pydantic_core import PydanticCustomError

from cxschema.text.calendars import ascii_digits, last_day, western

if TYPE_CHECKING:
    from collections.abc import Callable

_YEAR = r"(?:1[5-9]|2[0-3])\d\d"
"""Western years; 1405 is a Persian one, 2569 a Buddhist one."""

ISO_DATE = re.compile(rf"{_YEAR}-\d{{2}}-\d{{2}}", re.ASCII)
ISO_PERIOD = re.compile(rf"{_YEAR}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?", re.ASCII)

_MONTH_OR_DAY = re.compile(rf"({_YEAR})-(\d{{2}})(?:-(\d{{2}}))?", re.ASCII)


def in_calendar(pattern: re.Pattern[str], rule: str) -> Callable[[Any], Any]:
    """Return a validator of texts: they fit *pattern* and are in the calendar; else *rule* says why not.

    A date that is not counted as Western ones are, or does not exist, has rules of its own.
    """

    def check(value: Any) -> Any:
        if isinstance(value, str):
            fault = _fault(value.strip(), pattern, rule)
            if fault:
                raise PydanticCustomError(fault[0], "no such time", {"value": value, **fault[1]})
        return value

    return check


def _fault(value: str, pattern: re.Pattern[str], rule: str) -> tuple[str, dict[str, str]] | None:
    """Return what is wrong with a date: a rule, and facts that say what may be meant."""
    numbers = _MONTH_OR_DAY.fullmatch(value)
    if numbers and (pattern is ISO_PERIOD or numbers[3]):
        return _not_there(int(numbers[1]), int(numbers[2]), int(numbers[3] or 1))
    if pattern.fullmatch(value):
        return None
    plain = ascii_digits(value)
    meant = western(plain)
    if meant and pattern.fullmatch(meant[0]):
        return "other-calendar", {"nearest": meant[0]} if len(meant) == 1 else {"known": ", ".join(meant)}
    return rule, {"nearest": plain} if plain != value and not _fault(plain, pattern, rule) else {}


def _not_there(year: int, month: int, day: int) -> tuple[str, dict[str, str]] | None:
    """Return what is wrong with a month or day that is written as it should be: it may not exist."""
    last = last_day(year, month)
    if last and 1 <= day <= last.day:
        return None
    return "no-such-day", {"nearest": last.isoformat()} if last and day else {}
