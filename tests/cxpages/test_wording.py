"""The words of the pages: the same in every language, and none missing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cxpages.words import _read, counted, wording

PACKAGE = Path(__file__).parents[2] / "plugins" / "cxpages"


def names_in(text: str) -> set[str]:
    """Return the placeholders of a phrase."""
    return set(re.findall(r"\{(\w+)\}", text))


@pytest.mark.parametrize("language", ["th", "ko", "fa"])
def test_every_language_has_every_phrase(language: str) -> None:
    """Each language has the phrases of English with the same placeholders; plurals as it needs them."""
    own, english = _read(language), _read("en")
    missing = set(english) - set(own)

    assert {key for key in missing if not key.endswith(".one")} == set()
    assert set(own) <= set(english)
    assert [
        key for key in own if names_in(own[key]) != names_in(english[key]) and not key.endswith(".one")
    ] == []


def test_templates_use_only_phrases_that_exist() -> None:
    """No template asks for a phrase that the wording files lack."""
    used: set[str] = set()
    for path in PACKAGE.rglob("*.jinja"):
        used |= set(re.findall(r"r\.t\('([\w.-]+)'[,)]", path.read_text(encoding="utf-8")))

    assert len(used) > 40
    assert used <= set(wording("en"))


def test_one_and_many_are_told_apart() -> None:
    """Where a language tells one from many, so do the pages; where it does not, one form serves."""
    assert counted("en", "shown", 1, n="1") == "1 entry"
    assert counted("en", "shown", 2, n="2") == "2 entries"
    assert counted("th", "shown", 1, n="1") == counted("th", "shown", 2, n="1")


def test_a_language_without_words_falls_back_to_english() -> None:
    """A fifth language works before its words are written."""
    assert wording("de")["owner"] == wording("en")["owner"]
