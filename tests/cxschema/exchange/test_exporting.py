"""A journey as a table and as data."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxschema.catalog.loading import load_catalog
from cxschema.exchange.exported import Exported
from cxschema.exchange.exporting import as_file, exporter, forms
from cxschema.exchange.journey_csv import journey_csv
from cxschema.exchange.journey_json import journey_data
from cxschema.text.answers import as_csv

if TYPE_CHECKING:
    from pathlib import Path

HANDBOOK = """
kind: handbook
organisation: A
languages: [en, th]
teams: [{id: desk, name: Front desk}]
channels: [{id: clinic, name: At the clinic}, {id: line, name: LINE}]
lifecycle: [{id: use, name: Using}]
"""
JOURNEY = """
kind: journey
name: A visit
personas: [nok]
lanes: [{id: risk, name: "=Risk"}, {id: needs, name: Needs}]
stages:
  - id: arrive
    name: Arrive
    lifecycle: use
    goal: To be seen
    steps:
      - id: wait
        name: Wait
        channels: [clinic, line]
        emotion: -1.5
        thoughts: [How long?, "-5 minutes, they said"]
        needs: A seat
        pain_points:
          - text: The queue
            severity: high
            reach: 40
        backstage: {text: Calls names, team: desk, system: Screen}
        lanes: [{id: risk, text: [A form goes missing, And is found]}, {id: needs, text: None}]
        next: {step: pay, when: It is her turn}
  - name: Leave
    steps:
      - id: pay
        name: "@Pay"
        actors: [persona:nok, team:desk]
        roles: [Bank]
        emotion: 2
"""


@pytest.fixture
def exported(tmp_path: Path) -> Exported:
    """A journey that says a lot, in English."""
    (tmp_path / "journeys").mkdir()
    (tmp_path / "personas").mkdir()
    (tmp_path / "handbook.yml").write_text(HANDBOOK, encoding="utf-8")
    (tmp_path / "personas" / "nok.yml").write_text("kind: persona\nname: Nok\n", encoding="utf-8")
    (tmp_path / "journeys" / "visit.yml").write_text(JOURNEY, encoding="utf-8")
    return in_language(tmp_path, "en")


def in_language(docs: Path, language: str) -> Exported:
    """Return the journey of a folder in one language; what it refers to is called by kind and id."""
    catalog = load_catalog(docs)
    assert not catalog.diagnostics
    entry = catalog.entries["journey", "visit"]
    journey: Any = catalog.in_language(entry, language)
    return Exported(catalog, "visit", journey, language, lambda kind, name: f"<{kind} {name}>")


def rows_of(text: str) -> list[dict[str, str]]:
    """Read a table."""
    return list(csv.DictReader(io.StringIO(text)))


def test_a_table_has_a_row_for_each_step(exported: Exported) -> None:
    """Each step is a row, with its stage, who acts, and a column for each lane that somebody filled."""
    wait, pay = rows_of(journey_csv(exported))

    assert wait == {
        "#": "1",
        "Stage": "Arrive",
        "Lifecycle stage": "<lifecycle-stage use>",
        "Stage: goal": "To be seen",
        "Step": "Wait",
        "Who acts": "<persona nok>",
        "Channels": "<channel clinic>\n<channel line>",
        "Emotion": "-1.5",
        "Thoughts": "How long?\n-5 minutes, they said",
        "Needs": "None",
        "Pain points": "The queue (severity: serious; reach: 40)",
        "Backstage": "Calls names (team: <team desk>; system: Screen)",
        "Steps that follow": "pay (condition: It is her turn)",
        "'=Risk": "A form goes missing\nAnd is found",
    }
    assert (pay["Step"], pay["Who acts"]) == ("'@Pay", "<persona nok>\n<team desk>\nBank")
    assert pay["Emotion"] == "2"


def test_a_lane_of_ones_own_may_have_the_name_of_another(exported: Exported) -> None:
    """Two columns of one heading keep their own cells."""
    headings, first, *_ = csv.reader(io.StringIO(journey_csv(exported)))

    cells = [cell for heading, cell in zip(headings, first, strict=True) if heading == "Needs"]
    assert cells == ["A seat", "None"]


def test_headings_are_in_the_language(exported: Exported) -> None:
    """A Thai table has Thai headings and words for choices."""
    text = journey_csv(in_language(exported.catalog.root, "th"))

    assert text.startswith("#,ระยะ,ระยะความสัมพันธ์กับลูกค้า,ระยะ: เป้าหมาย,ขั้นตอน,")
    assert "ความรุนแรง: รุนแรง" in text


def test_data_has_the_keys_of_the_file(exported: Exported) -> None:
    """The keys are those of the file; references have names; steps know who acts, their number and anchor."""
    data = journey_data(exported)
    (wait,), (pay,) = (stage["steps"] for stage in data["stages"])

    assert {key: data[key] for key in ("kind", "id", "language", "name", "state")} == {
        "kind": "journey",
        "id": "visit",
        "language": "en",
        "name": "A visit",
        "state": "current",
    }
    assert data["personas"] == [{"kind": "persona", "id": "nok", "name": "<persona nok>"}]
    assert [stage["anchor"] for stage in data["stages"]] == ["stage-arrive", "stage-2"]
    assert (wait["number"], wait["anchor"], wait["emotion"]) == (1, "step-wait", -1.5)
    assert wait["who_acts"] == ["<persona nok>"]
    assert wait["pain_points"] == [{"text": "The queue", "severity": "high", "reach": 40.0}]
    assert pay["actors"][1] == {"kind": "team", "id": "desk", "name": "<team desk>"}
    assert pay["who_acts"] == ["<persona nok>", "<team desk>", "Bank"]
    assert "emotions" not in wait


def test_every_form_can_be_made(exported: Exported) -> None:
    """Those of this package and those that others add give a text that can stand in a file."""
    assert {"csv", "json", "mermaid", "svg"} <= set(forms())
    for form in forms():
        text = as_file(form, exporter(form)(exported))
        assert text.endswith("\n")
        assert text.startswith("\ufeff") == (form == "csv")
    assert json.loads(exporter("json")(exported))["id"] == "visit"


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "＝", "＋", "－", "＠"])
def test_a_formula_stays_a_text(sign: str) -> None:
    """A text that a spreadsheet would calculate begins with an apostrophe; a number does not."""
    (cells,) = list(csv.reader(io.StringIO(as_csv([(f"{sign}1+1", -1.5, "1=1")], ())), strict=True))[1:]

    assert cells == [f"'{sign}1+1", "-1.5", "1=1"]


CELL = st.text(st.characters(exclude_characters="\0\r", exclude_categories=["Cs"]))


@given(st.lists(st.tuples(CELL, CELL)))
def test_no_cell_is_a_formula_and_none_is_lost(rows: list[tuple[str, str]]) -> None:
    """Whatever cells hold, a reader of CSV gets them back, and none begins as a formula does."""
    read = list(csv.reader(io.StringIO(as_csv(rows, ("a", "b")), newline="")))[1:]

    assert [[cell.removeprefix("'") for cell in row] for row in read] == [
        [cell.removeprefix("'") for cell in row] for row in rows
    ]
    assert not any(cell.startswith(("=", "+", "-", "@", "\t")) for row in read for cell in row)
