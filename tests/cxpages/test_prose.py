"""Longer texts and quotations as HTML."""

from __future__ import annotations

import pytest

from cxpages.prose import inline, spoken
from cxschema.text.foreign import Foreign


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('I say "right, right" and go', "I say <q>right, right</q> and go"),
        ("“금식 필요”라고만", "<q>금식 필요</q>라고만"),
        ("نوشته بود «ناشتا».", "نوشته بود <q>ناشتا</q>."),
        ('One "mark', "One &#34;mark"),
        ('"<b>" & "c"', "<q>&lt;b&gt;</q> &amp; <q>c</q>"),
        (Foreign("Say “no”", "en"), '<span lang="en" dir="ltr">Say <q>no</q></span>'),
    ],
)
def test_quotes_in_a_quotation_are_left_to_the_browser(text: str, expected: str) -> None:
    """Marks inside a quotation are inner ones, and every language has its own."""
    assert spoken(text) == expected


def test_a_line_may_hold_code() -> None:
    """Backticks make code; HTML stays text."""
    assert inline("Use `docs` <b>") == "Use <code>docs</code> &lt;b&gt;"
