"""How wide texts are on a terminal."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxschema.querying.printing import table
from cxschema.text.width import isolated, shortened, width


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("nok", 3),
        ("นก", 2),
        ("ผู้ป่วย", 4),
        ("สำคัญ", 4),
        ("지우", 4),
        (unicodedata.normalize("NFD", "지우"), 4),
        ("نوک", 3),
        ("می‌خواهم", 7),
        ("\u2068نوک\u2069", 3),
        ("👍", 2),
        ("👍🏽", 2),
        ("👩‍⚕️", 2),
        ("🇹🇭", 2),
        ("é", 1),
        ("e\u0301", 1),
        ("", 0),
    ],
)
def test_width(text: str, columns: int) -> None:
    """Marks take no room, Korean and emoji take two columns, joined emoji are one."""
    assert width(text) == columns


@given(text=st.text(max_size=30), widest=st.integers(1, 20))
def test_a_shortened_text_fits(text: str, widest: int) -> None:
    """A text that is cut fits, and says that it was cut."""
    short = shortened(text, widest)

    assert width(short) <= widest
    assert short == text or short.endswith("…")


@given(rows=st.lists(st.tuples(st.text("abกำ지نو👍 ", max_size=8), st.text("ab", max_size=3)), min_size=1))
def test_columns_of_a_table_begin_at_one_place(rows: list[tuple[str, str]]) -> None:
    """Whatever stands in the first column, the second begins at the same place in every line."""
    widest = max(width(cell) for cell, _ in rows)
    lines = table([(cell, f"|{other}") for cell, other in rows]).split("\n")

    assert {width(line[: line.rindex("|")]) for line in lines} == {widest + 2}


def test_a_table_is_cut_to_its_room() -> None:
    """Where a terminal is too narrow, the names are cut, and nothing else."""
    lines = table([("nok", "ผู้ป่วยที่จองนัดหมายด้วยตนเองทางออนไลน์", "draft")], room=40, elastic=1).split("\n")

    assert [width(line) for line in lines] == [40]
    assert lines[0].endswith("…  draft")


def test_only_texts_from_right_to_left_are_isolated() -> None:
    """A Persian name is kept inside its cell; all others stay as they are."""
    assert isolated("nok ก 지") == "nok ก 지"
    assert isolated("Nok نوک") == "\u2068Nok نوک\u2069"
