"""What may be meant by a number that is no number yet: other digits, a printed minus, a per cent sign."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cxschema.text.calendars import ascii_digits

if TYPE_CHECKING:
    from cxschema.models.fields import Bounds

_NUMBER = re.compile(r"[-+]?\d+(?:\.\d+)?", re.ASCII)
_WHOLE = re.compile(r"\d+", re.ASCII)
_PRINTED_MINUS = re.compile(r"^[−–‒﹣－]\s*")
_PER_CENT = re.compile(r"\s*[%٪％]$")
_DECIMAL_COMMA = re.compile(r"(?<=\d)[,٫](?=\d{1,2}$)")
_THOUSANDS = re.compile(r"(?<=\d)[,٬ \u00a0\u202f](?=\d{3}(?!\d))")

_MOST_STEPS = 10
"""How many values a message lists."""


def number_facts(written: str, bounds: Bounds, *, whole: bool) -> dict[str, str]:
    """Return the number that *written* must mean, else those that are possible: facts of a message."""
    near = _whole(written) if whole else _meant(written, bounds)
    if near and bounds.hold(float(near)):
        return {"nearest": near}
    known = _possible(bounds)
    return {"known": known} if known else {}


def _meant(written: str, bounds: Bounds) -> str | None:
    plain = _PRINTED_MINUS.sub("-", ascii_digits(written.strip()))
    if (bounds.low, bounds.high) == (0, 100):
        plain = _PER_CENT.sub("", plain)
    plain = _DECIMAL_COMMA.sub(".", plain)
    return plain if _NUMBER.fullmatch(plain) else None


def _whole(written: str) -> str | None:
    """Return a count without the signs between its thousands; in other numbers a comma may be a point."""
    plain = _THOUSANDS.sub("", ascii_digits(written.strip()))
    return plain if _WHOLE.fullmatch(plain) else None


def _possible(bounds: Bounds) -> str:
    """Return the values of a scale, all of them where they are few."""
    low, high, step = bounds
    if low is None or high is None:
        return ""
    count = round((high - low) / step) + 1 if step else 0
    if 1 < count <= _MOST_STEPS:
        return ", ".join(f"{low + i * (step or 0):g}" for i in range(count))
    return f"{low:g} … {high:g}"
