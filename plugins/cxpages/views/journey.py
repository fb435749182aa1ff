"""A journey as a reader sees it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING, Any

from cxpages.views.blueprint import BlueprintView
from cxpages.views.comparing import ComparisonView, comparisons_of
from cxpages.views.curve import Curve, curve_of
from cxpages.views.entry import EntryView
from cxpages.views.flow import FlowView
from cxpages.views.hierarchy import HierarchyView
from cxpages.views.journey_map import JourneyMap
from cxpages.views.moods import mood_in
from cxpages.views.reader import Ref
from cxpages.views.sharing import embed_lines, files_of
from cxschema.exchange.exported import Exported
from cxschema.exchange.journey_mermaid import journey_mermaid
from cxschema.journeys.comparing import improvements_of
from cxschema.journeys.walking import stage_anchor, walk

if TYPE_CHECKING:
    from cxschema.journeys.walking import StepAt


@dataclass(frozen=True)
class StepView:
    """One step, and where a page shows it."""

    at: StepAt
    actors: tuple[Ref, ...]
    channels: tuple[Ref, ...]
    mood: str | None
    """The emotion as one of five words: awful, bad, neutral, good, great; None where it is not known."""

    @property
    def anchor(self) -> str:
        """The id of the step on its page."""
        return self.at.anchor

    @property
    def number(self) -> int:
        """The place among all steps of the journey, from 1."""
        return self.at.number

    @property
    def step(self) -> Any:
        """What the step's file says, in the reader's language."""
        return self.at.step


@dataclass(frozen=True)
class StageView:
    """One stage, and where a page shows it."""

    anchor: str
    stage: Any
    lifecycle: Ref | None
    steps: tuple[StepView, ...]


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
        found = improvements_of(self.reader.catalog, self.entry)
        return self.reader.refs("journey", (entry.id for entry in found))

    @cached_property
    def stages(self) -> tuple[StageView, ...]:
        """The stages with their steps, in order."""
        steps = {
            number: tuple(self._step(at) for at in found)
            for number, found in groupby(walk(self.data), key=lambda at: at.stage_number)
        }
        return tuple(
            StageView(
                stage_anchor(stage, number),
                stage,
                self.reader.ref("lifecycle-stage", stage.lifecycle) if stage.lifecycle else None,
                steps.get(number, ()),
            )
            for number, stage in enumerate(self.data.stages, 1)
        )

    def _step(self, at: StepAt) -> StepView:
        step = at.step
        return StepView(
            at=at,
            actors=self._actors(step),
            channels=self.reader.refs("channel", step.channels),
            mood=mood_in(step),
        )

    def _actors(self, step: Any) -> tuple[Ref, ...]:
        """Return who acts in a step: entries, then roles that have no entry."""
        entries = tuple(self.reader.any_ref(actor, "persona") for actor in step.actors)
        roles = tuple(Ref("role", "", role, None) for role in step.roles)
        return entries + roles or self.personas

    @cached_property
    def curve(self) -> Curve:
        """The emotion curve."""
        return curve_of(self.reader, self.entry)

    @cached_property
    def map(self) -> JourneyMap:
        """The map: stages and steps, with a lane for everything that is said of them."""
        return JourneyMap(self.reader, self.entry, self.stages)

    def stage_map(self, name: str) -> JourneyMap:
        """Return the map of one stage, by its id, or by its number where it has none."""
        return JourneyMap(self.reader, self.entry, self.stages, only=f"stage-{name}")

    @cached_property
    def blueprint(self) -> BlueprintView:
        """The service blueprint: who acts on which level, and who hands over to whom."""
        return BlueprintView(self.reader, self.data)

    @cached_property
    def comparisons(self) -> tuple[ComparisonView, ...]:
        """The journey beside the one that it improves, and beside those that improve it."""
        return comparisons_of(self.reader, self.entry)

    @cached_property
    def hierarchy(self) -> HierarchyView:
        """The journeys that it is a part of, and those that tell its steps in detail."""
        return HierarchyView(self.reader, self.entry)

    @cached_property
    def flow(self) -> FlowView:
        """The ways through the journey."""
        return FlowView(self.reader, self.data)

    @property
    def diagram(self) -> str:
        """The source of the Mermaid diagram."""
        return journey_mermaid(self.exported(fit=True), self.description)

    @property
    def files(self) -> list[tuple[str, str]]:
        """The files that stand beside the page: form and link."""
        return files_of(self)

    @property
    def embed_lines(self) -> str:
        """The lines that show the journey in a page of prose."""
        return embed_lines(self)

    def exported(self, *, fit: bool = False) -> Exported:
        """Return the journey as other forms are made from it."""
        reader = self.reader
        return Exported(reader.catalog, self.entry.id, self.data, reader.language, self._name, fit)

    def _name(self, kind: str, name: str) -> str:
        return str(self.reader.ref(kind, name).name)
