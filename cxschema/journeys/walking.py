"""The steps of a journey in order, each with its number and the names that links find it by."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cxschema.diagnostics import DataPath
    from cxschema.models.journey import Journey, Stage
    from cxschema.models.step import Step


@dataclass(frozen=True)
class StepAt:
    """One step, and where it stands in its journey."""

    number: int
    """The place among all steps of the journey, from 1."""

    stage_number: int
    """The place of its stage, from 1."""

    stage: Stage
    step: Step
    path: DataPath
    """The way to the step inside its file."""

    @property
    def anchor(self) -> str:
        """The id of the step on its page."""
        return f"step-{self.step.id or self.number}"

    @property
    def stage_anchor(self) -> str:
        """The id of the step's stage on its page."""
        return stage_anchor(self.stage, self.stage_number)

    def item_anchor(self, field: str, item_id: str) -> str:
        """Return the id, on its page, of an item of the step that has an id: a pain point, a need."""
        return f"{self.anchor}--{field.replace('_', '-')}--{item_id}"


def stage_anchor(stage: Stage, number: int) -> str:
    """Return the id of a stage on its page; *number* is its place, from 1."""
    return f"stage-{stage.id or number}"


def walk(journey: Journey) -> Iterator[StepAt]:
    """Yield the steps of a journey in the order of the file."""
    number = 0
    for i, stage in enumerate(journey.stages):
        for j, step in enumerate(stage.steps):
            number += 1
            yield StepAt(number, i + 1, stage, step, ("stages", i, "steps", j))


def step_count(journey: Journey) -> int:
    """Return how many steps a journey has."""
    return sum(len(stage.steps) for stage in journey.stages)


def personas_at(step: Step, journey: Journey) -> tuple[str, ...]:
    """Return the ids of who is there: the personas who act in a step, or all of the journey's."""
    acting = (actor.partition(":") for actor in step.actors)
    return tuple(name for kind, _, name in acting if kind == "persona") or journey.personas
