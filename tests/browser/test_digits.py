"""Numbers that style sheets count, in a real browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cxmkdocs.assets import css

if TYPE_CHECKING:
    from playwright.sync_api import Page

COUNTED = 'getComputedStyle(document.querySelector("li"), "::before").content'


@pytest.mark.parametrize(
    ("digits", "counted"), [("arabext", "counter(rank, persian)"), ("latn", "counter(rank)")]
)
def test_ranks_are_counted_in_the_digits_of_the_page(page: Page, digits: str, counted: str) -> None:
    """A Persian page counts in Persian digits, unless the handbook chose others."""
    mark = "" if digits == "latn" else f' data-cx-digits="{digits}"'
    ranking = '<ol class="cx-ranking"><li>Waits</li></ol>'
    page.set_content(f'<html lang="fa"{mark}><style>{css()}</style><body class="md-typeset">{ranking}</html>')

    assert page.evaluate(COUNTED) == counted
