"""What hurts and what could be made better in all journeys, the heaviest first, as a reader sees it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cxpages.views.step_links import StepLink, journeys_of, step_link
from cxschema.journeys.lived import lived
from cxschema.journeys.ranking import ranked_opportunities, ranked_pains

if TYPE_CHECKING:
    from cxpages.views.reader import Reader, Ref
    from cxschema.journeys.ranking import RankedOpportunity, RankedPain
    from cxschema.models.step import Opportunity


@dataclass(frozen=True)
class PainRow:
    """One pain point and where it hurts."""

    text: str
    url: str
    severity: str | None
    reach: float | None
    """Which share of the customers here it meets, from 0 to 1; None where nothing is said."""

    personas: tuple[Ref, ...]
    score: float
    step: StepLink


@dataclass(frozen=True)
class OpportunityRow:
    """One opportunity, and what it would heal."""

    opportunity: Opportunity
    url: str
    heals: tuple[PainRow, ...]
    personas: tuple[Ref, ...]
    score: float
    step: StepLink


def pain_rows(reader: Reader) -> list[PainRow]:
    """Return the pain points of today's journeys, the heaviest first."""
    return [_pain_row(reader, pain) for pain in ranked_pains(lived(journeys_of(reader)))]


def opportunity_rows(reader: Reader) -> list[OpportunityRow]:
    """Return the opportunities of today's journeys, the one that heals most first."""
    return [_opportunity_row(reader, item) for item in ranked_opportunities(lived(journeys_of(reader)))]


def _pain_row(reader: Reader, ranked: RankedPain) -> PainRow:
    pain = ranked.pain
    return PainRow(
        text=pain.text,
        url=_item_url(reader, ranked, "pain_points", pain.id),
        severity=pain.severity,
        reach=None if pain.reach is None else ranked.share,
        personas=reader.refs("persona", ranked.personas),
        score=ranked.score,
        step=step_link(reader, ranked.entry, ranked.at),
    )


def _opportunity_row(reader: Reader, ranked: RankedOpportunity) -> OpportunityRow:
    item = ranked.opportunity
    return OpportunityRow(
        opportunity=item,
        url=_item_url(reader, ranked, "opportunities", item.id),
        heals=tuple(_pain_row(reader, pain) for pain in ranked.pains),
        personas=reader.refs("persona", ranked.personas),
        score=ranked.score,
        step=step_link(reader, ranked.entry, ranked.at),
    )


def _item_url(reader: Reader, ranked: RankedPain | RankedOpportunity, field: str, name: str | None) -> str:
    anchor = ranked.at.item_anchor(field, name) if name else ranked.at.anchor
    return f"{reader.ref('journey', ranked.entry.id).url or ''}#{anchor}"
