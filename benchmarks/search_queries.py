"""Held-out queries, drawn by program from the text of pages, and which pages they ought to find.

The truth does not ask the index: a page ought to be found when its text, brought into one form and without
spaces, holds the query in the same form; in English, when it has words of the same stems.
"""

from __future__ import annotations

import re
from functools import cache
from random import Random
from typing import TYPE_CHECKING, NamedTuple

import snowballstemmer

from cxpages.search.normalising import normalise

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

SEED = 20261129
MOST_PAGES = 0.6
"""Words on a larger share of the pages say nothing."""

_PARTICLES = re.compile(r"(?<=[가-힣]{2})(에서는|에서|으로|까지|부터|은|는|을|를|에|의|와|과|가)$")
_ARABIC = str.maketrans({"ی": "ي", "ک": "ك"})
_PERSIAN_DIGITS = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
_ZWNJ = "\u200c"
_INFLECTIONS = ("s", "es", "ing", "ed", "ly", "ment")


class Query(NamedTuple):
    """What somebody types, and the pages that ought to be found."""

    text: str
    kind: str
    wanted: frozenset[str]


def queries(language: str, texts: Mapping[str, str], thai_words: Sequence[str]) -> list[Query]:
    """Return 30 queries or more, the same ones for the same texts."""
    random = Random(f"{SEED} {language}")
    judge = _judge(language, texts)
    made: list[Query] = []
    for kind, count, candidates in _DRAWN[language](texts, thai_words):
        drawn = sorted(set(candidates))
        random.shuffle(drawn)
        good = (Query(text, kind, judge(text)) for text in drawn)
        fitting = (query for query in good if 0 < len(query.wanted) <= MOST_PAGES * len(texts))
        made += [query for query, _ in zip(fitting, range(count), strict=False)]
    return made


def _judge(language: str, texts: Mapping[str, str]) -> Callable[[str], frozenset[str]]:
    if language == "en":
        stems = {url: {_stem(word) for word in _words(text)} for url, text in texts.items()}
        return lambda query: frozenset(
            url for url, there in stems.items() if {_stem(word) for word in _words(query)} <= there
        )
    flat = {url: [_flat(line) for line in text.split("\n")] for url, text in texts.items()}
    return lambda query: frozenset(
        url for url, lines in flat.items() if any(_flat(_bare(query)) in line for line in lines)
    )


def _flat(text: str) -> str:
    return re.sub(r"\s", "", normalise(text))


def _bare(query: str) -> str:
    """Return a Korean word without its particle; nobody searches for a particle."""
    return _PARTICLES.sub("", query)


@cache
def _stem(word: str) -> str:
    return str(snowballstemmer.stemmer("english").stemWord(word))


def _words(text: str) -> list[str]:
    return re.findall(r"[a-z0-9]+", normalise(text))


def _english(texts: Mapping[str, str], _: Sequence[str]) -> Iterator[tuple[str, int, list[str]]]:
    words = {word for text in texts.values() for word in re.findall(r"[a-z]{4,}", text)}
    other = [word + ending for word in words for ending in _INFLECTIONS]
    yield "as it stands", 16, sorted(words)
    yield "another form", 14, [word for word in other if word not in words and _keeps_stem(word, words)]
    pairs = [pair for text in texts.values() for pair in re.findall(r"\b([a-z]{4,} [a-z]{4,})\b", text)]
    yield "two words", 6, pairs


def _keeps_stem(word: str, words: set[str]) -> bool:
    shorter = {word[:-cut] for cut in range(1, 5)} & words
    return any(_stem(known) == _stem(word) for known in shorter)


def _thai(texts: Mapping[str, str], words: Sequence[str]) -> Iterator[tuple[str, int, list[str]]]:
    long = [word for word in words if re.fullmatch(r"[ก-๎]{4,}", word)]
    yield "word", 20, long
    yield "sara am of two characters", 6, [word.replace("ำ", "ํา") for word in long if "ำ" in word]
    runs = [run for text in texts.values() for run in re.findall(r"[ก-๎]{12,}", text)]
    begins = re.compile("[ก-ฮเ-ไ]")
    cuttable = (run for run in runs if begins.match(run, 4) and begins.match(run, 11))
    yield "from the middle", 6, [run[4:11] for run in cuttable]


def _korean(texts: Mapping[str, str], _: Sequence[str]) -> Iterator[tuple[str, int, list[str]]]:
    words = {word for text in texts.values() for word in re.findall(r"[가-힣]{3,}", text)}
    nouns = [_PARTICLES.sub("", word) for word in words if _PARTICLES.search(word)]
    yield "noun", 18, nouns
    yield "another particle", 8, [noun + _other_particle(noun) for noun in nouns]
    pairs = [pair for text in texts.values() for pair in re.findall(r"[가-힣]{2,} [가-힣]{2,}", text)]
    yield "written together", 8, [pair.replace(" ", "") for pair in pairs]


def _other_particle(noun: str) -> str:
    closed = (ord(noun[-1]) - 0xAC00) % 28 != 0
    return "은" if closed else "는"


def _persian(texts: Mapping[str, str], _: Sequence[str]) -> Iterator[tuple[str, int, list[str]]]:
    letters = "آ-یءئؤأ"
    words = {word for text in texts.values() for word in re.findall(f"[{letters}]{{4,}}", text)}
    pair = re.compile(f"[{letters}]{{2,}}{_ZWNJ}[{letters}]{{2,}}")
    joined = [word for text in texts.values() for word in pair.findall(text)]
    numbers = [number for text in texts.values() for number in re.findall(r"[۰-۹]{3,}", text)]
    yield "word", 12, sorted(words)
    yield "Arabic letters", 8, [word.translate(_ARABIC) for word in words if set(word) & {"ی", "ک"}]
    yield "without joiner", 6, [word.replace(_ZWNJ, "") for word in joined]
    yield "space for joiner", 6, [word.replace(_ZWNJ, " ") for word in joined]
    yield "Latin digits", 3, [normalise(number) for number in numbers]


_DRAWN = {"en": _english, "th": _thai, "ko": _korean, "fa": _persian}
