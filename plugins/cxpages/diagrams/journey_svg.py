"""A journey map as one picture: a self-contained SVG of fixed width, for slides, chats and paper.

Give `laid_out` a `Sheet`, what the picture says; it gives back a `Drawing`, where everything stands, and the
template `journey.svg.jinja` writes it. Long journeys run over several bands, as lines of music do. SVG
breaks no lines, so texts are broken here, by the usual widths of letters.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from math import ceil
from typing import TYPE_CHECKING, Final

from markupsafe import Markup

from cxpages.diagrams.drawing import Box, Dot, Drawing, Rule, Text
from cxpages.diagrams.journey_sheet import Column, Group
from cxpages.diagrams.smooth import smooth_path
from cxschema.text.foreign import Foreign, direction_of
from cxschema.text.room import wrapped

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cxpages.diagrams.journey_sheet import Sheet

WIDTH: Final = 1600
_MARGIN: Final = 40
_LABELS: Final = 130
"""How wide the names of the lanes are, before the first step."""

_MOST: Final = 9
"""How many steps stand side by side."""

_PAD: Final = 8
_CURVE: Final = 190
_EMOTION: Final = 36
"""How high one step of emotion is."""

_FONT: Final = 16
"""The size that widths are counted for."""

_SIZES: Final = {
    "title": 28,
    "line": 16,
    "stage": 16,
    "step": 15,
    "feeling": 14,
    "legend": 14,
    "value": 14,
    "pain": 13,
    "label": 13,
}
"""How large each text is."""

_BOLD: Final = ("title", "stage", "step", "value")

FONTS: Final = Markup(  # noqa: S704 - our own words
    "\n".join(f".{style} {{ font-size: {size}px; }}" for style, size in _SIZES.items())
    + f"\n{', '.join(f'.{style}' for style in _BOLD)} {{ font-weight: 700; }}"
)
"""The same as a style sheet, for the template."""

_ROOMY: Final = frozenset({"th", "fa"})
"""Languages whose letters stand taller and deeper than Latin ones."""


def laid_out(sheet: Sheet) -> Drawing:
    """Return where everything of a sheet stands."""
    return _Layout(sheet, Drawing(WIDTH, sheet.language)).drawing()


Placed = tuple[Group, Column]


@dataclass
class _Layout:
    """The work of placing things, from the top down."""

    sheet: Sheet
    made: Drawing
    y: float = _MARGIN

    def drawing(self) -> Drawing:
        self._heading()
        for band in _bands(self.sheet.groups):
            self._band(band)
        self._legend()
        self.made.height = round(self.y + _MARGIN)
        return self.made

    def _heading(self) -> None:
        sheet, room = self.sheet, WIDTH - 2 * _MARGIN
        self.y += self._text(sheet.title, _MARGIN, room, "title", most=2)
        self.y += self._text(sheet.line, _MARGIN, room, "line", most=2) + _PAD

    def _band(self, band: Sequence[Placed]) -> None:
        """Place one row of steps, lane below lane."""
        wide = (WIDTH - 2 * _MARGIN - _LABELS) / len(band)
        starts = [_MARGIN + _LABELS + i * wide for i in range(len(band))]
        self._stages(band, starts, wide)
        self._lane("step", [(f"{one.number}.\u00a0", one.name) for _, one in band], starts, wide)
        self._curve([one for _, one in band], starts, wide)
        self._lane("feeling", [("", one.feeling) for _, one in band], starts, wide)
        self._pains([one for _, one in band], starts, wide)
        self.y += 3 * _PAD

    def _stages(self, band: Sequence[Placed], starts: Sequence[float], wide: float) -> None:
        spans = [(group, len(list(found))) for group, found in groupby(band, key=lambda item: item[0])]
        at, high, top = 0, 0.0, self.y
        places: list[tuple[float, float]] = []
        for group, count in spans:
            x, width = starts[at], count * wide - _PAD / 2
            high = max(
                high, self._text(group.name, x + _PAD, width - 2 * _PAD, "stage", most=2, y=top + _PAD)
            )
            places.append((x, width))
            at += count
        for x, width in places:
            self.made.boxes.append(
                Box(self._left(x, width), round(top), width, round(high + 2 * _PAD), "stage")
            )
        self.y = top + high + 3 * _PAD

    def _lane(
        self, style: str, cells: Sequence[tuple[str, str]], starts: Sequence[float], wide: float
    ) -> None:
        """Place one text a step, and the lane's name before them."""
        if not any(text for _, text in cells):
            return
        high = self._label(style)
        for x, (before, text) in zip(starts, cells, strict=True):
            found = self._text(text, x + _PAD, wide - 2 * _PAD, style, most=5, before=before)
            high = max(high, found)
        self.y += high + _PAD

    def _curve(self, columns: Sequence[Column], starts: Sequence[float], wide: float) -> None:
        if all(column.emotion is None for column in columns):
            return
        top, middle = self.y, self.y + _CURVE / 2
        self._label("emotion")
        self._scale(starts[0], middle)
        for level in range(-2, 3):
            style = "neutral" if level == 0 else "level"
            y = middle - level * _EMOTION
            self._rule(starts[0], y, wide * len(columns), style)
        points: list[tuple[int, int]] = []
        for x, column in zip(starts, columns, strict=True):
            if column.emotion is not None:
                points.append((round(self._across(x + wide / 2)), round(middle - column.emotion * _EMOTION)))
                self._point(points[-1], column)
        self.made.paths.append(smooth_path(points))
        self.y = top + _CURVE + _PAD

    def _scale(self, start: float, middle: float) -> None:
        for level, name in self.sheet.scale:
            place = self._across(start - _PAD), middle - level * _EMOTION + 4
            self.made.texts.append(Text(*place, (name,), "label", anchor="end"))

    def _point(self, place: tuple[int, int], column: Column) -> None:
        x, y = place
        self.made.dots.append(Dot(x, y, column.sure))
        above = (column.emotion or 0) >= 0
        self.made.texts.append(
            Text(x, y - 12 if above else y + 24, (column.value,), "value", anchor="middle")
        )

    def _pains(self, columns: Sequence[Column], starts: Sequence[float], wide: float) -> None:
        if not any(column.pains for column in columns):
            return
        high = self._label("pains")
        for x, column in zip(starts, columns, strict=True):
            y = self.y
            for pain in column.pains:
                before = f"{pain.severity}: " if pain.severity else ""
                room = wide - 3 * _PAD
                y += (
                    self._text(pain.text, x + 1.5 * _PAD, room, "pain", most=6, before=before, y=y) + _PAD / 2
                )
                self._rule(x + _PAD / 2, y - 2, wide - 1.5 * _PAD, "pain")
            high = max(high, y - self.y)
        self.y += high + _PAD

    def _legend(self) -> None:
        """Say what a full and a hollow point mean."""
        x = float(_MARGIN + _LABELS)
        for sure, name in ((True, "sure"), (False, "assumed")):
            if any(dot.sure is sure for dot in self.made.dots):
                label = self.sheet.labels[name]
                self.made.dots.append(Dot(self._across(x + 8), self.y + 12, sure))
                self._text(label, x + 24, 500, "legend", most=1)
                x += 320
        self.y += 2 * _PAD

    def _label(self, name: str) -> float:
        return self._text(self.sheet.labels[name], _MARGIN, _LABELS - _PAD, "label", most=3)

    def _text(  # noqa: PLR0913 - what a text is, and where
        self,
        text: str,
        x: float,
        room: float,
        style: str,
        *,
        most: int,
        before: str = "",
        y: float | None = None,
    ) -> float:
        """Place a text and return how high it is."""
        size = _SIZES[style]
        leading = round(size * (1.6 if self.sheet.language in _ROOMY else 1.4))
        lines = wrapped(f"{before}{text}", _room(room, style), most) if text else []
        if lines:
            top = (self.y if y is None else y) + size
            place = round(self._across(x), 1), round(top, 1)
            anchor, language, direction = _own(text, self.made.direction)
            self.made.texts.append(Text(*place, tuple(lines), style, leading, anchor, language, direction))
        return leading * len(lines)

    def _rule(self, x: float, y: float, width: float, style: str) -> None:
        self.made.rules.append(Rule(self._left(x, width), round(y), width, style))

    def _left(self, x: float, width: float) -> float:
        """Return the left end of what begins *x* from the side where reading begins."""
        return x if self.made.direction == "ltr" else WIDTH - x - width

    def _across(self, x: float) -> float:
        """Return where a place stands that is *x* from the side where reading begins."""
        return x if self.made.direction == "ltr" else WIDTH - x


def _room(room: float, style: str) -> float:
    """Return the room for a text, less some caution, as if it had the size that widths are counted for."""
    return room * _FONT / _SIZES[style] / (1.15 if style in _BOLD else 1.06)


def _own(text: str, direction: str) -> tuple[str, str | None, str | None]:
    """Return anchor, language and direction: a text of another language stands where the others begin."""
    if not isinstance(text, Foreign):
        return "start", None, None
    own = direction_of(text.language)
    anchor = "start" if own == direction else "end"
    return anchor, text.language, own


def _bands(groups: Iterable[Group]) -> list[list[Placed]]:
    """Return the steps in rows of equal length."""
    steps = [(group, column) for group in groups for column in group.columns]
    if not steps:
        return []
    most = ceil(len(steps) / ceil(len(steps) / _MOST))
    return [steps[i : i + most] for i in range(0, len(steps), most)]
