"""The one form of a text, and what it is found by, as the index has it."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from cxpages.search.normalising import normalise
from cxpages.search.terms import terms_of

CASES = yaml.safe_load((Path(__file__).parents[1] / "search_cases.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("typed", "form"), CASES["normal"])
def test_one_form(typed: str, form: str) -> None:
    """What looks the same, or means the same, has one form."""
    assert normalise(typed) == form


@pytest.mark.parametrize(("text", "terms"), CASES["terms"])
def test_words_and_pieces(text: str, terms: list[str]) -> None:
    """Words are found whole; where a script shows no bounds of words, every piece is found."""
    assert terms_of(text) == set(terms)


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cn"])))
def test_the_form_stays(text: str) -> None:
    """A text in its one form is left as it is, whatever it was made of."""
    once = normalise(text)

    assert normalise(once) == once
