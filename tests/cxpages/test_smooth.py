"""The smooth line of the emotion curve."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from cxpages.diagrams.smooth import smooth_path


def samples(path: str) -> list[list[tuple[float, float]]]:
    """Return points on each piece of a path."""
    x, y, *numbers = [float(number) for number in re.findall(r"-?\d+", path)]
    pieces = []
    for at in range(0, len(numbers), 6):
        x1, y1, x2, y2, x3, y3 = numbers[at : at + 6]
        piece = []
        for step in range(21):
            t = step / 20
            weights = (3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
            dx = sum(w * v for w, v in zip(weights, (x1, x2, x3), strict=True))
            dy = sum(w * v for w, v in zip(weights, (y1, y2, y3), strict=True))
            piece.append((x + dx, y + dy))
        pieces.append(piece)
        x, y = x + x3, y + y3
    return pieces


steps = st.lists(st.tuples(st.integers(1, 4), st.integers(1, 9)), min_size=2, max_size=20)


@given(steps, st.sampled_from([1, -1]))
def test_the_line_never_overshoots(gaps: list[tuple[int, int]], direction: int) -> None:
    """Between two points the line stays between their values, and runs one way, in either direction."""
    points, x = [], 0
    for gap, height in gaps:
        x += 30 * gap * direction
        points.append((x, 10 * height))
    pieces = samples(smooth_path(points))

    assert len(pieces) == len(points) - 1
    for piece, start, end in zip(pieces, points, points[1:], strict=False):
        low, high = sorted((start[1], end[1]))
        assert piece[0] == start
        assert piece[-1] == end
        assert all(low - 1e-9 <= y <= high + 1e-9 for _, y in piece)
        xs = [x * direction for x, _ in piece]
        assert xs == sorted(xs)


def test_few_points() -> None:
    """Nothing is no line, one point is a dot, two are joined straight."""
    assert smooth_path([]) == ""
    assert smooth_path([(15, 50)]) == "M15 50h0"
    assert smooth_path([(15, 50), (45, 80)]) == "M15 50c10 10 20 20 30 30"
