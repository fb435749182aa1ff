"""Journeys: whose they are, where customers are met, how it feels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxschema.checks.registry import Case, rule
from cxschema.models.journey import Journey, Stage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cxschema.catalog.catalog import Entry
    from cxschema.diagnostics import Diagnostic


def journeys(case: Case) -> Iterator[tuple[Entry, Journey]]:
    """Yield every journey, as an entry and as data."""
    for entry in case.catalog.of_kind("journey"):
        if isinstance(entry.data, Journey):
            yield entry, entry.data


@rule("journey-without-persona", alone=True)
def journey_without_persona(case: Case) -> Iterator[Diagnostic]:
    """A journey names whose it is.

    The same stages feel different to different people; a journey of nobody is a process chart.
    """
    for entry, journey in journeys(case):
        if not journey.personas:
            yield entry.document.fault("journey-without-persona", ("kind",), name=journey.title)


@rule("stage-without-touchpoint", alone=True)
def stage_without_touchpoint(case: Case) -> Iterator[Diagnostic]:
    """In every stage the customer meets something: a touchpoint or a channel.

    A stage without one cannot be improved, because nobody sees where the company could act.
    """
    for entry, journey in journeys(case):
        for i, stage in enumerate(journey.stages):
            if stage.steps and not _meets(stage):
                yield entry.document.fault("stage-without-touchpoint", ("stages", i, "name"), name=stage.name)


def _meets(stage: Stage) -> bool:
    return any(step.touchpoint or step.channels for step in stage.steps)


@rule("emotion-missing", alone=True)
def emotion_missing(case: Case) -> Iterator[Diagnostic]:
    """Every step of a journey says how it feels.

    A gap in the emotion curve hides just the step that nobody asked about.
    """
    for entry, journey in journeys(case):
        for i, stage in enumerate(journey.stages):
            for j, step in enumerate(stage.steps):
                if step.emotion is None:
                    path = ("stages", i, "steps", j)
                    yield entry.document.fault("emotion-missing", (*path, "name"), name=step.name)
