"""The emotion curve of a journey: its lines, its points, and what they say in words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, cast

from markupsafe import Markup

from cxpages.diagrams.smooth import smooth_path
from cxpages.views.curve_words import Told
from cxpages.views.moods import whose
from cxschema.catalog.certainty import RESEARCHED, confidence_of
from cxschema.journeys.comparing import compare, improvements_of
from cxschema.journeys.emotions import EmotionLine, Felt, emotion_lines
from cxschema.journeys.walking import step_count

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cxpages.views.reader import Reader
    from cxschema.catalog.catalog import Entry
    from cxschema.models.journey import Journey

PITCH = 30
"""How wide a step is in the units of the drawing. They are stretched to the width that there is."""

_MIDDLE, _UNIT = 50, 20
"""Where neutral stands, and how high one step of emotion is: -2 to 2 fill 10 to 90 of 100."""

MOST = 5
"""How many personas are drawn; more than that nobody could tell apart."""

OTHER = MOST
"""The style of the line that tells of the other state of the journey."""


@dataclass(frozen=True)
class Dot:
    """One point of a line, in per cent of the drawing."""

    style: int
    sure: bool
    """Whether it rests on research."""

    x: float
    y: float


@dataclass(frozen=True)
class Line:
    """One line of the curve."""

    name: str
    style: int
    path: str
    points: tuple[tuple[int, float, bool], ...]
    """The step's number, the emotion, and whether it rests on research."""

    marked: tuple[tuple[int, float, bool], ...]
    """Those of them that are this line's own; elsewhere the first line's mark is there."""

    told: Told | None = None
    """Its moments of truth and its course in words, None for the other state's."""


@dataclass(frozen=True)
class Window:
    """Where a drawing lies in a window that shows a part of it, in per cent of the window's width."""

    x: float
    width: float


@dataclass(frozen=True)
class Label:
    """The name of moments of truth, beside their point."""

    text: str
    x: float
    y: float
    lift: float
    """How far below the point it stands, in lines; above it, where negative."""

    anchor: str


@dataclass(frozen=True)
class Curve:
    """The emotion curve of one journey."""

    title: str
    count: int
    """How many steps the journey has."""

    lines: tuple[Line, ...]
    backwards: bool = False
    """Whether it runs from right to left."""

    @property
    def has_assumed(self) -> bool:
        """Whether a point does not rest on research."""
        return any(not sure for line in self.lines for _, _, sure in line.points)

    @property
    def sentences(self) -> list[Markup]:
        """The course of each line in words; texts of another language are marked."""
        told = [(line.name, line.told) for line in self.lines if line.told]
        key = "curve.alone" if len(told) == 1 else "curve.of"
        return [one.sentence(key, name) for name, one in told]

    @property
    def words(self) -> str:
        """The course of all lines in words, as plain text."""
        return Markup(" ").join(self.sentences).striptags()

    @property
    def box(self) -> str:
        """The `viewBox` of the lines."""
        return f"0 0 {self.count * PITCH} 100"

    @property
    def axis(self) -> list[tuple[int, float]]:
        """The emotions that the scale names, and how far down each stands, in per cent."""
        return [(value, height(value)) for value in (2, 0, -2)]

    @property
    def dots(self) -> Iterator[Dot]:
        """The points of all lines; the first line's come last, and so lie above the others."""
        for line in reversed(self.lines):
            for number, value, sure in line.marked:
                yield Dot(line.style, sure, self._across(number), height(value))

    def window(self, first: int, last: int) -> Window:
        """Return where the drawing lies in a window that is as wide as the steps *first* to *last*."""
        wide = last - first + 1
        left = self.count - last if self.backwards else first - 1
        return Window(_short(-100 * left / wide), _short(100 * self.count / wide))

    def _across(self, number: int) -> float:
        place = (number - 0.5) / self.count
        return _short(100 * (1 - place if self.backwards else place))

    @cached_property
    def labels(self) -> tuple[Label, ...]:
        """The names of the first line's moments of truth, those of one step together."""
        told = self.lines[0].told if self.lines else None
        found: list[Label] = []
        for felt, names in told.by_step if told else ():
            x = self._across(felt.at.number)
            found.append(Label(names, x, height(felt.value), _lift(found, x, felt.value), _anchor(x)))
        return tuple(found)


