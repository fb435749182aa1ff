"""All journeys at a glance, as a reader sees them: curve, personas, owner, worst moment."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cxpages.views.curve import curve_of
from cxpages.views.step_links import journeys_of, step_link
from cxschema.journeys.moments import MomentKind
from cxschema.journeys.walking import step_count

if TYPE_CHECKING:
    from cxpages.views.curve import Curve
    from cxpages.views.reader import Reader, Ref
    from cxpages.views.step_links import StepLink
    from cxschema.catalog.catalog import Entry
    from cxschema.journeys.lived import Told


@dataclass(frozen=True)
class OverviewRow:
    """One journey in a line."""

    journey: Ref
    state: str
    status: str
    personas: tuple[Ref, ...]
    owner: Ref | None
    step_count: int
    curve: Curve
    worst: StepLink | None
    """Its lowest moment; None where nothing is known, or all feels the same."""


def overview_rows(reader: Reader) -> list[OverviewRow]:
    """Return every journey that is not retired, in the order of the catalog page."""
    return [_row(reader, told) for told in journeys_of(reader)]


def _row(reader: Reader, told: Told) -> OverviewRow:
    entry, journey = told
    curve = curve_of(reader, entry)
    return OverviewRow(
        journey=reader.ref("journey", entry.id),
        state=journey.state,
        status=journey.status,
        personas=reader.refs("persona", journey.personas),
        owner=reader.ref("team", journey.owner) if journey.owner else None,
        step_count=step_count(journey),
        curve=curve,
        worst=_worst(reader, entry, curve),
    )


def _worst(reader: Reader, entry: Entry, curve: Curve) -> StepLink | None:
    line = curve.lines[0].told if curve.lines else None
    moments = line.moments if line else ()
    lowest = next((one for one in moments if one.kind is MomentKind.LOWEST), None)
    return step_link(reader, entry, lowest.felt.at) if lowest else None
