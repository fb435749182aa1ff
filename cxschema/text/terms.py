"""Finding terms in a text, in the writing of each language."""

# Thai puts no spaces between words, Korean adds particles to nouns, Persian writes one word with a
# half-space, a space or neither, and English has plurals; a term is found in all of these.

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_HANGUL = "\uac00-\ud7a3"
_PARTICLES = (
    "[은는이가을를의에와과랑도만나란며고인일임뿐라다별들]"
    "|에(?:서|게|는|도|서는|서도|의)|께서?|이랑|으?로(?:서|써|는|의)?|까지|부터|처럼|보다|마다|만의|별로"
    "|들(?:이|은|을|의|과|에게|에서|에)|이(?:나|란|라|라는|라고|라면|다|며|고|든)|(?:라|라)(?:는|고|면)|입니다|인지"
    "|밖에|조차|마저|하고|한테|[와과]의"
)
"""What Korean adds to a noun."""

_ZWNJ = "\u200c"
_PERSIAN = re.compile("[\u0600-\u06ff]")
_THAI = re.compile("[\u0e00-\u0e7f]")
_KOREAN = re.compile(f"[{_HANGUL}]")
_SAME_LETTERS = {"ی": "[یيى]", "ک": "[کك]", "ۀ": "(?:ۀ|هٔ|ه)", "ٔ": "ٔ?"}
_PLURALS = "(?:ها(?:ی|یی|یش|یشان|یمان|یتان)?|ی|ای)"


def pattern_of(words: Sequence[str], apart_from: Iterable[str] = ()) -> re.Pattern[str] | None:
    """Return a pattern that finds any of *words* as a word of its own; None where there are none.

    What stands in *apart_from* is found as a whole, so that a word in it is not; `which` tells them apart.
    """
    if not words:
        return None
    wanted = [(word, f"(?P<w{i}>{_written(word)})") for i, word in enumerate(words)]
    others = [(word, f"(?:{_written(word)})") for word in apart_from]
    longest_first = sorted([*others, *wanted], key=lambda pair: -len(pair[0]))
    return re.compile("|".join(written for _, written in longest_first), re.IGNORECASE)


def which(found: re.Match[str]) -> int | None:
    """Return the position of the word that was found, None for something apart."""
    return int(found.lastgroup[1:]) if found.lastgroup else None


@cache
def _written(word: str) -> str:
    """Return the pattern of one word in the ways in which it may be written."""
    if _THAI.search(word):
        return re.escape(word).replace("ำ", "(?:ำ|ํา)")
    if _KOREAN.search(word):
        body = r"\s?".join(re.escape(part) for part in word.split())
        return f"(?<![{_HANGUL}\\w]){body}(?=(?:{_PARTICLES})?(?![{_HANGUL}]))"
    if _PERSIAN.search(word):
        return _persian(word)
    body = r"[\s-]+".join(re.escape(part) for part in word.split())
    return rf"(?<!\w){body}(?:s|es)?(?!\w)"


def _persian(word: str) -> str:
    parts = re.split(rf"[\s{_ZWNJ}]+", word)
    body = rf"[\s{_ZWNJ}]{{0,2}}".join(
        "".join(_SAME_LETTERS.get(letter, re.escape(letter)) for letter in part) for part in parts
    )
    return rf"(?<![\w{_ZWNJ}]){body}ٔ?(?:{_ZWNJ}?{_PLURALS})?(?![\w{_ZWNJ}])"
