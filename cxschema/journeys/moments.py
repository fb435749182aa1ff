"""The moments of truth of a journey: those that decide how it is remembered.

People remember an experience by its most intense moment and by its end, and hardly by how long it took (the
peak-end rule: Kahneman, Fredrickson, Schreiber and Redelmeier, "When More Pain Is Preferred to Less", 1993).
Bad moments and good ones call for different work, so the most intense moment is told as two: the peak and the
lowest point. The steepest fall is where a hope is disappointed.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cxschema.journeys.emotions import EmotionLine, Felt


class MomentKind(StrEnum):
    """Why a moment matters."""

    PEAK = "peak"
    LOWEST = "lowest"
    FALL = "fall"
    END = "end"


@dataclass(frozen=True)
class Moment:
    """One moment of truth."""

    kind: MomentKind
    felt: Felt
    before: Felt | None = None
    """For a fall: the moment it falls from."""


def moments_of(line: EmotionLine) -> tuple[Moment, ...]:
    """Return the moments of truth of one line, in the order of the journey.

    Of moments that feel the same, the one with more at stake counts (`engagement`), then the later one,
    which is remembered better. A line that never rises or falls has no moment but its end.
    """
    if not line.felt:
        return ()
    found = [Moment(MomentKind.END, line.felt[-1])]
    peak, lowest = max(line.felt, key=_highest), max(line.felt, key=_lowest)
    if peak.value > lowest.value:
        found += [Moment(MomentKind.PEAK, peak), Moment(MomentKind.LOWEST, lowest)]
    fall = max(pairwise(line.felt), key=_steepest, default=None)
    if fall and fall[1].value < fall[0].value:
        found.append(Moment(MomentKind.FALL, fall[1], fall[0]))
    order = list(MomentKind)
    return tuple(sorted(found, key=lambda one: (one.felt.at.number, order.index(one.kind))))


def _highest(felt: Felt) -> tuple[float, float, int]:
    return felt.value, felt.at.step.engagement or 0, felt.at.number


def _lowest(felt: Felt) -> tuple[float, float, int]:
    return -felt.value, felt.at.step.engagement or 0, felt.at.number


def _steepest(pair: tuple[Felt, Felt]) -> tuple[float, float, int]:
    before, after = pair
    return before.value - after.value, after.at.step.engagement or 0, after.at.number
