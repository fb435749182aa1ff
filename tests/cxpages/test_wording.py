"""The words of the pages: the same in every language, and none missing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cxpages.words import words_of
from cxschema.text.foreign import Foreign
from cxschema.text.phrases import phrases

PACKAGE = Path(__file__).parents[2] / "plugins" / "cxpages"


def names_in(text: str) -> set[str]:
    """Return the placeholders of a phrase."""
    return set(re.findall(r"\{(\w+)\}", text))


@pytest.mark.parametrize("language", ["th", "ko", "fa"])
def test_every_language_has_every_phrase(language: str) -> None:
    """Each language has the phrases of English with the same placeholders; plurals as it needs them."""
    own, english = phrases("pages", language), phrases("pages", "en")
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
    assert used <= set(phrases("pages", "en"))


def test_one_and_many_are_told_apart() -> None:
    """Where a language tells one from many, so do the pages; where it does not, one form serves."""
    english, thai = words_of("en"), words_of("th")

    assert english.counted("shown", 1, n="1") == "1 entry"
    assert english.counted("shown", 2, n="2") == "2 entries"
    assert thai.counted("shown", 1, n="1") == thai.counted("shown", 2, n="1")


def test_a_language_may_have_more_forms() -> None:
    """Arabic counts in six forms: the one that its rules ask for is taken, else `other`."""
    own = {"steps.one": "خطوة", "steps.two": "خطوتان", "steps.few": "{n} خطوات", "steps.other": "{n} خطوة"}
    arabic = words_of("ar", own)

    said = [arabic.counted("steps", n, n=n) for n in (1, 2, 3, 11)]

    assert said == ["خطوة", "خطوتان", "3 خطوات", "11 خطوة"]
    assert set(arabic.forms("steps")) == {"one", "two", "few", "other"}


def test_a_language_without_words_falls_back_to_english() -> None:
    """A fifth language works before its words are written, and what is borrowed says so."""
    german = words_of("de", {"owner": "Verantwortlich"})

    assert german.t("owner") == "Verantwortlich"
    assert german.t("reviewed") == words_of("en").t("reviewed")
    assert isinstance(german.t("reviewed"), Foreign)
    assert german.counted("shown", 1, n="1") == "1 entry"


def test_a_handbook_may_say_it_in_its_own_words() -> None:
    """Words of the handbook stand before those that come along, in English as well."""
    assert words_of("en", {"owner": "Kept by"}).t("owner") == "Kept by"
    assert words_of("th", {"owner": "ผู้ดูแลหลัก"}).t("owner") == "ผู้ดูแลหลัก"
