"""A journey as JSON.

The keys are those of the data file, in its order; what a file leaves out is left out here. Beside them:

| where | key | what |
|---|---|---|
| journey | `id`, `language` | its id, and the language of its texts |
| stage, step | `anchor` | what stands behind `#` in the address of that part of the page |
| step | `number` | its place in the journey, from 1 |
| step | `who_acts` | the names of those who act, the journey's personas where the file names nobody |
| reference | `kind`, `id`, `name` | what it leads to, and what that is called in this language |
"""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Any

from cxschema.journeys.walking import stage_anchor, walk
from cxschema.models.fields import Model, shapes
from cxschema.text.answers import as_json

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cxschema.exchange.exported import Exported
    from cxschema.models.fields import FieldShape


def journey_json(exported: Exported) -> str:
    """Return the text of the JSON file, without a line end at its end."""
    return as_json(journey_data(exported))


def journey_data(exported: Exported) -> dict[str, Any]:
    """Return a journey as plain values."""
    made = _part(exported.journey, exported)
    _place_stages(made, exported)
    _place_steps(made, exported)
    return {"kind": "journey", "id": exported.id, "language": exported.language, **made}


def _place_stages(made: dict[str, Any], exported: Exported) -> None:
    for number, (stage, there) in enumerate(
        zip(exported.journey.stages, made.get("stages", ()), strict=True), 1
    ):
        there["anchor"] = stage_anchor(stage, number)


def _place_steps(made: dict[str, Any], exported: Exported) -> None:
    for at in walk(exported.journey):
        _, stage, _, step = at.path
        there = made["stages"][stage]["steps"][step]
        there |= {"number": at.number, "anchor": at.anchor, "who_acts": exported.actors(at.step)}


def _part(part: Model, exported: Exported) -> dict[str, Any]:
    return {shape.name: _field(shape, value, exported) for shape, value in _filled(part)}


def _filled(part: Model) -> Iterator[tuple[FieldShape, Any]]:
    """Yield the fields that say something."""
    for shape in shapes(type(part)):
        value = getattr(part, shape.name)
        if value not in (None, (), {}):
            yield shape, value


def _field(shape: FieldShape, value: Any, exported: Exported) -> Any:
    if isinstance(value, tuple):
        return [_one(shape, item, exported) for item in value]
    if isinstance(value, dict):
        return {key: _one(shape, item, exported) for key, item in value.items()}
    return _one(shape, value, exported)


def _one(shape: FieldShape, value: Any, exported: Exported) -> Any:
    if isinstance(value, Model):
        return _part(value, exported)
    if shape.reference:
        kind, name = shape.reference.key(value)
        return {"kind": kind, "id": name, "name": exported.names(kind, name)}
    if isinstance(value, Enum):
        return str(value.value)
    return value.isoformat() if isinstance(value, date) else value
