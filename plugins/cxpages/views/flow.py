"""The ways through a journey as a reader sees them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from cxpages.diagrams.flow_mermaid import SIZES, flow_source
from cxschema.journeys.flow import Flow, flow_of

if TYPE_CHECKING:
    from cxpages.views.reader import Reader
    from cxschema.journeys.flow import Way
    from cxschema.journeys.walking import StepAt
    from cxschema.models.journey import Journey


@dataclass(frozen=True)
class FlowView:
    """The ways through one journey, in one language."""

    reader: Reader
    journey: Journey

    @cached_property
    def flow(self) -> Flow:
        """The steps and the ways between them."""
        return flow_of(self.journey)

    @property
    def told(self) -> list[tuple[StepAt, tuple[Way, ...]]]:
        """The steps that say how it goes on from them, each with the ways from it."""
        steps = [at for at in self.flow.steps if at.step.next or at.step.ending]
        return [(at, self.flow.ways_from(at.number)) for at in steps]

    @property
    def diagram(self) -> str | None:
        """The source of the Mermaid flowchart; None for a straight line, which the map shows already."""
        if not self.flow.branches:
            return None
        title = self.reader.t("flow.diagram-of", name=self.journey.name)
        source = flow_source(self.flow, self.reader.language, title, self.reader.t("map.failure"))
        return f"{SIZES}\n{source}"
