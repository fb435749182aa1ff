"""A smooth line through points that never rises or falls further than the points do."""

# Monotone cubic interpolation: M. Steffen, "A simple method for monotonic interpolation in one
# dimension", Astronomy and Astrophysics 239 (1990). A curve that overshoots would tell of a joy or a
# disappointment that nobody felt.

from __future__ import annotations

from itertools import pairwise
from math import copysign
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

Point = tuple[int, int]


def smooth_path(points: Sequence[Point]) -> str:
    """Return the `d` of an SVG path through *points*, whose x only grows or only shrinks."""
    if not points:
        return ""
    (x, y), *rest = points
    if not rest:
        return f"M{x} {y}h0"
    slopes = _slopes(points)
    pieces = zip(pairwise(points), pairwise(slopes), strict=True)
    return f"M{x} {y}" + "".join(_piece(*ends, *leaning) for ends, leaning in pieces)


def _piece(start: Point, end: Point, leaving: float, arriving: float) -> str:
    """Return one cubic Bézier curve, told from where it starts; its handles are a third of the way long."""
    width, height = end[0] - start[0], end[1] - start[1]
    third = width / 3
    handles = round(third), round(leaving * third), round(2 * third), round(height - arriving * third)
    return "c{} {} {} {} {} {}".format(*handles, width, height)


def _slopes(points: Sequence[Point]) -> list[float]:
    """Return the slope of the curve at each point."""
    widths = [after[0] - before[0] for before, after in pairwise(points)]
    rises = [(b[1] - a[1]) / width for (a, b), width in zip(pairwise(points), widths, strict=True)]
    inner = [_inner(*pair, *wide) for pair, wide in zip(pairwise(rises), pairwise(widths), strict=True)]
    if not inner:
        return [rises[0], rises[0]]
    return [_outer(rises[0], inner[0]), *inner, _outer(rises[-1], inner[-1])]


def _inner(before: float, after: float, width: int, next_width: int) -> float:
    """Return the slope between two stretches: level at a turning point, gentle elsewhere."""
    if before * after <= 0:
        return 0
    mean = (before * next_width + after * width) / (width + next_width)
    return copysign(min(2 * abs(before), 2 * abs(after), abs(mean)), before)


def _outer(rise: float, inner: float) -> float:
    """Return the slope at an end, so that the curve is no more bent there than it has to be."""
    return (3 * rise - inner) / 2
