"""The codes of languages, by what their writers call them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from cxschema.models.fields import LANGUAGE

if TYPE_CHECKING:
    from collections.abc import Iterable

_ALSO = {"farsi": "fa", "ไทย": "th", "한국어": "ko", "فارسی": "fa"}
_LIKE_CODES = {
    **dict.fromkeys(("eng", "uk", "us"), "en"),
    **dict.fromkeys(("fas", "per", "ir"), "fa"),
    **dict.fromkeys(("kor", "kr"), "ko"),
    "tha": "th",
}
"""What writers take for the code of a language: its country, its code of three letters."""


def language_facts(written: str) -> dict[str, str]:
    """Return the code that is meant by the name of a language, or by a code in other letters, as a fact."""
    code = _code(written)
    return {"nearest": code} if LANGUAGE.fullmatch(code) else {}


def meant_language(suffix: str, known: Iterable[str]) -> str | None:
    """Return the language that the middle part of a file name means: "TH", "thai" and "th-TH" mean th."""
    code = _code(suffix).partition("-")[0]
    meant = {code, _LIKE_CODES.get(code)}
    return next((language for language in known if language.lower() in meant), None)


def _code(written: str) -> str:
    first, hyphen, rest = written.strip().replace("_", "-").partition("-")
    return _codes().get(written.strip().casefold()) or f"{first.casefold()}{hyphen}{rest}"


@cache
def _codes() -> dict[str, str]:
    # Imported here: hardly any file names a language by another name than its code.
    from babel import Locale

    return {name.casefold(): code for code, name in Locale("en").languages.items() if "_" not in code} | _ALSO
