"""Which fields a new file shows: those that most entries are better for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxschema.models.challenge import FocusChallenge
from cxschema.models.evidence import Evidence
from cxschema.models.fields import shapes
from cxschema.models.handbook import Handbook
from cxschema.models.journey import Journey
from cxschema.models.persona import Demographics, Persona
from cxschema.models.segment import Segment
from cxschema.models.step import Step

if TYPE_CHECKING:
    from cxschema.models.fields import FieldShape, Model

_USEFUL: dict[type[Model], str] = {
    Handbook: "owner languages teams channels lifecycle tags",
    Persona: (
        "owner tags type role tagline portrait demographics segments background goals needs pain_points "
        "behaviours channels quotes empathy_map"
    ),
    Demographics: "age location languages occupation family",
    Journey: "owner tags summary personas goal scope stages",
    Step: (
        "id name action touchpoint channels emotion feeling thoughts needs pain_points opportunities "
        "frontstage duration"
    ),
    FocusChallenge: "owner tags name summary background assumptions boundaries success journeys",
    Segment: "owner tags summary size criteria needs behaviours promise channels",
    Evidence: "owner tags summary date sample question findings limits link",
}
"""The fields to show beside the required ones; a model that is not listed shows all it has."""

_LEFT_OUT = frozenset({"kind", "id", "aliases", "language", "status"})
"""What the head of a file says, and what a new file has no use for."""


def shown(model: type[Model], *, every: bool = False) -> list[FieldShape]:
    """Return the fields of a part that a new file shows, in the order of the model."""
    useful = _USEFUL[model].split() if model in _USEFUL and not every else list(model.model_fields)
    return [
        shape
        for shape in shapes(model)
        if shape.name in useful or model.model_fields[shape.name].is_required()
    ]


def shown_at_top(model: type[Model], *, every: bool = False) -> list[FieldShape]:
    """Return the fields that a new file of a model shows below its head."""
    return [shape for shape in shown(model, every=every) if shape.name not in _LEFT_OUT]
