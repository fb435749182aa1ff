"""A journey as a service blueprint, as a reader sees it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING

from cxpages.views.journey_map import HEAD_ROWS, SHEET, css_text, labels_of
from cxschema.journeys.blueprint import LEVELS, Blueprint, Line, blueprint_of

if TYPE_CHECKING:
    from cxpages.views.reader import Reader
    from cxschema.journeys.blueprint import HandOver, Party, StepWork, Work
    from cxschema.journeys.walking import StepAt
    from cxschema.models.journey import Journey

EVIDENCE = "evidence"
"""The key of the row above all levels: what the customer sees and holds."""


@dataclass(frozen=True)
class Row:
    """One row of the blueprint: a level on which somebody acts, or a line between two."""

    key: str
    name: str
    is_line: bool = False


@dataclass(frozen=True)
class Arrival:
    """Who hands over to whom, as it stands above the work that begins with it."""

    source: str
    target: str
    is_between_teams: bool
    after: tuple[StepAt, ...]
    """The steps that it comes from, but the same one and the one before."""


@dataclass(frozen=True)
class BlueprintView:
    """The blueprint of one journey, in one language."""

    reader: Reader
    journey: Journey

    @cached_property
    def blueprint(self) -> Blueprint:
        """The levels, lines and hand-overs."""
        return blueprint_of(self.journey)

    @property
    def is_told(self) -> bool:
        """Whether the journey says anything of what the organisation does."""
        return any(step.work for step in self.blueprint.steps)

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """The rows, from top to bottom; levels and lines that the journey does not have are left out."""
        lines = dict(zip(LEVELS[1:], Line, strict=True))
        found: list[Row] = []
        if any(step.at.step.physical_evidence for step in self.blueprint.steps):
            found.append(self._row(EVIDENCE))
        for level in LEVELS:
            if level in lines and lines[level] in self.blueprint.lines:
                found.append(self._row(lines[level], is_line=True))
            if level in self.blueprint.levels:
                found.append(self._row(level))
        return tuple(found)

    def _row(self, key: str, *, is_line: bool = False) -> Row:
        return Row(key, self.reader.t(f"blueprint.{key}"), is_line)

    @property
    def style(self) -> str:
        """What the styles have to know: the number of rows, their names, and what a hand-over is called."""
        names = labels_of(row.name for row in self.rows)
        hand_over = css_text(self.reader.t("blueprint.hand-over"))
        return f'--rows:{HEAD_ROWS + len(self.rows)};--hand:"{hand_over}";{names}'

    @property
    def stages(self) -> list[list[StepWork]]:
        """The steps, stage by stage; a stage without steps is left out."""
        grouped = groupby(self.blueprint.steps, key=lambda step: step.at.stage_number)
        return [list(steps) for _, steps in grouped]

    def wrap(self, steps: list[StepWork]) -> int:
        """Return how many steps of a stage stand beside one another on paper."""
        return min(len(steps), SHEET)

    def arrivals(self, work: Work) -> list[Arrival]:
        """Return the hand-overs that a piece of work begins with, those between the same parties as one."""
        found: dict[Party, list[HandOver]] = {}
        for item in self.blueprint.hand_overs_to(work):
            found.setdefault(item.source.party, []).append(item)
        return [self._arrival(items) for items in found.values()]

    def _arrival(self, items: list[HandOver]) -> Arrival:
        source, target = items[0].source.party, items[0].target.party
        by_level = source.team == target.team
        near = {items[0].target.at.number, items[0].target.at.number - 1}
        return Arrival(
            self._party(source, by_level=by_level),
            self._party(target, by_level=by_level),
            items[0].is_between_teams,
            tuple(item.source.at for item in items if item.source.at.number not in near),
        )

    def _party(self, party: Party, *, by_level: bool) -> str:
        """Return who works: the team; the level where the team is not named, or is on both sides."""
        if party.team and not by_level:
            return self.team(party.team)
        return self.reader.t(f"blueprint.{party.level}")

    def by(self, work: Work) -> list[str]:
        """Return who does a piece of work, and with what."""
        system = work.activity.system if work.activity else None
        return [name for name in (work.party.team and self.team(work.party.team), system) if name]

    def team(self, name: str) -> str:
        """Return what a team is called."""
        return self.reader.ref("team", name).name

    @property
    def summary(self) -> str:
        """How often work is handed over, in words."""
        count, teams = len(self.blueprint.hand_overs), self.blueprint.between_teams.total()
        numbers = {"count": self.reader.number(count), "teams": self.reader.number(teams)}
        return self.reader.t("blueprint.summary", **numbers)

    @property
    def pairs(self) -> list[tuple[str, str, str]]:
        """Which team hands over to which, and how often, the most frequent first."""
        found = self.blueprint.between_teams.most_common()
        return [(self.team(a), self.team(b), self.reader.number(count)) for (a, b), count in found]
