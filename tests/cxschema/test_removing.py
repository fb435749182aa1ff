"""Values taken out of a file: exactly these, with their comments, and everything else as it was."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cxschema.formatting.places import Places
from cxschema.formatting.removing import without

DOCS = Path(__file__).parents[2] / "docs"
FILES = [DOCS / "journeys/paying.th.yml", DOCS / "personas/nok.fa.yml", DOCS / "handbook.ko.yml"]

TEXT = """\
# A translation.

# the name
name: นก # short

# wants
goals:
  # money
  - id: price
    text: >-
      ราคา

      ก่อน
    # below the price

  # time
  - id: fast
    text: เร็ว

values: [ก, "ข, ค", {id: x, text: ง}] # three
steps:
- when: A
  note: B
- # why
  when: C
- - D
  - E
last: |
  # no comment
  end
"""


def taken(text: str, *paths: tuple[str | int, ...]) -> str:
    """Return a text without the values at some paths."""
    places = Places(text)
    return places.with_edits(without(places, paths))


def ways(value: Any, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """Return the ways to all values in a value."""
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [way for name, item in inside for way in [(*path, name), *ways(item, (*path, name))]]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
@given(data=st.data())
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_whatever_goes_the_rest_stays(path: Path, data: st.DataObject) -> None:
    """Of a real file, any values can go: what is left are lines of the file, in its order."""
    text = path.read_text(encoding="utf-8")
    known = ways(Places(text).values)
    gone = data.draw(st.sets(st.sampled_from(known), min_size=1, max_size=6))

    rest = taken(text, *gone)

    left = iter(line.strip(" -") for line in text.splitlines())
    assert rest != text
    assert all(line.strip(" -") in left for line in rest.splitlines() if not set(line) & set("[{"))
    assert rest.endswith("\n")
    assert not rest.endswith("\n\n")


@given(st.sets(st.sampled_from(ways(Places(TEXT).values)), min_size=1, max_size=4), st.sampled_from("\n\r"))
@settings(max_examples=80, deadline=None)
def test_comments_of_the_rest_stay(gone: set[tuple[str | int, ...]], end: str) -> None:
    """In a file with comments in every place, only those go that stand beside or right above what goes."""
    text = TEXT if end == "\n" else TEXT.replace("\n", "\r\n")
    rest = taken(text, *gone)

    assert rest != text
    assert "# A translation." in rest
    assert ("# the name" in rest) == (("name",) not in gone)
    assert ("# time" in rest) == (("goals",) not in gone and not {("goals", 1)} & gone and not _emptied(gone))
    assert "\r" not in rest.replace("\r\n", "")
    assert ("\r\n" in rest) == (end == "\r")


def _emptied(gone: set[tuple[str | int, ...]]) -> bool:
    return {("goals", 0, "id"), ("goals", 0, "text"), ("goals", 1, "id"), ("goals", 1, "text")} <= gone


CASES = {
    "an item with its comments": (
        [("goals", 0)],
        "  # money\n  - id: price\n",
        "goals:\n  # time\n  - id: fast\n",
    ),
    "the last item": ([("goals", 1)], "  # time\n", "    # below the price\n\nvalues:"),
    "all items": ([("goals", 0), ("goals", 1)], "goals:", "name: นก # short\n\nvalues: ["),
    "the first key behind a dash": ([("steps", 0, "when")], "when: A", "steps:\n- note: B\n"),
    "an item in a list in a list": ([("steps", 2, 0)], "- D", "- - E\nlast: |\n"),
    "an item in brackets": ([("values", 0)], "ก, ", 'values: ["ข, ค", {id: x, text: ง}] # three\n'),
    "the last in brackets": ([("values", 2)], "id: x", 'values: [ก, "ข, ค"] # three\n'),
    "all in brackets": ([("values", 0), ("values", 1), ("values", 2)], "values", "เร็ว\n\nsteps:\n"),
    "two keys in brackets": ([("values", 2, "id"), ("values", 2, "text")], "id: x", '"ข, ค", {}] # three\n'),
    "an item that has nothing left": (
        [("steps", 0, "when"), ("steps", 0, "note")],
        "note",
        "steps:\n- {}\n- # why\n",
    ),
    "the end of the file": ([("last",)], "last", "  - E\n"),
    "the head of the file": ([("name",)], "# short", "# A translation.\n\n# wants\n"),
}


@pytest.mark.parametrize("case", CASES)
def test_places(case: str) -> None:
    """What goes is gone without a trace, and what stood around it joins up."""
    gone, lost, kept = CASES[case]
    rest = taken(TEXT, *gone)

    assert lost not in rest
    assert kept in rest


def test_what_cannot_be_done_exactly_is_not_done() -> None:
    """A file that would be left with nothing, or is written in an unusual way, stays as it is."""
    assert taken("name: x\n", ("name",)) == "name: x\n"
    assert taken("{name: x, # why\n tagline: y}\n", ("name",)) == "{name: x, # why\n tagline: y}\n"
    assert taken("a: [x,\n # why\n y]\n", ("a", 0)) == "a: [x,\n # why\n y]\n"
