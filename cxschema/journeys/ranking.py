"""Pain points and opportunities of all journeys, the ones that matter most first."""

# Severity × reach is the usual way to weigh what hurts (a risk's impact × likelihood, ISO 31000). Reach
# is counted in personas, because that is what every journey knows; where a pain point says which
# share of them it meets, the share counts too.

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cxschema.journeys.walking import personas_at, walk
from cxschema.models.entry import PainPoint, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cxschema.catalog.catalog import Entry
    from cxschema.journeys.lived import Told
    from cxschema.journeys.walking import StepAt
    from cxschema.models.journey import Journey
    from cxschema.models.step import Opportunity

WEIGHTS = {Severity.LOW: 1, Severity.MEDIUM: 2, Severity.HIGH: 3, Severity.CRITICAL: 4}
"""How much each severity weighs; a pain point without one weighs nothing, until somebody says."""


@dataclass(frozen=True)
class RankedPain:
    """One pain point, and how much it weighs."""

    entry: Entry
    at: StepAt
    pain: PainPoint
    personas: tuple[str, ...]
    """The ids of the personas whom it meets."""

    @property
    def share(self) -> float:
        """Which share of these customers it meets, from 0 to 1; all, where nothing is said."""
        return 1.0 if self.pain.reach is None else self.pain.reach / 100

    @property
    def score(self) -> float:
        """Severity (1 to 4) × personas × share."""
        weight = WEIGHTS[self.pain.severity] if self.pain.severity else 0
        return weight * max(len(self.personas), 1) * self.share


@dataclass(frozen=True)
class RankedOpportunity:
    """One opportunity, and the pain points that it would heal."""

    entry: Entry
    at: StepAt
    opportunity: Opportunity
    pains: tuple[RankedPain, ...]

    @property
    def score(self) -> float:
        """The scores of the pain points it would heal, added up."""
        return sum(pain.score for pain in self.pains)

    @property
    def personas(self) -> tuple[str, ...]:
        """The ids of the personas whom it would help, each once."""
        return tuple(dict.fromkeys(name for pain in self.pains for name in pain.personas))


def ranked_pains(journeys: Iterable[Told]) -> list[RankedPain]:
    """Return the pain points of all steps, the heaviest first; equal ones in the order of the journeys."""
    found = [pain for entry, journey in journeys for pain in _pains_of(entry, journey)]
    return sorted(found, key=lambda pain: -pain.score)


def ranked_opportunities(journeys: Iterable[Told]) -> list[RankedOpportunity]:
    """Return the opportunities of all steps, the one that heals most first.

    An opportunity heals the pain points that it names under `solves`; where it names none, those of its step.
    """
    found = [item for entry, journey in journeys for item in _opportunities_of(entry, journey)]
    return sorted(found, key=lambda item: -item.score)


def _pains_of(entry: Entry, journey: Journey) -> Iterator[RankedPain]:
    for at in walk(journey):
        for pain in at.step.pain_points:
            yield RankedPain(entry, at, pain, personas_at(at.step, journey))


def _opportunities_of(entry: Entry, journey: Journey) -> Iterator[RankedOpportunity]:
    pains = list(_pains_of(entry, journey))
    for at in walk(journey):
        for item in at.step.opportunities:
            healed = tuple(pain for pain in pains if _heals(item, at, pain))
            yield RankedOpportunity(entry, at, item, healed)


def _heals(opportunity: Opportunity, at: StepAt, pain: RankedPain) -> bool:
    if opportunity.solves:
        return pain.pain.id in opportunity.solves
    return pain.at.number == at.number
