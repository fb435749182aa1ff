"""A journey as a reader sees it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from cxpages.diagrams.journey_mermaid import SIZES, Section, Task, journey_source, score_of
from cxpages.views.entry import EntryView

if TYPE_CHECKING:
    from cxpages.views.reader import Ref

_NEUTRAL = 0.5
"""Emotions nearer to zero than this are neither good nor bad."""


@dataclass(frozen=True)
class StepView:
    """One step, and where a page shows it."""

    anchor: str
    number: int
    step: Any
    actors: tuple[Ref, ...]
    channels: tuple[Ref, ...]
    mood: str | None
    """The emotion as one of five words: awful, bad, neutral, good, great; None where it is not known."""

    @property
    def work(self) -> list[tuple[str, Any]]:
        """What the organisation does here: frontstage, backstage, support; empty ones left out."""
        found = [(name, getattr(self.step, name)) for name in ("frontstage", "backstage", "support")]
        return [(name, activities) for name, activities in found if activities]


@dataclass(frozen=True)
class StageView:
    """One stage, and where a page shows it."""

    anchor: str
    stage: Any
    lifecycle: Ref | None
    steps: tuple[StepView, ...]


def mood_of(emotion: float | None) -> str | None:
    """Return an emotion from -2 to 2 as one of five words."""
    if emotion is None:
        return None
    if abs(emotion) < _NEUTRAL:
        return "neutral"
    strong = abs(emotion) > 1
    return ("great" if strong else "good") if emotion > 0 else ("awful" if strong else "bad")


@dataclass(frozen=True)
class JourneyView(EntryView):
    """One journey in one language."""

    @cached_property
    def personas(self) -> tuple[Ref, ...]:
        """The personas whose journey it is."""
        return self.reader.refs("persona", self.data.personas)

    @property
    def improves(self) -> Ref | None:
        """The current journey that this future one makes better."""
        return self.reader.ref("journey", self.data.improves) if self.data.improves else None

    @property
    def improved_by(self) -> tuple[Ref, ...]:
        """The future journeys that make this one better."""
        catalog = self.reader.catalog
        users = [catalog.entries[key] for key in catalog.used_by(self.entry.key) if key[0] == "journey"]
        return self.reader.refs(
            "journey", [e.id for e in users if getattr(e.data, "improves", None) == self.entry.id]
        )

    @cached_property
    def stages(self) -> tuple[StageView, ...]:
        """The stages with their steps, in order."""
        found: list[StageView] = []
        count = 0
        for position, stage in enumerate(self.data.stages, 1):
            steps = tuple(self._step(step, count + i) for i, step in enumerate(stage.steps, 1))
            count += len(steps)
            lifecycle = self.reader.ref("lifecycle-stage", stage.lifecycle) if stage.lifecycle else None
            found.append(StageView(f"stage-{stage.id or position}", stage, lifecycle, steps))
        return tuple(found)

    def _step(self, step: Any, position: int) -> StepView:
        return StepView(
            anchor=f"step-{step.id or position}",
            number=position,
            step=step,
            actors=tuple(self.reader.any_ref(actor, "persona") for actor in step.actors) or self.personas,
            channels=self.reader.refs("channel", step.channels),
            mood=mood_of(step.emotion),
        )

    @property
    def diagram(self) -> str:
        """The source of the Mermaid diagram."""
        sections = [self._section(stage) for stage in self.stages]
        return f"{SIZES}\n{journey_source(str(self.title), self.description, sections)}"

    def _section(self, stage: StageView) -> Section:
        tasks = tuple(
            Task(step.step.name, score_of(step.step.emotion), tuple(str(actor.name) for actor in step.actors))
            for step in stage.steps
        )
        return Section(stage.stage.name, tasks)
