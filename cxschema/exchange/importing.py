"""A Mermaid diagram as the text of a journey file, and a word on everything that did not simply fit."""

# The emotion scale from -2 to +2 is Mermaid's from 1 to 5, moved down by 3. A score outside 1 to 5 has no
# place on it (Mermaid itself draws such a face outside the picture): the nearest end is taken, and said.
# An actor that is no persona and no team stays as a role, so that the diagram comes out again as it was.

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cxschema.exchange.mermaid_reading import NotReadable, read_diagram
from cxschema.exchange.mermaid_writing import HIGHEST_SCORE, LOWEST_SCORE, NEUTRAL_SCORE, SIZES, score_of
from cxschema.exchange.people import folded
from cxschema.source.reading import MAX_BYTES
from cxschema.source.yaml_text import Words, lines_of
from cxschema.text.fences import fences
from cxschema.text.slug import slug

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from cxschema.exchange.mermaid_reading import Diagram, ReadSection, ReadTask
    from cxschema.exchange.people import People
    from cxschema.source.yaml_text import Example

UNNAMED = "…"
"""What stands where a name has to and the diagram gives none."""


@dataclass(frozen=True)
class Remark:
    """Something that did not simply fit: the line of the diagram's file, what it is, and its facts."""

    line: int
    what: str
    facts: Mapping[str, str]


@dataclass(frozen=True)
class Draft:
    """A journey file to be."""

    title: str
    text: str
    stages: int
    steps: int
    remarks: tuple[Remark, ...]


def diagrams_in(text: str) -> list[Diagram]:
    """Return the journey diagrams of a file: of its fenced `mermaid` blocks, or the one that it is.

    Raises NotReadable for a diagram that Mermaid would refuse, and where there is no journey at all.
    """
    blocks = fences(text.replace("\r\n", "\n"), "mermaid")
    if not blocks:
        return [read_diagram(text)]
    found = [made for block in blocks if (made := _journey(block.text, block.first_line + 1))]
    if not found:
        raise NotReadable("no-journey", blocks[0].first_line, word="mermaid")
    return found


def _journey(text: str, first_line: int) -> Diagram | None:
    """Return a block's journey, None for a diagram of another kind."""
    try:
        return read_diagram(text, first_line)
    except NotReadable as error:
        if error.reason in {"no-journey", "empty"}:
            return None
        raise


def draft_of(diagram: Diagram, people: People, name: str, language: str | None = None) -> Draft:
    """Return the file of a diagram; *name* is its name if it has no title, *language* that of its words.

    *language* is None where the diagram is written in the handbook's own.
    """
    return _Drafting(diagram, people, name, language).draft()


