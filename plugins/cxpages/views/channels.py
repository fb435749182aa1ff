"""Channels across journeys, as a reader sees them: what serves where, and where changing over hurts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cxpages.views.step_links import Mood, StepLink, journeys_of, mood, step_link
from cxschema.journeys.channels import channel_changes, services
from cxschema.journeys.lived import lived

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cxpages.views.reader import Reader, Ref
    from cxschema.journeys.channels import ChannelChange, Service


@dataclass(frozen=True)
class ServiceCell:
    """What one channel serves in one part of the relationship."""

    steps: tuple[StepLink, ...]
    mood: Mood | None


@dataclass(frozen=True)
class ChannelRow:
    """One channel, and a cell for each part of the relationship; None where it does not serve."""

    channel: Ref
    cells: tuple[ServiceCell | None, ...]


@dataclass(frozen=True)
class ChangeRow:
    """One change from channels to others between two steps."""

    before: StepLink
    after: StepLink
    left: tuple[Ref, ...]
    taken: tuple[Ref, ...]
    fall: float | None
    loses: bool


@dataclass(frozen=True)
class ChannelMatrix:
    """Channels by parts of the relationship, and the changes between channels."""

    stages: tuple[Ref | None, ...]
    """The lifecycle stages; None for journey stages that name none."""

    rows: tuple[ChannelRow, ...]
    changes: tuple[ChangeRow, ...]


def channel_matrix(reader: Reader) -> ChannelMatrix:
    """Return what each channel serves in today's journeys."""
    journeys = lived(journeys_of(reader))
    found = services(journeys)
    terms = reader.localised.terms
    stages: list[str | None] = list(terms.get("lifecycle-stage", {}))
    stages += [None] if any(stage is None for _, stage in found) else []
    used = {channel for channel, _ in found}
    return ChannelMatrix(
        tuple(reader.ref("lifecycle-stage", stage) if stage else None for stage in stages),
        tuple(_row(reader, name, stages, found) for name in terms.get("channel", {}) if name in used),
        tuple(_change(reader, change) for change in channel_changes(journeys)),
    )


def _row(
    reader: Reader, channel: str, stages: list[str | None], found: Mapping[tuple[str, str | None], Service]
) -> ChannelRow:
    cells = (found.get((channel, stage)) for stage in stages)
    return ChannelRow(reader.ref("channel", channel), tuple(_cell(reader, cell) for cell in cells))


def _cell(reader: Reader, service: Service | None) -> ServiceCell | None:
    if service is None:
        return None
    steps = tuple(step_link(reader, one.entry, one.at) for one in service.steps)
    return ServiceCell(steps, mood(service.emotion))


def _change(reader: Reader, change: ChannelChange) -> ChangeRow:
    return ChangeRow(
        before=step_link(reader, change.entry, change.before),
        after=step_link(reader, change.entry, change.after),
        left=reader.refs("channel", change.before.step.channels),
        taken=reader.refs("channel", change.after.step.channels),
        fall=change.fall,
        loses=change.loses,
    )
