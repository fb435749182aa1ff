"""All journeys on the framework of the relationship, from becoming aware to leaving or growing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cxschema.journeys.emotions import mean_emotion

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from cxschema.catalog.catalog import Entry
    from cxschema.journeys.lived import Told
    from cxschema.models.journey import Journey, Stage


@dataclass(frozen=True)
class StageAt:
    """One stage of a journey, and its place there, from 1."""

    stage: Stage
    number: int

    @property
    def emotion(self) -> float | None:
        """How its steps feel on average, from -2 to 2."""
        return mean_emotion(self.stage.steps)


@dataclass(frozen=True)
class Span:
    """One journey, laid on the framework."""

    entry: Entry
    journey: Journey
    stages: Mapping[str | None, tuple[StageAt, ...]]
    """The journey's stages by lifecycle stage; under None those that name none."""


def spans(journeys: Iterable[Told]) -> list[Span]:
    """Return each journey with its stages by lifecycle stage."""
    return [Span(entry, journey, _by_lifecycle(journey)) for entry, journey in journeys]


def untold(found: Iterable[Span], framework: Iterable[str]) -> list[str]:
    """Return the lifecycle stages that no journey tells of, in the order of the framework."""
    told = {name for span in found for name in span.stages}
    return [name for name in framework if name not in told]


def _by_lifecycle(journey: Journey) -> dict[str | None, tuple[StageAt, ...]]:
    placed = [StageAt(stage, number) for number, stage in enumerate(journey.stages, 1)]
    names = dict.fromkeys(at.stage.lifecycle for at in placed)
    return {name: tuple(at for at in placed if at.stage.lifecycle == name) for name in names}