@dataclass
class _Drafting:
    """The work of writing one file."""

    diagram: Diagram
    people: People
    name: str
    language: str | None
    remarks: list[Remark] = field(default_factory=list)
    taken: set[str] = field(default_factory=set)
    actors: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    steps: int = 0

    def draft(self) -> Draft:
        title = self._title()
        stages: list[Example] = [self._stage(*item) for item in enumerate(self.diagram.sections, 1)]
        values: dict[str, Example] = {"kind": "journey", "status": "draft"}
        values |= {"language": self.language} if self.language else {}
        values["name"] = Words(title)
        spoken = self.diagram.spoken_description
        values |= {"summary": Words(spoken)} if spoken else {}
        personas = self._personas()
        values |= {"personas": list(personas)} if personas else {}
        values |= {"stages": stages} if stages else {}
        text = "".join(f"{line}\n" for key, value in values.items() for line in lines_of(key, value))
        if len(text.encode()) > MAX_BYTES:
            raise NotReadable("too-long", self.diagram.line, limit=str(MAX_BYTES))
        self._tell_the_rest()
        remarks = tuple(sorted(self.remarks, key=lambda remark: remark.line))
        return Draft(title, text, len(stages), self.steps, remarks)

    def _remark(self, line: int, what: str, **facts: str) -> None:
        self.remarks.append(Remark(line, what, facts))

    def _title(self) -> str:
        drawn, spoken = self.diagram.title.strip(), self.diagram.spoken_title
        if spoken and drawn and spoken != drawn:
            self._remark(self.diagram.line, "spoken-title", text=spoken)
        if not (drawn or spoken):
            self._remark(self.diagram.line, "no-title", name=self.name)
        return drawn or spoken or self.name

    def _stage(self, number: int, section: ReadSection) -> Example:
        if not section.name:
            self._remark(section.line, "nameless-stage", name=UNNAMED)
        made: dict[str, Example] = {
            "id": self._id(section.name, number, "stage"),
            "name": Words(section.name or UNNAMED),
        }
        if section.tasks:
            made["steps"] = [self._step(task) for task in section.tasks]
        return made

    def _step(self, task: ReadTask) -> Example:
        self.steps += 1
        if not task.name:
            self._remark(task.line, "nameless-step", name=UNNAMED)
        if task.ignored:
            self._remark(task.line, "ignored", text=task.ignored)
        made: dict[str, Example] = {
            "id": self._id(task.name, self.steps, "step"),
            "name": Words(task.name or UNNAMED),
        }
        return {**made, **self._who(task), **self._feeling(task)}

    def _id(self, name: str, number: int, stem: str) -> str:
        made = slug(name, number, self.taken, stem)
        self.taken.add(made)
        return made

    def _who(self, task: ReadTask) -> dict[str, Example]:
        names = list(dict.fromkeys(task.actors))
        for name in names:
            self.actors[name].append(task.line)
        entries = dict.fromkeys(self.people[folded(name)] for name in names if folded(name) in self.people)
        roles = [name for name in names if folded(name) not in self.people]
        made: dict[str, Example] = {"actors": list(entries)} if entries else {}
        return {**made, "roles": [Words(role) for role in roles]} if roles else made

    def _feeling(self, task: ReadTask) -> dict[str, Example]:
        if task.score is None:
            self._remark(task.line, "no-score", score=task.written)
            return {}
        emotion = round((min(max(task.score, LOWEST_SCORE), HIGHEST_SCORE) - NEUTRAL_SCORE) * 2) / 2
        if emotion + NEUTRAL_SCORE != task.score:
            inside = LOWEST_SCORE <= task.score <= HIGHEST_SCORE
            what = "score-between" if inside else "score-outside"
            self._remark(task.line, what, score=task.written, emotion=f"{emotion:+g}")
        elif not emotion.is_integer():
            self._remark(task.line, "score-half", score=task.written, drawn=str(score_of(emotion)))
        return {"emotion": f"{emotion:g}"}

    def _personas(self) -> list[str]:
        """Return whose journey it is; nobody's, if a step names nobody: it would be taken for theirs."""
        known = [self.people[folded(name)] for name in self.actors if folded(name) in self.people]
        personas = list(
            dict.fromkeys(who.removeprefix("persona:") for who in known if who.startswith("persona:"))
        )
        tasks = [task for section in self.diagram.sections for task in section.tasks]
        silent = next((task for task in tasks if not task.actors), None)
        if personas and silent:
            self._remark(silent.line, "silent-step", personas=", ".join(personas))
        return [] if silent else personas

    def _tell_the_rest(self) -> None:
        for name, lines in self.actors.items():
            who = self.people.get(folded(name))
            if who:
                self._remark(lines[0], "actor-entry", name=name, reference=who)
            else:
                self._remark(lines[0], "actor-role", name=name, n=str(len(lines)))
        self._left_out("settings", (item for item in self.diagram.settings if item[1] != SIZES))
        self._left_out("comment", (item for item in self.diagram.comments if item[1].strip("%# ")))

    def _left_out(self, what: str, found: Iterable[tuple[int, str]]) -> None:
        for line, text in found:
            self._remark(line, what, text=" ".join(text.split()))
