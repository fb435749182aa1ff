"""A Mermaid diagram becomes a journey file: golden cases, and whatever a diagram may hold.

Each file in `import_cases/` holds a diagram, the file that it becomes, and what is said of it.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from cxschema.catalog.loading import load_catalog
from cxschema.checks.checking import check
from cxschema.exchange.exported import Exported
from cxschema.exchange.importing import diagrams_in, draft_of
from cxschema.exchange.journey_mermaid import journey_mermaid
from cxschema.exchange.mermaid_reading import Diagram, NotReadable, read_diagram
from cxschema.exchange.people import people_of
from cxschema.formatting.canonical import canonical
from cxschema.models.journey import Journey
from cxschema.source.builder import build
from written_files import write_files

if TYPE_CHECKING:
    from cxschema.exchange.importing import Draft
    from cxschema.exchange.people import People

CASES = sorted(Path(__file__).parent.joinpath("import_cases").glob("*.yml"))
PUBLISHED = Path(__file__).parents[4] / "shared" / "real" / "mermaid-journeys"
HANDBOOK = {
    "handbook.yml": (
        "kind: handbook\norganisation: A\nlanguages: [en, th]\nteams: [{id: desk, name: Front desk}]\n"
    ),
    "personas/nok.yml": "kind: persona\nname: Nok\n",
    "personas/nok.th.yml": "name: นก\n",
    "personas/sam-one.yml": "kind: persona\nname: Sam\n",
    "personas/sam-two.yml": "kind: persona\nname: Sam\n",
}


@pytest.fixture(scope="module")
def people(tmp_path_factory: pytest.TempPathFactory) -> People:
    """The people of a small handbook."""
    return people_of(load_catalog(write_files(tmp_path_factory.mktemp("docs"), HANDBOOK)))


def journey_of(draft: Draft) -> Journey:
    """Read a draft as the handbook would."""
    return Journey.model_validate(build(draft.text)[0])


def drawn(journey: Journey) -> Diagram:
    """Export a journey and read the diagram; entries are called by their ids."""
    exported = Exported(None, "x", journey, "en", lambda _kind, name: name)  # type: ignore[arg-type]
    return read_diagram(journey_mermaid(exported))


def tasks(diagram: Diagram) -> list[tuple[str, str, float | None, tuple[str, ...]]]:
    """Return what a diagram says, task by task."""
    return [(s.name, t.name, t.score, t.actors) for s in diagram.sections for t in s.tasks]


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_diagram_becomes_a_journey(people: People, path: Path) -> None:
    """The file is as expected, in the one form, and every thing that did not simply fit is said."""
    case = yaml.safe_load(path.read_text(encoding="utf-8"))

    draft = draft_of(read_diagram(case["diagram"]), people, "workshop", case.get("language"))

    said = [f"{item.line} {item.what} {json.dumps(item.facts, ensure_ascii=False)}" for item in draft.remarks]
    assert case["said"] == said
    assert case["journey"] == draft.text
    assert canonical(draft.text, Journey) == draft.text


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_journey_that_came_in_passes_the_check(tmp_path: Path, people: People, path: Path) -> None:
    """No file that is brought in has an error."""
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    draft = draft_of(read_diagram(case["diagram"]), people, "workshop")

    catalog = load_catalog(write_files(tmp_path, {**HANDBOOK, "journeys/new.yml": draft.text}))

    assert ("journey", "new") in catalog.entries
    assert [item.rule for item in check(catalog) if item.severity == "error"] == []


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_line_ends_do_not_matter(line_end: str) -> None:
    """Files of every system are read, and lines counted in them."""
    text = line_end.join(["journey", "", "title A", "section B", "C: 3: D", "C: x: D"])

    diagram = read_diagram(text)

    assert [(task.name, task.line) for task in diagram.sections[0].tasks] == [("C", 5), ("C", 6)]


def test_every_journey_of_a_page_is_found() -> None:
    """In Markdown each journey in a fence is read, with its line on the page; other diagrams are left."""
    page = (
        "# A\n\n```mermaid\njourney\nA: 3\n```\n\n"
        "```mermaid\nflowchart LR\n```\n\n~~~mermaid\njourney\nB: 4\n~~~\n"
    )

    found = diagrams_in(page)

    assert [(made.line, made.sections[0].tasks[0].name) for made in found] == [(4, "A"), (13, "B")]


@pytest.mark.parametrize(
    ("text", "reason", "line"),
    [
        ("flowchart LR\nA --> B", "no-journey", 1),
        ("", "empty", 1),
        ("# A\n\n```mermaid\npie\n```\n", "no-journey", 3),
        ("journey\ntitle A\nB; c: 3", "sign", 3),
        ("journey\nA: 3; b", "sign", 2),
        ("journey\n\nWait a while", "no-score", 3),
        ("journey\nA: 3\n: 4", "out-of-place", 3),
        ("journey\njourney of two: 3", "out-of-place", 2),
        ("journey\n" + "A: 3\n" * 20_000, "too-long", 1),
    ],
)
def test_what_mermaid_refuses_is_refused_with_its_line(text: str, reason: str, line: int) -> None:
    """A diagram that Mermaid would not draw is not brought in; the reason and the line are told."""
    with pytest.raises(NotReadable) as refused:
        diagrams_in(text)

    assert (refused.value.reason, refused.value.line) == (reason, line)


def test_the_published_diagrams_come_out_as_they_went_in() -> None:
    """What others have published is read as Mermaid reads it, and comes out again to the same tasks."""
    if not PUBLISHED.is_dir():
        pytest.skip("the published diagrams are not here")
    for said in json.loads(next(PUBLISHED.glob("*.json")).read_text(encoding="utf-8")):
        diagram = read_diagram((PUBLISHED / said["file"]).read_text(encoding="utf-8"))
        draft = draft_of(diagram, {}, "x")
        moved = {item.line for item in draft.remarks if "score" in item.what}
        theirs = [(s, t, None if n == "NaN" else n, tuple(who)) for s, t, n, who in said["tasklist"]]
        before = [task.line for section in diagram.sections for task in section.tasks]
        assert tasks(diagram) == theirs
        for line, (*names, score, who), (*same, drawn_score, acted) in zip(
            before, theirs, tasks(drawn(journey_of(draft))), strict=True
        ):
            assert (names, who) == (same, acted)
            assert line in moved or score == drawn_score


NAME = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20).filter(str.strip)
FEELING = st.none() | st.integers(-4, 4).map(lambda half: half / 2)
STEP = st.fixed_dictionaries({"name": NAME, "roles": st.lists(NAME, max_size=3), "emotion": FEELING})
STAGE = st.fixed_dictionaries({"name": NAME, "steps": st.lists(STEP, max_size=3)})
JOURNEY = st.fixed_dictionaries({"name": NAME, "stages": st.lists(STAGE, max_size=3)})


@given(JOURNEY)
def test_a_journey_comes_back_from_its_diagram(values: dict[str, object]) -> None:
    """Whatever its texts are, a journey that is exported and brought in draws the same diagram again."""
    once = drawn(Journey.model_validate(values))

    draft = draft_of(once, {}, "x")

    assert canonical(draft.text, Journey) == draft.text
    back = drawn(journey_of(draft))
    assert [(s or "…", t or "…", n, tuple(dict.fromkeys(who))) for s, t, n, who in tasks(once)] == tasks(back)
    assert [item.what for item in draft.remarks if "score" in item.what] == []


@given(st.text(st.sampled_from("journey \n:;#,%{}ABก٤5<>\"'&*!|-title section"), max_size=80))
def test_no_diagram_ends_in_a_broken_file(text: str) -> None:
    """Whatever a diagram says, it is refused with a line or becomes a file that can be read."""
    try:
        diagrams = diagrams_in(f"journey\n{text}")
    except NotReadable as error:
        diagrams, lines = [], [error.line]
    else:
        lines = [diagram.line for diagram in diagrams]

    assert all(line >= 1 for line in lines)
    for diagram in diagrams:
        draft = draft_of(diagram, {}, "x")
        assert canonical(draft.text, Journey) == draft.text
        assert len(journey_of(draft).stages) == draft.stages
