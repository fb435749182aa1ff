"""A journey as it is beside the one that it should become, on the pages of both."""

from __future__ import annotations

import re

import pytest

from journey_pages import LANGUAGES, section_of


def rows(html: str) -> list[list[str]]:
    """Return the words of each cell, row by row."""
    cells = [re.findall(r"<td>(.*?)</td>", row, re.DOTALL) for row in html.split("<tr")[2:]]
    return [[" ".join(re.sub(r"<[^>]+>", " ", cell).split()) for cell in row] for row in cells]


def test_each_change_says_what_is_gained_and_what_it_takes() -> None:
    """A row for each change: what it was, what it becomes, the gain, what is noticed, what is required."""
    html = section_of("visit-future", "comparison")

    assert rows(html)[:2] == [
        [
            "Call for an appointment −1.5 Think it over on the way home −0.5",
            "Book on my phone +1",
            "+2 better",
            "The price and the next free times are known before she books",
            "Keeps one calendar for all dentists Front desk · Booking system Publishes price ranges Billing",
        ],
        [
            "New step",
            "Get a reminder +0.5",
            "",
            "Nobody forgets what to bring",
            "Sends a message the day before Digital team",
        ],
    ]
    assert [row[1] for row in rows(html) if row[1] == "Dropped"] == ["Dropped", "Dropped"]
    assert rows(html)[-1][2] == "0 unchanged"
    assert "Emotion gained on average: +1 (better). New steps: 1. Dropped steps: 2." in html


def test_both_pages_show_it_with_links_that_lead_there() -> None:
    """Steps of the page's own journey are found on it, those of the other on the other's."""
    future, current = section_of("visit-future", "comparison"), section_of("visit", "comparison")

    assert 'href="#step-book"' in future
    assert 'href="/journeys/visit.yml#step-call"' in future
    assert 'href="#step-call"' in current
    assert 'href="/journeys/visit-future.yml#step-book"' in current
    assert rows(future) == rows(current)


def test_a_journey_that_nothing_improves_has_no_comparison() -> None:
    """There is nothing beside it to show."""
    assert section_of("pay", "comparison") == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_told_in_the_readers_language(language: str) -> None:
    """Nothing of another language stands in it."""
    html = section_of("visit-future", "comparison", language)

    assert len(rows(html)) == 7
    assert "lang=" not in html
    assert ("New step" in html) == (language == "en")
