"""The ways through a journey on its page."""

from __future__ import annotations

from pathlib import Path

import pytest

from cxpages.book import Book
from cxschema.catalog.loading import load_catalog
from fake_links import FakeLinks

DOCS = Path(__file__).parent / "full_journeys"
LANGUAGES = ("en", "th", "ko", "fa")


@pytest.fixture(scope="module")
def book() -> Book:
    """Return the book of journeys that use everything."""
    return Book(load_catalog(DOCS))


def flow_on(book: Book, journey: str, language: str = "en") -> str:
    """Return the part of a journey's page that tells its ways."""
    html = book.page(f"journeys/{journey}.yml", language, FakeLinks()).html
    return html.partition('<section class="cx-section cx-section--flow">')[2].partition("</section>")[0]


def test_a_branching_journey_is_drawn_and_told(book: Book) -> None:
    """Where a journey branches there is a flowchart, and each way in words."""
    html = flow_on(book, "visit")

    assert '<pre class="mermaid">' in html
    assert "flowchart LR" in html
    assert "<span>The card is refused</span>" in html
    assert 'href="#step-bank">Call the bank</a>' in html
    assert html.count("when something fails</em>") == 2
    assert "back to an earlier step" in html
    assert "once more" in html
    assert "<b>Comes again in six months</b>" in html


def test_a_straight_journey_says_nothing_of_its_ways(book: Book) -> None:
    """A journey that goes from step to step needs no flowchart."""
    assert flow_on(book, "pay") == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_ways_are_told_in_the_readers_language(book: Book, language: str) -> None:
    """Nothing of another language stands among the ways, and Persian flows from the right."""
    html = flow_on(book, "visit", language)

    assert ("flowchart RL" if language == "fa" else "flowchart LR") in html
    assert "lang=" not in html
    assert ("when something fails" in html) == (language == "en")
