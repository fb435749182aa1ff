"""Korean particles that depend on the sound before them."""

# "은(는)" looks like a form to fill in. Whether a word ends in a consonant is written in its last
# syllable: (code - U+AC00) mod 28 is 0 when there is no final consonant (Unicode, 3.12 Hangul).

from __future__ import annotations

import re

_CHOICE = re.compile(r"(?P<before>.)(?P<pair>은\(는\)|이\(가\)|을\(를\)|과\(와\))", re.DOTALL)
_FIRST, _LAST, _FINALS = 0xAC00, 0xD7A3, 28
_DIGITS_WITH_FINAL = "013678"
"""Digits whose Korean name ends in a consonant: 영, 일, 삼, 육, 칠, 팔."""
_LETTERS_WITH_FINAL = "lmnrLMNR"
"""Latin letters whose Korean name ends in a consonant: 엘, 엠, 엔, 알."""


def with_particles(text: str) -> str:
    """Choose the right particle wherever *text* says `은(는)`, `이(가)`, `을(를)` or `과(와)`."""
    return _CHOICE.sub(lambda found: found["before"] + _chosen(found["before"], found["pair"]), text)


def _chosen(before: str, pair: str) -> str:
    return pair[0] if _ends_in_consonant(before) else pair[2]


def _ends_in_consonant(character: str) -> bool:
    code = ord(character)
    if _FIRST <= code <= _LAST:
        return (code - _FIRST) % _FINALS != 0
    return character in _DIGITS_WITH_FINAL or character in _LETTERS_WITH_FINAL
