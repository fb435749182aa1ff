"""Finding terms in a text, in the writing of each language."""

# Thai puts no spaces between words, Korean adds particles to nouns, Persian writes one word with a
# half-space, a space or neither, and English has plurals; a term is found in all of these.

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

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
_SAME_LETTERS = {"ی": "[یيى]", "ک": "[کك]", "ۀ": "[ۀه]", "ٔ": "ٔ?"}
_ANY_LETTER = "یيىکكۀٔำ"
"""Letters that are written in several ways."""

_PLURALS = "(?:ها(?:ی|یی|یش|یشان|یمان|یتان)?|ی|ای)"


class Finder:
    """Finds any of some words in a text; what stands apart is passed over as a whole."""

    def __init__(self, words: Sequence[str], apart_from: Iterable[str] = ()) -> None:
        """Make a finder of *words*; longer words that hold one of them and mean something else are apart."""
        wanted = [(word, f"(?P<w{i}>{_written(word)})") for i, word in enumerate(words)]
        others = [(word, f"(?:{_written(word)})") for word in apart_from]
        longest_first = sorted([*others, *wanted], key=lambda pair: -len(pair[0]))
        self._words = re.compile("|".join(written for _, written in longest_first), re.IGNORECASE)
        heads = {head for word, _ in longest_first for head in _heads(word)}
        self._heads = re.compile("|".join(re.escape(head) for head in sorted(heads)))
        self._is_empty = not words

    def find(self, text: str) -> Iterator[tuple[re.Match[str], int]]:
        """Yield the words in a text: where each stands, and its position among the words.

        Their first letters are looked for first, which is some ten times as fast as to try every word.
        """
        lower = text.lower()
        lower = lower if len(lower) == len(text) else text
        at = 0
        while not self._is_empty and (head := self._heads.search(lower, at)):
            found = self._words.match(text, head.start())
            at = max(found.end() if found else 0, head.start() + 1)
            if found and found.lastgroup:
                yield found, int(found.lastgroup[1:])


def _heads(word: str) -> list[str]:
    """Return what a word may begin with, as far as there are not several ways to write it."""
    first, rest = word[0].lower(), re.split(f"[{_ANY_LETTER}\\s{_ZWNJ}-]", word[1:3].lower())[0]
    return [letter + rest for letter in _SAME_LETTERS.get(first, first).strip("[]")]


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
    return rf"(?<![\w@/]){body}(?:s|es)?(?![\w@/]|\.\w)"


def _persian(word: str) -> str:
    parts = re.split(rf"[\s{_ZWNJ}]+", word)
    body = rf"[\s{_ZWNJ}]{{0,2}}".join(
        "".join(_SAME_LETTERS.get(letter, re.escape(letter)) for letter in part) for part in parts
    )
    return rf"(?<![\w{_ZWNJ}]){body}ٔ?(?:{_ZWNJ}?{_PLURALS})?(?![\w{_ZWNJ}])"
