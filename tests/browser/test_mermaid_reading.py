"""What we read in a Mermaid diagram, beside what the real Mermaid reads in it."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page

from cxschema.exchange.exported import Exported
from cxschema.exchange.importing import draft_of
from cxschema.exchange.journey_mermaid import journey_mermaid
from cxschema.exchange.mermaid_reading import Diagram, NotReadable, name_in, read_diagram
from cxschema.models.journey import Journey
from cxschema.source.builder import build

READ = """async source => {
    try {
        const { db } = await mermaid.mermaidAPI.getDiagramFromText(source);
        const tasks = db.getTasks().map(({ section, task, score, people }) =>
            [section, task, Number.isFinite(score) ? score : null, people]);
        return { sections: db.getSections(), tasks, title: db.getDiagramTitle(), spoken: db.getAccTitle() };
    } catch (error) {
        return { error: String(error) };
    }
}"""

DIAGRAMS = [
    "journey\ntitle A\nsection B\nC: 3: D, E\n",
    "\r\n   journey\r\n  section B\r\n C:5:D\r\n\r\n",
    "---\ntitle: From above\nconfig:\n  theme: dark\n---\n journey\n A: 1\n",
    "%% first\njourney %% second\n%% third\nA: 3 %% no comment\n# fourth\n% fifth\nB: 4\n",
    "%%{init: {'journey': {'width': 9}}}%%\njourney\nA: 2\n",
    "%%{init: {\n'theme': 'dark'\n}}%%\n\njourney\nA: 2\n",
    "journey\naccTitle: T; with # signs\naccDescr: D: e\naccDescr {\n many\n lines }\nA: 2\n",
    "journey\naccTitle:\ntitle gone\nA: 1: B\n",
    "journey title A\nsection B\nC: 3\n",
    "journey\ntitle\nA: 1\nB: 2\n",
    "journey\nSECTION B\nTITLE C\nAccTitle: D\nE: 3\n",
    "journey\nA#58; b#44; #quot;c#quot;: 3: x#44;y, z\n",
    "journey\nA: 3: B: C: D\n",
    "journey\nA: 3:\nB: 4: ,C,,\n",
    "journey\nA:\nB: 0\n",
    "journey\nA: \nB: 4\n",
    "journey\nA: -1\nB: 6.5\nC: x\nD: 0x3\nE: 1e1\nF: Infinity\nG: .5\nH: 5.\nI: \u06f4\nJ: +2\n",
    "journey\nA no score\nB: 3\n",
    "journey\nA; b: 3\n",
    "journey\nA: 3; 4\n",
    "journey\nsection A: b\nC: 3\n",
    "journey\ntitle A; b\n",
    "journey\njourney: 3\n",
    "journey\njourneys end: 3\n",
    "journey\n: 3\n",
    "Journey\nA: 3\n",
    "flowchart LR\na --> b\n",
    "journey",
    "",
    "journey\nsection A\nsection A\nsection B\n",
    'journey\n<b class="x">A</b>: 3\n<br/>B<br>C: 4\n',
    "journey\nstyle a:#35; b: 3\n",
    "journey\n\ufeffA\u00a0: 3 : B\u3000,C\n",
    "\ufeffjourney\nA: 3\n",
]


def read(drawing: Page, source: str) -> dict[str, Any]:
    """Let Mermaid read a diagram."""
    answer: dict[str, Any] = drawing.evaluate(READ, source)
    return answer


def ours(source: str) -> Diagram | None:
    """Read a diagram, None where it cannot be read."""
    try:
        return read_diagram(source)
    except NotReadable:
        return None


def agree(found: Diagram | None, answer: dict[str, Any]) -> None:
    """Compare what we read with what Mermaid read."""
    assert (found is None) == ("error" in answer), answer
    if found is None:
        return
    tasks = [[s.name, t.name, t.score, list(t.actors)] for s in found.sections for t in s.tasks]
    theirs = [
        [name_in(section), name_in(task), score, [name for name in map(name_in, people) if name]]
        for section, task, score, people in answer["tasks"]
    ]
    assert tasks == theirs
    named = [name_in(section) for section in answer["sections"]]
    assert [section.name for section in found.sections if section.name] == [name for name in named if name]


@pytest.mark.parametrize("source", DIAGRAMS)
def test_a_diagram_is_read_as_mermaid_reads_it(drawing: Page, source: str) -> None:
    """The same diagrams are read and refused, and give the same sections, tasks, scores and actors."""
    agree(ours(source), read(drawing, source))


PARTS = st.sampled_from(
    [
        *(
            "\n",
            "\n",
            " ",
            ":",
            ": 3",
            ", ",
            ";",
            "#",
            "#58;",
            "%",
            "%%",
            "%%{",
            "}%%",
            "{",
            "}",
            "---\n",
            "<b>",
        ),
        *(
            "title ",
            "section ",
            "journey",
            "accTitle:",
            "accDescr: ",
            "accDescr {",
            "style ",
            "A",
            "b c",
            "ก",
            "5",
        ),
    ]
)


@settings(max_examples=300, derandomize=True, deadline=None, database=None)
@given(st.lists(PARTS, max_size=14).map("".join))
def test_any_text_is_read_as_mermaid_reads_it(drawing: Page, text: str) -> None:
    """Whatever stands in a diagram, we read what Mermaid reads, or refuse it as Mermaid does."""
    source = f"journey\n{text}"

    agree(ours(source), read(drawing, source))


CASES = sorted((Path(__file__).parents[1] / "cxschema" / "exchange" / "import_cases").glob("*.yml"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_diagram_that_came_in_comes_out_the_same(drawing: Page, path: Path) -> None:
    """Mermaid reads the same tasks in a diagram and in the one made from the journey that it became."""
    source = yaml.safe_load(path.read_text(encoding="utf-8"))["diagram"]
    draft = draft_of(read_diagram(source), {}, "x")
    journey = Journey.model_validate(build(draft.text)[0])
    moved = {item.line for item in draft.remarks if "score" in item.what}
    lines = [task.line for section in read_diagram(source).sections for task in section.tasks]

    exported = Exported(None, "x", journey, "en", lambda _kind, name: name)  # type: ignore[arg-type]
    before, after = read(drawing, source)["tasks"], read(drawing, journey_mermaid(exported))["tasks"]

    for line, old, new in zip(lines, before, after, strict=True):
        assert [name_in(old[0]) or "…", name_in(old[1]) or "…"] == [name_in(new[0]), name_in(new[1])]
        assert list(dict.fromkeys(map(name_in, old[3]))) == [name_in(name) for name in new[3]]
        assert line in moved or old[2] == new[2]
