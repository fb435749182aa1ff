"""The service blueprint on a journey's page."""

from __future__ import annotations

import re

import pytest

from journey_pages import LANGUAGES, section_of


def words(html: str) -> list[str]:
    """Return the texts of a piece of HTML."""
    return [" ".join(text.split()) for text in re.sub(r"<[^>]+>", "\n", html).split("\n") if text.strip()]


def test_levels_and_lines_stand_in_their_order() -> None:
    """From top to bottom: what the customer sees, the customer, and the organisation behind its lines."""
    head = section_of("visit", "blueprint").partition("<thead>")[2].partition("</thead>")[0]

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


def test_a_line_that_nothing_crosses_is_left_out() -> None:
    """Where nobody works backstage, there is no line of visibility."""
    html = section_of("pay", "blueprint")

    assert "Line of interaction" in html
    assert "Line of visibility" not in html


def test_hand_overs_stand_above_the_work_that_they_begin() -> None:
    """A hand-over says who hands over to whom, from which step, and all of them are counted."""
    html = section_of("visit", "blueprint")
    said = " ".join(words(html))

    assert r"Hand\2d over" in html
    assert "Contact centre ( Call for an appointment ) → Front desk Greets" in said
    assert "Frontstage → Backstage Looks through three calendars" in said
    assert "Hand-overs: 8, between different teams: 5." in said
    assert "Contact centre → Front desk 2×" in said
    assert html.count("cx-hand--teams") == 5


def test_a_journey_without_staff_has_no_blueprint() -> None:
    """A journey that says nothing of the organisation has nothing to show there."""
    assert section_of("visit-future", "blueprint") == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_row_of_the_table_is_complete(language: str) -> None:
    """Every step has a cell for every row, and nothing of another language stands in it."""
    html = section_of("visit", "blueprint", language)
    columns = html.count('<th scope="col"')
    steps = html.split('<th scope="row">')[1:]

    assert [step.partition("</tr>")[0].count("<td") for step in steps] == [columns - 1] * 7
    assert "lang=" not in html
    assert ("Line of" in html) == (language == "en")
