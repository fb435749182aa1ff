"""What the real Mermaid makes of the ways through a journey: the same must be in the drawing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from awkward_texts import ANY_TEXT, AWKWARD, UNEXPECTED, seen
from cxpages.diagrams.flow_mermaid import flow_source
from cxschema.journeys.flow import Flow, flow_of
from cxschema.models.journey import Journey

if TYPE_CHECKING:
    from playwright.sync_api import Page

READ = """async source => {
    const { db } = await mermaid.mermaidAPI.getDiagramFromText(source);
    const edges = db.getEdges().map(({ start, end, stroke }) => [start, end, stroke]);
    const { svg } = await mermaid.render("drawing", source);
    const box = document.createElement("div");
    box.innerHTML = svg;
    const texts = selector => [...box.querySelectorAll(selector)].map(element => element.textContent);
    const named = node => [node.id.replace(/^.*flowchart-|-[0-9]+$/g, ""), node.textContent];
    return {
        edges,
        nodes: Object.fromEntries([...box.querySelectorAll("g.node")].map(named)),
        stages: texts(".cluster-label"),
        words: texts("g.edgeLabel"),
        title: texts("svg > title").join(),
        direction: db.getDirection(),
        elements: [...new Set([...box.querySelectorAll("*")].map(element => element.localName))],
    };
}"""


def flow_with(texts: list[str]) -> Flow:
    """Return a flow of two stages in which every text stands as a name, a condition or an ending."""
    steps: list[dict[str, Any]] = [{"id": f"s{i}", "name": text} for i, text in enumerate(texts)]
    for text, step, following in zip(texts, steps, [*steps[1:], steps[0]], strict=True):
        step["ending"] = text
        step["next"] = [{"step": following["id"], "when": text}, {"step": step["id"], "failure": True}]
    stages = [{"name": texts[0], "steps": steps[:1]}, {"name": texts[-1], "steps": steps[1:]}]
    return flow_of(Journey.model_validate({"name": "Any", "stages": stages}))


def agree(page: Page, flow: Flow, title: str) -> dict[str, Any]:
    """Compare what Mermaid read and drew with what was put in."""
    answer: dict[str, Any] = page.evaluate(READ, flow_source(flow, "en", title, "failed"))
    nodes = {f"n{at.number}": seen(at.step.name) for at in flow.steps}
    nodes |= {f"e{at.number}": seen(at.step.ending) for at in flow.steps if at.step.ending}
    edges = [[f"n{at.number}", f"e{at.number}", "normal"] for at in flow.steps if at.step.ending]
    edges += [
        [f"n{way.source.number}", f"n{way.target.number}", "dotted" if way.is_failure else "normal"]
        for way in flow.ways
    ]
    words = [seen(way.when) for way in flow.ways if way.when] + ["failed" for w in flow.ways if w.is_failure]

    assert {name: seen(text) for name, text in answer["nodes"].items()} == nodes
    assert answer["edges"] == edges
    assert sorted({seen(at.stage.name) for at in flow.steps}) == sorted({seen(t) for t in answer["stages"]})
    assert sorted(seen(text) for text in answer["words"] if seen(text)) == sorted(t for t in words if t)
    assert seen(answer["title"]) == seen(title)
    assert UNEXPECTED.isdisjoint(answer["elements"])
    return answer


@pytest.mark.parametrize("text", [text for text in AWKWARD if text.strip()])
def test_an_awkward_text_is_shown_as_it_was_written(drawing: Page, text: str) -> None:
    """Wherever a text may stand, Mermaid shows exactly that text and obeys nothing in it."""
    agree(drawing, flow_with([text, "Pay"]), text)


def test_a_persian_flow_begins_at_the_right(drawing: Page) -> None:
    """A flow runs in the direction of the reader's language."""
    source = flow_source(flow_with(["پرداخت", "پایان"]), "fa", "سفر", "خطا")

    assert drawing.evaluate(READ, source)["direction"] == "RL"


@settings(
    max_examples=20,
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(texts=st.lists(ANY_TEXT.filter(lambda text: bool(text.strip())), min_size=2, max_size=4))
def test_any_text_is_shown_as_it_was_written(drawing: Page, texts: list[str]) -> None:
    """Whatever the texts are, Mermaid reads and draws the flow that was put in."""
    agree(drawing, flow_with(texts), texts[0])
