"""What a text is found by: its words, and pieces of words where a script does not show their bounds."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from cxpages.search.normalising import normalise, rules

_SPACES = re.compile(r"\s+")
_LETTERS = 4096
"""How many different letters are remembered with their script."""


class _Script(NamedTuple):
    """A script that is found by pieces of so many letters."""

    letter: re.Pattern[str]
    runs: re.Pattern[str]
    length: int


def terms_of(text: str) -> set[str]:
    """Return all words and pieces of a text; a piece goes across spaces, not across lines or punctuation."""
    text = normalise(text)
    found = _word().findall(text)
    if not text.isascii():
        for script in {_script_of(letter) for letter in set(text)}:
            if script is not None:
                found += _pieces(text, script)
    return set(found)


def _pieces(text: str, script: _Script) -> list[str]:
    runs = [_SPACES.sub("", run) for run in script.runs.findall(text)]
    return [run[at : at + script.length] for run in runs for at in range(len(run))]


@lru_cache(_LETTERS)
def _script_of(letter: str) -> _Script | None:
    return next((script for script in _scripts() if script.letter.match(letter)), None)


@cache
def _scripts() -> list[_Script]:
    return [
        _Script(re.compile(f"[{letters}]"), re.compile(rf"[{letters}]+(?:[^\S\n]+[{letters}]+)*"), length)
        for letters, length in ((row["letters"], row["length"]) for row in rules()["pieces"])
    ]


@cache
def _word() -> re.Pattern[str]:
    others = "".join(row["letters"] for row in rules()["pieces"])
    return re.compile(rf"[^\W_{others}]+")
