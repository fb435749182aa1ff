"""Journeys inside journeys on their pages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from cxpages.book import Book
from cxschema.catalog.loading import load_catalog
from fake_links import FakeLinks
from journey_pages import LANGUAGES, page_of, section_of

if TYPE_CHECKING:
    from pathlib import Path

CIRCLE = (
    "kind: journey\nname: {name}\nstages: [{{name: Any, steps: [{{id: go, name: Go, opens: {opens}}}]}}]\n"
)


def words(html: str) -> str:
    """Return the words of a piece of HTML."""
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_a_journey_in_detail_says_where_it_belongs() -> None:
    """Its page begins with the way to it: the journey further out, and the step."""
    trail = page_of("pay").partition('<nav class="cx-trails"')[2].partition("</nav>")[0]

    assert '<a href="/journeys/visit.yml">A visit</a>' in trail
    assert '<a href="/journeys/visit.yml#step-pay">Pay</a>' in trail
    assert "cx-trails" not in page_of("visit")


def test_a_step_says_what_its_details_add_up_to() -> None:
    """Beside the step's own emotion stand the mean of its details and their pain points, the worst first."""
    said = words(section_of("visit", "details"))

    assert "Pay −1 → Paying, step by step" in said
    assert "3 steps, emotion on average −0.8, pain points: 3, the worst: Critical" in said
    assert said.endswith("Critical 1 Serious 1 Minor 1")
    assert "cx-section--details" not in page_of("pay")


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_told_in_the_readers_language(language: str) -> None:
    """Nothing of another language stands in it."""
    trail = page_of("pay", language).partition("<nav")[2].partition("</nav>")[0]
    html = section_of("visit", "details", language) + trail

    assert "lang=" not in html
    assert ("on average" in html) == (language == "en")


def test_journeys_that_open_one_another_still_have_pages(tmp_path: Path) -> None:
    """A circle is a finding, and the pages end it."""
    (tmp_path / "journeys").mkdir()
    for name, opens in (("a", "b"), ("b", "a"), ("c", "c")):
        text = CIRCLE.format(name=name, opens=opens)
        (tmp_path / "journeys" / f"{name}.yml").write_text(text, encoding="utf-8")
    book = Book(load_catalog(tmp_path))

    for name in "abc":
        assert "cx-section--details" in book.page(f"journeys/{name}.yml", "en", FakeLinks()).html
