"""How well an entry is known: its claims, counted from assumed to counted answers."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from cxschema.models.entry import Claim, Confidence
from cxschema.models.evidence import Evidence, Method
from cxschema.models.fields import Model
from cxschema.models.step import PersonaEmotion, Step

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from cxschema.catalog.catalog import Catalog, Entry

RESEARCHED = frozenset({Confidence.QUALITATIVE, Confidence.QUANTITATIVE})
"""The levels that rest on research: asked or counted, not only heard of."""

_COUNTED = frozenset({Method.SURVEY, Method.ANALYTICS})


@dataclass(frozen=True)
class Certainty:
    """How many claims of an entry stand on which footing."""

    counts: Mapping[Confidence, int]

    @property
    def total(self) -> int:
        """How many claims there are."""
        return sum(self.counts.values())

    @property
    def assumed(self) -> int:
        """How many of them nobody has looked into."""
        return self.counts.get(Confidence.ASSUMED, 0)

    @property
    def researched(self) -> int:
        """How many of them rest on research."""
        return sum(self.counts.get(level, 0) for level in RESEARCHED)

    @property
    def shares(self) -> dict[Confidence, float]:
        """The share of each level, from 0 to 1; empty when there are no claims."""
        return {level: self.counts.get(level, 0) / self.total for level in Confidence} if self.total else {}


def certainty_of(entry: Entry, catalog: Catalog) -> Certainty:
    """Count the claims of one entry by how well they are known."""
    return Certainty(Counter(confidence_of(claim, catalog) for claim in claims_of(entry.data)))


def confidence_of(claim: Claim | Step | PersonaEmotion, catalog: Catalog) -> Confidence:
    """Return how well a claim is known.

    What its writer says counts. Where nothing is said, evidence speaks: counted when a survey or
    analytics is among it, qualitative otherwise; and without evidence a claim is an assumption.
    """
    if claim.confidence:
        return claim.confidence
    studies = [catalog.entries.get(("evidence", name)) for name in claim.evidence]
    methods = {study.data.method for study in studies if study and isinstance(study.data, Evidence)}
    if not methods:
        return Confidence.ASSUMED
    return Confidence.QUANTITATIVE if methods & _COUNTED else Confidence.QUALITATIVE


def claims_of(part: Any) -> Iterator[Claim | Step | PersonaEmotion]:
    """Yield the claims in *part*; a step counts as one when it says how it felt."""
    if isinstance(part, Claim | PersonaEmotion) or (isinstance(part, Step) and part.emotion is not None):
        yield part
    if isinstance(part, Model):
        for name in type(part).model_fields:
            yield from claims_of(getattr(part, name))
    elif isinstance(part, tuple):
        for item in part:
            yield from claims_of(item)
