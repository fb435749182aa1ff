"""One form for what looks the same: case, width, accents, digits, letters of two alphabets, invisible marks.

`assets/search/normalising.js` does the same with what a reader types; `rules.yml` is the table of both.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from pathlib import Path
from typing import Any

import yaml

_RULES = Path(__file__).with_name("rules.yml")
_ASCII_DIGITS = "0123456789"


@cache
def rules() -> dict[str, Any]:
    """Return the table of rules."""
    found: dict[str, Any] = yaml.safe_load(_RULES.read_text(encoding="utf-8"))
    return found


def normalise(text: str) -> str:
    """Return a text in the form that is looked up."""
    if text.isascii():
        return text.lower()
    dropped, loose, letters, sequences = _tables()
    text = dropped.sub("", unicodedata.normalize("NFKD", text)).translate(letters)
    text = loose.sub("", unicodedata.normalize("NFC", text))
    for typed, meant in sequences:
        text = text.replace(typed, meant)
    return text.lower()


@cache
def _tables() -> tuple[re.Pattern[str], re.Pattern[str], dict[int, str], list[tuple[str, str]]]:
    table = rules()
    letters = {other: letter for letter, others in table["letters"].items() for other in others}
    digits = {other: _ASCII_DIGITS[i] for row in table["digits"] for i, other in enumerate(row)}
    return (
        re.compile(f"[{table['dropped']}]"),
        re.compile(f"[{table['loose']}]"),
        str.maketrans(letters | digits),
        list(table["sequences"].items()),
    )
