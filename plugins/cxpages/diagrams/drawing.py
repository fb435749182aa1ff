"""A drawing: texts, boxes, points and lines, and where they stand. Units are CSS pixels."""

from __future__ import annotations

from dataclasses import dataclass, field

from cxschema.text.foreign import direction_of


@dataclass(frozen=True)
class Text:
    """Lines of one text, the first at (x, y), the others *leading* below one another."""

    x: float
    y: float
    lines: tuple[str, ...]
    style: str
    leading: float
    anchor: str = "start"
    language: str | None = None
    """Its language, where that is not the picture's."""

    direction: str | None = None


@dataclass(frozen=True)
class Box:
    """A rectangle."""

    x: float
    y: float
    width: float
    height: float
    style: str


@dataclass(frozen=True)
class Dot:
    """One point of the curve."""

    x: float
    y: float
    sure: bool


@dataclass
class Drawing:
    """Where everything stands."""

    width: int
    language: str
    height: int = 0
    texts: list[Text] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)
    rules: list[Box] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)
    dots: list[Dot] = field(default_factory=list)

    @property
    def direction(self) -> str:
        """The direction that the picture is read in."""
        return direction_of(self.language)
