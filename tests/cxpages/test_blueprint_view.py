"""The service blueprint on a journey's page."""

from __future__ import annotations

import re
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


def blueprint_on(book: Book, journey: str, language: str = "en") -> str:
    """Return the part of a journey's page that is the blueprint."""
    html = book.page(f"journeys/{journey}.yml", language, FakeLinks()).html
    return html.partition('<section class="cx-section cx-section--blueprint">')[2].partition("</section>")[0]


def words(html: str) -> list[str]:
    """Return the texts of a piece of HTML."""
    return [" ".join(text.split()) for text in re.sub(r"<[^>]+>", "\n", html).split("\n") if text.strip()]


def test_levels_and_lines_stand_in_their_order(book: Book) -> None:
    """From top to bottom: what the customer sees, the customer, and the organisation behind its lines."""
    head = blueprint_on(book, "visit").partition("<thead>")[2].partition("</thead>")[0]

    assert words(head) == [
        "Step",
        "Physical evidence",
        "Customer",
        "Line of interaction",
        "Frontstage",
        "Line of visibility",
        "Backstage",
        "Line of internal interaction",
        "Support",
    ]


def test_a_line_that_nothing_crosses_is_left_out(book: Book) -> None:
    """Where nobody works backstage, there is no line of visibility."""
    html = blueprint_on(book, "pay")

    assert "Line of interaction" in html
    assert "Line of visibility" not in html


def test_hand_overs_stand_above_the_work_that_they_begin(book: Book) -> None:
    """A hand-over says who hands over to whom, from which step, and all of them are counted."""
    html = blueprint_on(book, "visit")
    said = " ".join(words(html))

    assert r"Hand\2d over" in html
    assert "Contact centre ( Call for an appointment ) → Front desk Greets" in said
    assert "Frontstage → Backstage Looks through three calendars" in said
    assert "Hand-overs: 8, between different teams: 5." in said
    assert "Contact centre → Front desk 2×" in said
    assert html.count("cx-hand--teams") == 5


def test_a_journey_without_staff_has_no_blueprint(book: Book) -> None:
    """A journey that says nothing of the organisation has nothing to show there."""
    assert blueprint_on(book, "visit-future") == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_row_of_the_table_is_complete(book: Book, language: str) -> None:
    """Every step has a cell for every row, and nothing of another language stands in it."""
    html = blueprint_on(book, "visit", language)
    columns = html.count('<th scope="col"')
    steps = html.split('<th scope="row">')[1:]

    assert [step.partition("</tr>")[0].count("<td") for step in steps] == [columns - 1] * 7
    assert "lang=" not in html
    assert ("Line of" in html) == (language == "en")
