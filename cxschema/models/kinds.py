"""The table of kinds: one row each, and everything that loops over kinds reads it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from cxschema.models.challenge import FocusChallenge
from cxschema.models.evidence import Evidence
from cxschema.models.fields import shapes
from cxschema.models.glossary import Glossary
from cxschema.models.handbook import Handbook
from cxschema.models.journey import Journey
from cxschema.models.persona import Persona
from cxschema.models.segment import Segment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cxschema.models.entry import Header
    from cxschema.models.fields import Model


@dataclass(frozen=True)
class Kind:
    """One kind of entry."""

    name: str
    """What stands behind `kind:` in a file."""

    model: type[Header]
    """The shape of its files."""

    folder: str
    """The folder where its files usually stand; "" for the docs folder itself."""

    views: tuple[str, ...] = ("card",)
    """What a block in prose can show of one entry."""

    listed: bool = True
    """Whether a catalog page lists its entries."""


KINDS: dict[str, Kind] = {
    kind.name: kind
    for kind in (
        Kind("handbook", Handbook, "", views=(), listed=False),
        Kind("persona", Persona, "personas"),
        Kind("journey", Journey, "journeys", views=("card", "map", "curve", "stage", "diagram")),
        Kind("focus-challenge", FocusChallenge, "strategy", views=("statement",), listed=False),
        Kind("segment", Segment, "segments"),
        Kind("evidence", Evidence, "evidence"),
        Kind("glossary", Glossary, "", views=(), listed=False),
    )
}

FOLDERS = frozenset(kind.folder for kind in KINDS.values() if kind.folder)
"""The folders where files of ours usually stand."""

VOCABULARIES: dict[str, str] = {
    "team": "teams",
    "channel": "channels",
    "lifecycle-stage": "lifecycle",
    "tag": "tags",
}
"""Kinds of words that the handbook file defines, and the field that holds them."""


@cache
def field_names() -> frozenset[str]:
    """Return the names of all fields, of whatever kind and however deep."""
    return frozenset(name for kind in KINDS.values() for name in _names_in(kind.model))


def _names_in(model: type[Model]) -> Iterator[str]:
    for shape in shapes(model):
        yield shape.name
        if shape.model:
            yield from _names_in(shape.model)
