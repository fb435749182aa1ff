"""Texts put into translation files: what is written is what was meant, and everything else stays."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cxschema.catalog.loading import load_catalog
from cxschema.catalog.memory import Memory
from cxschema.catalog.units import units_of
from cxschema.source.builder import build
from cxschema.translations.chapter_text import with_blocks
from cxschema.translations.overlay_text import new_text, with_values
from cxschema.translations.overlay_values import Blank, with_texts
from cxschema.translations.stubs import translation_stub

if TYPE_CHECKING:
    from cxschema.catalog.catalog import Entry

DOCS = Path(__file__).parents[2] / "docs"
PERSONA = "personas/patient-coordinator.yml"
JOURNEY = "journeys/first-appointment.yml"


@cache
def entry(uri: str) -> Entry:
    """Return an entry of the handbook."""
    return next(entry for entry in load_catalog(DOCS).entries.values() if entry.uri == uri)


def translated(made: Entry) -> dict[tuple[str | int, ...], str]:
    """Return the Thai texts of an entry by the way to them."""
    units = units_of(made.data, made.overlays["th"].values)
    return {unit.way: unit.translation for unit in units if unit.translation}


def texts_in(made: Entry, text: str) -> dict[tuple[str | int, ...], str]:
    """Return the texts that a translation file gives."""
    values, faults = build(text)
    assert not faults
    return {unit.way: unit.translation for unit in units_of(made.data, values) if unit.translation}


@pytest.mark.parametrize("uri", [PERSONA, JOURNEY])
@given(data=st.data())
@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow])
def test_a_half_done_file_can_be_filled(uri: str, data: st.DataObject) -> None:
    """Whichever texts are there, in whatever form, the others find their places, and no comment is lost."""
    made = entry(uri)
    texts = translated(made)
    some = data.draw(st.sets(st.sampled_from(sorted(texts, key=str)), min_size=1))
    half = new_text("A comment", with_texts(made.data, {}, {way: texts[way] for way in some}, Memory()))
    full = with_values(half, with_texts(made.data, build(half)[0], texts, Memory()))

    assert full is not None
    assert full.startswith("# A comment\n")
    assert texts_in(made, full) == texts


@pytest.mark.parametrize("uri", [PERSONA, JOURNEY])
def test_a_stub_can_be_filled(uri: str) -> None:
    """Every place of a new translation takes its text; the source stays above it as a comment."""
    made = entry(uri)
    stub = translation_stub(made, "th")
    full = with_values(stub, with_texts(made.data, build(stub)[0], translated(made), Memory()))

    assert full is not None
    assert texts_in(made, full) == translated(made)
    assert [line for line in stub.splitlines() if line.lstrip().startswith("#")] == [
        line for line in full.splitlines() if line.lstrip().startswith("#")
    ]


AWKWARD = st.sampled_from(
    [
        "x: y",
        "{a",
        "- b, c",
        "# no",
        "two\nlines\n\nthree",
        "'q'",
        "no",
        "1.10",
        "[x]",
        "* a",
        "خب: «ب»",
        "@x",
        "a #b",
    ]
)


@given(st.dictionaries(st.sampled_from(sorted(translated(entry(PERSONA)), key=str)), AWKWARD, min_size=1))
@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
def test_any_text_is_written_as_a_text(texts: dict[tuple[str | int, ...], str]) -> None:
    """Colons, brackets, signs of YAML and several lines come back as they were given."""
    made = entry(PERSONA)
    overlay = made.overlays["th"].document
    full = with_values(overlay.text, with_texts(made.data, overlay.values, texts, Memory()))

    assert full is not None
    assert texts_in(made, full) == translated(made) | texts


FLOW = """name: นก
goals: [รู้ราคา, "เสร็จเร็ว"]   # เป้าหมาย
terms: {id: x}
"""


def test_lists_in_brackets_stay_in_brackets() -> None:
    """A new item joins its brackets, in quotes where it needs them; the comment behind stays."""
    values = {"name": "นก", "goals": ["รู้ราคา", "เสร็จเร็ว", "a, b"], "terms": {"id": "x", "name": "y"}}

    assert with_values(FLOW, values) == (
        "name: นก\ngoals: [รู้ราคา, \"เสร็จเร็ว\", 'a, b']   # เป้าหมาย\nterms: {id: x, name: y}\n"
    )


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_line_ends_and_mark_stay(end: str) -> None:
    """A file keeps its kind of line end, and the mark at its beginning."""
    text = f"\ufeffname: นก{end}tagline:{end}"

    assert with_values(text, {"name": "นก", "tagline": "x", "role": Blank("Nurse")}) == (
        f"\ufeffname: นก{end}tagline: x{end}# Nurse{end}role:{end}"
    )


def test_an_unusual_file_is_left_alone() -> None:
    """What could not be written back safely is not written at all."""
    assert with_values("{name: x, # why\n tagline: y}\n", {"name": "z", "tagline": "y"}) is None


SOURCE = '# Title {#t}\n\nOne.\n\n1. First\n2. Second\n\n!!! tip "Box"\n    Inside.\n'


def test_a_text_that_would_become_something_else_finds_no_place() -> None:
    """A paragraph that begins like an item, or a heading of two lines, is left to be written by hand."""
    text, left = with_blocks(
        SOURCE,
        SOURCE,
        {("t", "text", 1): "1. หนึ่ง", ("t", "heading"): "สอง\nบรรทัด", ("t", "title", 1): "กล่อง"},
        Memory(),
    )

    assert left == {("t", "text", 1)}
    assert "# สอง บรรทัด {#t}" in text
    assert '!!! tip "กล่อง"\n    Inside.\n' in text


def test_several_lines_keep_their_margin() -> None:
    """A second line of an item or of a text in a box stands below its first."""
    texts = {("t", "item", 1): "ก\nข", ("t", "text", 2): "ค\nง"}
    text, left = with_blocks(SOURCE, None, texts, Memory())

    assert left == set()
    assert "1. ก\n   ข\n2. Second" in text
    assert text.endswith('!!! tip "Box"\n    ค\n    ง\n')
