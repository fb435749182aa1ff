"""The ways through a journey on its page."""

from __future__ import annotations

import pytest

from journey_pages import LANGUAGES, section_of


def test_a_branching_journey_is_drawn_and_told() -> None:
    """Where a journey branches there is a flowchart, and each way in words."""
    html = section_of("visit", "flow")

    assert '<pre class="mermaid">' in html
    assert "flowchart LR" in html
    assert "<span>The card is refused</span>" in html
    assert 'href="#step-bank">Call the bank</a>' in html
    assert html.count("when something fails</em>") == 2
    assert "back to an earlier step" in html
    assert "once more" in html
    assert "<b>Comes again in six months</b>" in html


def test_a_straight_journey_says_nothing_of_its_ways() -> None:
    """A journey that goes from step to step needs no flowchart."""
    assert section_of("pay", "flow") == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_ways_are_told_in_the_readers_language(language: str) -> None:
    """Nothing of another language stands among the ways, and Persian flows from the right."""
    html = section_of("visit", "flow", language)

    assert ("flowchart RL" if language == "fa" else "flowchart LR") in html
    assert "lang=" not in html
    assert ("when something fails" in html) == (language == "en")
