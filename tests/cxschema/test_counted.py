"""Counts in the digits of a sentence's language."""

from __future__ import annotations

import pytest

from cxschema.text.counted import DIGITS, with_digits
from cxschema.text.wording import messages


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"n": 12, "file": "a1.yml"}, "۱۲ متن در a1.yml"),
        ({"n": "\u20683\u2069", "file": "a1.yml"}, "\u2068۳\u2069 متن در a1.yml"),
        ({"n": "personas/p2.yml", "file": "7"}, "personas/p2.yml متن در 7"),
    ],
    ids=["number", "set apart", "no count"],
)
def test_counts_are_written_in_persian_digits(facts: dict[str, object], expected: str) -> None:
    """How many is told in Persian digits; names of files and values to be typed stay as they are."""
    phrase = with_digits({"said": "{n} متن در {file}"}, "fa")["said"]

    assert phrase.format(**facts) == expected
    assert str(phrase).format_map(facts) == expected


@pytest.mark.parametrize("language", ["en", "th", "ko"])
def test_other_languages_write_them_as_they_are(language: str) -> None:
    """English, Thai and Korean sentences of the command line have the digits 0 to 9."""
    assert "97" in messages(language)["summary"]["other"].format(files=97, n=2)


def test_a_summary_is_persian_throughout() -> None:
    """No Western digit is left in the sentence that ends every report."""
    said = messages("fa")["summary"]["other"].format(files=97, n=2)

    assert "۹۷" in said
    assert "۲" in said
    assert set(DIGITS) == {"fa"}
