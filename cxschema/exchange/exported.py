"""A journey on its way out: in one language, with the names of everything it refers to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cxschema.models.step import ACTOR

if TYPE_CHECKING:
    from cxschema.catalog.catalog import Catalog
    from cxschema.models.journey import Journey
    from cxschema.models.step import Step

Names = Callable[[str, str], str]
"""What says how an entry, or a word of the handbook file, is called: given its kind and id."""


@dataclass(frozen=True)
class Exported:
    """One journey in one language."""

    catalog: Catalog
    id: str
    journey: Journey
    language: str
    names: Names
    fit: bool = False
    """Whether names may be cut to the room that a drawing has for them."""

    def actors(self, step: Step) -> list[str]:
        """Return the names of those who act in a step: its own, or else the journey's personas."""
        named = [self.names(*ACTOR.key(actor)) for actor in step.actors] + [str(role) for role in step.roles]
        return named or [self.names("persona", name) for name in self.journey.personas]
