"""A drawing: texts, boxes, points and lines, and where they stand. Units are CSS pixels."""

# Each part says its own attributes: a template that printed number after number would take twice as long.

from __future__ import annotations

from dataclasses import dataclass, field
from html import escape

from markupsafe import Markup

from cxschema.text.foreign import direction_of


@dataclass(frozen=True)
class Text:
    """Lines of one text, the first at (x, y), the others *leading* below one another."""

    x: float
    y: float
    lines: tuple[str, ...]
    style: str
    leading: float = 0
    anchor: str = "start"
    language: str | None = None
    """Its language, where that is not the picture's."""

    direction: str | None = None

    @property
    def attributes(self) -> Markup:
        """Where it stands and how, as attributes."""
        anchor = f' text-anchor="{self.anchor}"' if self.anchor != "start" else ""
        own = f' lang="{escape(self.language)}" direction="{self.direction}"' if self.language else ""
        return Markup(f'class="{self.style}" x="{self.x:g}" y="{self.y:g}"{anchor}{own}')  # noqa: S704 - escaped

    @property
    def body(self) -> Markup:
        """Its lines, as text or as `tspan` elements."""
        first, *more = [escape(line) for line in self.lines]
        spans = "".join(f'<tspan x="{self.x:g}" dy="{self.leading:g}">{line}</tspan>' for line in more)
        return Markup(first + spans)  # noqa: S704 - escaped


@dataclass(frozen=True)
class Box:
    """A rectangle."""

    x: float
    y: float
    width: float
    height: float
    style: str

    @property
    def attributes(self) -> Markup:
        """Where it stands, as attributes."""
        place = f'x="{self.x:g}" y="{self.y:g}" width="{self.width:g}" height="{self.height:g}"'
        return Markup(f'class="{self.style}" {place}')  # noqa: S704 - numbers


@dataclass(frozen=True)
class Rule:
    """A level line."""

    x: float
    y: float
    width: float
    style: str

    @property
    def attributes(self) -> Markup:
        """Where it stands, as attributes."""
        ends = f'x1="{self.x:g}" y1="{self.y:g}" x2="{self.x + self.width:g}" y2="{self.y:g}"'
        return Markup(f'class="{self.style}" {ends}')  # noqa: S704 - numbers


@dataclass(frozen=True)
class Dot:
    """One point of the curve."""

    x: float
    y: float
    sure: bool

    @property
    def attributes(self) -> Markup:
        """Where it stands, as attributes."""
        style = "sure" if self.sure else "assumed"
        return Markup(f'class="{style}" cx="{self.x:g}" cy="{self.y:g}"')  # noqa: S704 - numbers


@dataclass
class Drawing:
    """Where everything stands."""

    width: int
    language: str
    height: int = 0
    boxes: list[Box] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)
    dots: list[Dot] = field(default_factory=list)
    texts: list[Text] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Know the direction that the picture is read in."""
        self.direction = direction_of(self.language)
