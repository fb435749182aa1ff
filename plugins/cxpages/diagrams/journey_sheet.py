"""What the picture of a journey says."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Pain:
    """A pain point: how much it hurts in words ("" where nobody said), and what it is."""

    severity: str
    text: str


@dataclass(frozen=True)
class Column:
    """One step."""

    number: str
    name: str
    emotion: float | None
    value: str
    """The emotion as the reader writes it."""

    feeling: str
    sure: bool
    """Whether the emotion rests on research."""

    pains: tuple[Pain, ...]


@dataclass(frozen=True)
class Group:
    """One stage with its steps."""

    name: str
    columns: tuple[Column, ...]


@dataclass(frozen=True)
class Sheet:
    """What the picture says."""

    language: str
    title: str
    line: str
    """What stands below the title: whose journey it is, and when."""

    description: str
    """The picture in words."""

    labels: dict[str, str]
    """The names of the lanes `step`, `emotion`, `feeling`, `pains`, and of the marks `sure`, `assumed`."""

    scale: tuple[tuple[int, str], ...]
    """The emotions that the scale names, and how the reader writes them."""

    groups: tuple[Group, ...]