def height(value: float) -> float:
    """Return how far down an emotion from -2 to 2 stands, in per cent."""
    return round(_MIDDLE - _UNIT * value)


def curve_of(reader: Reader, entry: Entry) -> Curve:
    """Return the emotion curve of a journey, the other state's line with it where there is one."""
    journey: Journey = reader.data(entry)
    count = step_count(journey)
    backwards = reader.direction == "rtl"
    lines = [
        _line(reader, one, style, count, backwards=backwards)
        for style, one in enumerate(emotion_lines(journey)[:MOST])
    ]
    other = _other_points(reader, entry, journey) if lines else ()
    if other:
        name = reader.t("curve.before" if journey.improves else "curve.after")
        lines.append(Line(name, OTHER, _path(other, count, backwards=backwards), other, other))
    title = reader.t("curve.title", name=reader.ref("journey", entry.id).name)
    return Curve(title, count, tuple(lines), backwards)


def _line(reader: Reader, line: EmotionLine, style: int, count: int, *, backwards: bool) -> Line:
    points = _points(reader, line.felt)
    marked = _points(reader, (one for one in line.felt if style == 0 or one.claim is not one.at.step))
    path = _path(points, count, backwards=backwards)
    return Line(whose(reader, line.personas), style, path, points, marked, Told(reader, line))


def _points(reader: Reader, felt: Iterable[Felt]) -> tuple[tuple[int, float, bool], ...]:
    return tuple((one.at.number, one.value, _sure(reader, one)) for one in felt)


def _sure(reader: Reader, felt: Felt) -> bool:
    return confidence_of(felt.claim, reader.catalog) in RESEARCHED


def _path(points: Iterable[tuple[int, float, bool]], count: int, *, backwards: bool) -> str:
    places = [((count - number) if backwards else number - 1, value) for number, value, _ in points]
    return smooth_path([(x * PITCH + PITCH // 2, round(height(value))) for x, value in places])


def _other_points(reader: Reader, entry: Entry, journey: Journey) -> tuple[tuple[int, float, bool], ...]:
    """Return how the steps of the other state feel at the steps of this one that they belong to."""
    if journey.improves:
        improved = reader.catalog.entries.get(("journey", journey.improves))
        return _matched(reader, improved, entry, entry) if improved else ()
    better = improvements_of(reader.catalog, entry)
    return _matched(reader, entry, better[0], entry) if better else ()


def _matched(reader: Reader, now: Entry, then: Entry, shown: Entry) -> tuple[tuple[int, float, bool], ...]:
    found: dict[int, list[Felt]] = {}
    for change in compare(cast("Journey", now.data), cast("Journey", then.data)).changes:
        here, there = (change.after, change.before) if shown is then else (change.before, change.after)
        felt = [Felt(at, at.step, at.step.emotion) for at in there if at.step.emotion is not None]
        found.update({at.number: felt for at in here if felt})
    return tuple(
        (number, sum(one.value for one in felt) / len(felt), all(_sure(reader, one) for one in felt))
        for number, felt in sorted(found.items())
    )


def _short(number: float) -> float:
    rounded = round(number, 1)
    return int(rounded) if rounded.is_integer() else rounded


def _anchor(x: float) -> str:
    """Return which end of a label stands at its point, so that no label leaves the drawing."""
    return "start" if x < _EDGE else "end" if x > 100 - _EDGE else "middle"


_EDGE = 12
_NEAR = 18
"""Labels nearer to each other than this, in per cent of the width, would touch."""


def _lift(found: list[Label], x: float, value: float) -> float:
    """Return how far from its point a label stands: outside the curve, and clear of the one before it."""
    above = value > 0
    near = [one for one in found if abs(one.x - x) < _NEAR and (one.lift < 0) == above]
    rows = 1 + len(near)
    return -0.2 - 0.9 * rows if above else 0.5 + 1.1 * rows
