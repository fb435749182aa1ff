"""All journeys on the framework of the relationship, as a reader sees them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cxpages.views.step_links import Mood, journeys_of, mood
from cxschema.journeys.lifecycle import spans, untold
from cxschema.journeys.walking import stage_anchor

if TYPE_CHECKING:
    from cxpages.views.reader import Reader, Ref
    from cxschema.journeys.lifecycle import Span, StageAt


@dataclass(frozen=True)
class StageLink:
    """One stage of a journey, and the way to it."""

    name: str
    url: str
    step_count: int
    mood: Mood | None


@dataclass(frozen=True)
class SpanRow:
    """One journey, and its stages under each part of the relationship."""

    journey: Ref
    state: str
    personas: tuple[Ref, ...]
    cells: tuple[tuple[StageLink, ...], ...]


@dataclass(frozen=True)
class LifecycleBoard:
    """The framework, the journeys on it, and the parts that no journey tells of."""

    stages: tuple[Ref | None, ...]
    """The lifecycle stages; None for journey stages that name none."""

    goals: tuple[str | None, ...]
    rows: tuple[SpanRow, ...]
    untold: tuple[Ref, ...]


def lifecycle_board(reader: Reader) -> LifecycleBoard:
    """Return all journeys, today's and the hoped for, on the framework."""
    terms = reader.localised.terms.get("lifecycle-stage", {})
    found = spans(journeys_of(reader))
    stages: list[str | None] = [*terms, *([None] if any(None in span.stages for span in found) else [])]
    return LifecycleBoard(
        tuple(reader.ref("lifecycle-stage", stage) if stage else None for stage in stages),
        tuple(terms[stage].goal if stage else None for stage in stages),
        tuple(_row(reader, span, stages) for span in found),
        reader.refs("lifecycle-stage", untold(found, terms)),
    )


def _row(reader: Reader, span: Span, stages: list[str | None]) -> SpanRow:
    return SpanRow(
        reader.ref("journey", span.entry.id),
        span.journey.state,
        reader.refs("persona", span.journey.personas),
        tuple(tuple(_link(reader, span, at) for at in span.stages.get(stage, ())) for stage in stages),
    )


def _link(reader: Reader, span: Span, at: StageAt) -> StageLink:
    url = f"{reader.ref('journey', span.entry.id).url or ''}#{stage_anchor(at.stage, at.number)}"
    return StageLink(at.stage.name, url, len(at.stage.steps), mood(at.emotion))
