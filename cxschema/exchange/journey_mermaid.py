"""A journey as a Mermaid diagram."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxschema.exchange.mermaid_writing import SIZES, Section, Task, journey_source, score_of

if TYPE_CHECKING:
    from cxschema.exchange.exported import Exported
    from cxschema.models.journey import Stage


def journey_mermaid(exported: Exported, description: str | None = None) -> str:
    """Return the text of the diagram.

    The description for those who cannot see it is the journey's summary, if none is given.
    """
    journey = exported.journey
    sections = [_section(exported, stage) for stage in journey.stages]
    spoken = journey.summary or "" if description is None else description
    return f"{SIZES}\n{journey_source(journey.name, spoken, sections, whole=not exported.fit)}"


def _section(exported: Exported, stage: Stage) -> Section:
    tasks = (Task(step.name, score_of(step.emotion), tuple(exported.actors(step))) for step in stage.steps)
    return Section(stage.name, tuple(tasks))
