"""The codes of languages, by what their writers call them."""

from __future__ import annotations

from functools import cache

from cxschema.models.fields import LANGUAGE

_ALSO = {"farsi": "fa", "ไทย": "th", "한국어": "ko", "فارسی": "fa"}


def language_facts(written: str) -> dict[str, str]:
    """Return the code that is meant by the name of a language, or by a code in other letters, as a fact."""
    first, hyphen, rest = written.strip().replace("_", "-").partition("-")
    code = _codes().get(written.strip().casefold()) or f"{first.casefold()}{hyphen}{rest}"
    return {"nearest": code} if LANGUAGE.fullmatch(code) else {}


@cache
def _codes() -> dict[str, str]:
    # Imported here: hardly any file names a language by another name than its code.
    from babel import Locale

    return {name.casefold(): code for code, name in Locale("en").languages.items() if "_" not in code} | _ALSO
