"""The map of a journey: everything its template needs, worked out once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from cxpages.views.channel_icons import icon_of
from cxpages.views.hierarchy import roll_up_line
from cxpages.views.lanes import Lane, lanes_of
from cxpages.views.moods import mood_of, whose
from cxschema.catalog.certainty import confidence_of
from cxschema.journeys.hierarchy import roll_up
from cxschema.models.entry import Confidence
from cxschema.text.paths import beside

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cxpages.views.journey import StageView, StepView
    from cxpages.views.reader import Reader, Ref
    from cxschema.catalog.catalog import Entry
    from cxschema.models.journey import Journey
    from cxschema.models.step import Step

HEAD_ROWS = 3
"""The rows above the lanes: the stage, what is said of it, and the step."""

SHEET = 7
"""How many steps stand beside one another on a sheet of paper."""


@dataclass(frozen=True)
class Footing:
    """How well something is known, and the studies it rests on."""

    level: Confidence
    name: str
    studies: tuple[Ref, ...]


@dataclass(frozen=True)
class Feeling:
    """How a step feels to somebody."""

    who: str | None
    """None where the step says it of everybody."""

    mood: str
    value: str
    words: str
    footing: Footing | None
    """None where it is the step's own."""


@dataclass(frozen=True)
class JourneyMap:
    """The map of one journey, or of one of its stages."""

    reader: Reader
    entry: Entry
    stages: tuple[StageView, ...]
    """All stages of the journey."""

    only: str | None = None
    """The anchor of the stage that the map shows, None where it shows all."""

    @cached_property
    def shown(self) -> tuple[StageView, ...]:
        """The stages that the map shows."""
        return tuple(stage for stage in self.stages if self.only in (None, stage.anchor))

    @cached_property
    def journey(self) -> Journey:
        """The journey in the reader's language."""
        data: Journey = self.reader.data(self.entry)
        return data

    @cached_property
    def lanes(self) -> tuple[Lane, ...]:
        """The lanes, from top to bottom."""
        steps = [step.step for stage in self.shown for step in stage.steps]
        return lanes_of(self.reader, self.entry.id, self.journey, steps)

    @cached_property
    def keys(self) -> frozenset[str]:
        """The keys of the lanes."""
        return frozenset(lane.key for lane in self.lanes)

    @cached_property
    def own_lanes(self) -> tuple[str, ...]:
        """The ids of the lanes that only this journey has."""
        return tuple(key.partition(":")[2] for key in (lane.key for lane in self.lanes) if ":" in key)

    @property
    def rows(self) -> int:
        """How many rows the map has."""
        return HEAD_ROWS + len(self.lanes)

    @property
    def curve_row(self) -> int | None:
        """The row of the emotion curve, None where no emotion is known."""
        found = [i for i, lane in enumerate(self.lanes, HEAD_ROWS + 1) if lane.key == "emotion"]
        return found[0] if found else None

    @property
    def labels(self) -> str:
        """The lanes' names as CSS, for screens too narrow for a column of names: `--l2:"Action";…`."""
        return labels_of(lane.name for lane in self.lanes)

    def wrap(self, stage: StageView) -> int:
        """Return how many steps of a stage stand beside one another on paper."""
        return min(len(stage.steps) or 1, SHEET)

    def own(self, step: Step, lane: str) -> tuple[str, ...]:
        """Return what a step says in one of the journey's own lanes."""
        return next((cell.text for cell in step.lanes if cell.id == lane), ())

    def picture(self, step: Step) -> str | None:
        """Return the link to a step's drawing."""
        uri = beside(self.entry.uri, step.image.src) if step.image else None
        return self.reader.links.file(uri) if uri else None

    def icon(self, channel: Ref) -> str:
        """Return which icon stands before a channel's name."""
        return icon_of(channel.id)

    def inside(self, step: Step) -> str | None:
        """Return in words what the journey adds up to that tells a step in detail."""
        sums = roll_up(self.reader.catalog, step.opens) if step.opens else None
        return roll_up_line(self.reader, sums) if sums else None

    def footing(self, claim: Any) -> Footing:
        """Return how well a claim is known."""
        level = confidence_of(claim, self.reader.catalog)
        return Footing(level, self._levels[level], self.reader.refs("evidence", claim.evidence))

    def own_footing(self, claim: Any, step: Step) -> Footing | None:
        """Return how well a claim is known, None where it is known as its step is."""
        if claim.evidence == step.evidence and claim.confidence == step.confidence:
            return None
        found, usual = self.footing(claim), self.footing(step)
        return None if found == usual else found

    def feelings(self, view: StepView) -> list[Feeling]:
        """Return how a step feels, to all or to each persona who feels otherwise."""
        step, shared = view.step, bool(self._with_own_line)
        own = [] if step.emotion is None else [self._feeling(step, step, self._rest if shared else None)]
        return own + [
            self._feeling(one, step, self.reader.ref("persona", one.persona).name) for one in step.emotions
        ]

    def _feeling(self, claim: Any, step: Step, who: str | None) -> Feeling:
        footing = None if claim is step else self.own_footing(claim, step)
        mood = mood_of(claim.emotion)
        words = claim.feeling or self.reader.t(f"mood.{mood}")
        return Feeling(who, mood, self.reader.signed(claim.emotion), words, footing)

    @cached_property
    def _with_own_line(self) -> frozenset[str]:
        steps = (step for stage in self.journey.stages for step in stage.steps)
        return frozenset(one.persona for step in steps for one in step.emotions)

    @cached_property
    def _rest(self) -> str:
        """Whose feelings a step tells, where some personas feel otherwise."""
        rest = [name for name in self.journey.personas if name not in self._with_own_line]
        return whose(self.reader, rest)

    @cached_property
    def _levels(self) -> dict[Confidence, str]:
        return {level: self.reader.t(f"confidence.{level}") for level in Confidence}

    @cached_property
    def pains(self) -> dict[str, tuple[str, str]]:
        """The pain points of the journey by id: their place on the page, and what they say."""
        return {
            pain.id: (step.at.item_anchor("pain_points", pain.id), pain.text)
            for stage in self.stages
            for step in stage.steps
            for pain in step.step.pain_points
            if pain.id
        }

    @cached_property
    def steps(self) -> dict[str, StepView]:
        """The steps of the journey by id."""
        return {step.step.id: step for stage in self.stages for step in stage.steps if step.step.id}


def labels_of(names: Iterable[str], first: int = 2) -> str:
    """Return the names of columns as CSS, from the column *first* on."""
    return ";".join(f'--l{i}:"{css_text(name)}"' for i, name in enumerate(names, first))


def css_text(text: str) -> str:
    r"""Return a text for a CSS string: whatever is no letter, digit or space is escaped as `\2f `."""
    return "".join(c if c.isalnum() or c in " \u200c" else f"\\{ord(c):x} " for c in str(text))
