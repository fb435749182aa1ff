"""A journey as a table: a row for each step, a column for each lane that the journey fills.

A cell with several items has each on a line of its own; what is said of an item stands in brackets behind
it. Emotions and other numbers are plain numbers, dates and durations those of the file.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Any

from cxschema.journeys.walking import walk
from cxschema.models.fields import Model, shape_of, shapes
from cxschema.models.step import Step
from cxschema.text.answers import as_csv
from cxschema.text.wording import FALLBACK, messages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cxschema.exchange.exported import Exported
    from cxschema.journeys.walking import StepAt
    from cxschema.models.fields import FieldShape

_COLUMNS = tuple(
    shape
    for shape in shapes(Step)
    if shape.name
    not in {"id", "name", "actors", "roles", "image", "lanes"}  # columns of another kind, or none
)
"""Fields of a step that have a column of their name; of the others, some have one of another kind."""

_UNSAID = ("id", "evidence")
"""What is not said of an item in a cell; the JSON file has it."""

_LANE = "lane:{}"
"""The key of a column for one of the journey's own lanes."""


def journey_csv(exported: Exported) -> str:
    """Return the text of the CSV file, without a line end at its end."""
    said = _Words(exported)
    rows = [dict(_cells(at, exported, said)) for at in walk(exported.journey)]
    columns = {
        key: heading
        for key, heading in _headings(exported, said)
        if any(row.get(key, "") != "" for row in rows)
    }
    return as_csv([[row.get(key, "") for key in columns] for row in rows], list(columns.values()))


class _Words:
    """The words for fields and choices, in one language."""

    def __init__(self, exported: Exported) -> None:
        known = messages(exported.language)
        found = known.get("diff") or messages(FALLBACK)["diff"]
        self._fields = found["field"]
        self._items = found["item"]
        self._choices = found["choice"]

    def heading(self, name: str) -> str:
        """Return the heading of a column of several things."""
        return _capital(self._fields[name])

    def single(self, name: str) -> str:
        """Return the heading of a column of one thing."""
        return _capital(self._items.get(name) or self._fields[name])

    def field(self, name: str) -> str:
        """Return what a field is called inside a text."""
        return str(self._fields[name])

    def choice(self, value: str) -> str:
        """Return one of a few values in words."""
        return str(self._choices.get(value, value))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _headings(exported: Exported, said: _Words) -> Iterator[tuple[str, str]]:
    """Yield every column that there could be: its key and its heading, in order."""
    stage = said.single("stages")
    yield "number", "#"
    yield "stage", stage
    yield "lifecycle", said.single("lifecycle")
    yield "goal", f"{stage}: {said.field('goal')}"
    yield "step", said.single("steps")
    yield "who_acts", said.heading("actors")
    yield from ((shape.name, said.heading(shape.name)) for shape in _COLUMNS)
    yield from ((_LANE.format(lane.id), str(lane.name)) for lane in exported.journey.lanes)


def _cells(at: StepAt, exported: Exported, said: _Words) -> Iterator[tuple[str, object]]:
    yield "number", at.number
    yield "stage", str(at.stage.name)
    yield "lifecycle", _of(at.stage, "lifecycle", exported, said)
    yield "goal", _of(at.stage, "goal", exported, said)
    yield "step", str(at.step.name)
    yield "who_acts", "\n".join(exported.actors(at.step))
    for shape in _COLUMNS:
        yield shape.name, _cell(shape, getattr(at.step, shape.name), exported, said)
    yield from ((_LANE.format(lane.id), "\n".join(lane.text)) for lane in at.step.lanes)


def _of(part: Model, name: str, exported: Exported, said: _Words) -> object:
    shape = shape_of(type(part), name)
    return _cell(shape, getattr(part, name), exported, said) if shape else ""


def _cell(shape: FieldShape, value: Any, exported: Exported, said: _Words) -> object:
    if value is None or value == ():
        return ""
    if isinstance(value, float):
        return int(value) if value.is_integer() else value
    items = value if isinstance(value, tuple) else (value,)
    return "\n".join(_text(shape, item, exported, said) for item in items)


def _text(shape: FieldShape, value: Any, exported: Exported, said: _Words) -> str:
    if isinstance(value, Model):
        return _item(value, exported, said)
    if shape.reference:
        return exported.names(*shape.reference.key(value))
    if isinstance(value, Enum):
        return said.choice(str(value.value))
    return f"{value:g}" if isinstance(value, float) else str(value)


def _item(part: Model, exported: Exported, said: _Words) -> str:
    """Return an item of a list: its text, and in brackets what is said of it."""
    main = str(getattr(part, part.shorthand)) if part.shorthand else ""
    more = [
        f"{said.field(shape.name)}: {_cell(shape, value, exported, said)}"
        for shape in shapes(type(part))
        if shape.name not in (*_UNSAID, part.shorthand)
        and (value := getattr(part, shape.name)) not in (None, (), False)
    ]
    told = "; ".join(more).replace("\n", ", ")
    return f"{main} ({told})" if main and told else main or told
