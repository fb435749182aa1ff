"""What the real Mermaid makes of `cxbook graph`: names go in, and the same names must be in the drawing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from awkward_texts import ANY_TEXT, AWKWARD, UNEXPECTED, seen
from cxschema.catalog.loading import load_catalog
from cxschema.querying.graph import Edge, Graph, graph_of
from cxschema.querying.mermaid import mermaid
from cxschema.querying.rows import keys_of

if TYPE_CHECKING:
    from playwright.sync_api import Page

DOCS = Path(__file__).parents[2] / "docs"
READ = """async source => {
    const { db } = await mermaid.mermaidAPI.getDiagramFromText(source);
    const edges = db.getEdges().map(({ start, end }) => [start, end]);
    const { svg } = await mermaid.render("drawing", source);
    const box = document.createElement("div");
    box.innerHTML = svg;
    const nodes = [...box.querySelectorAll("g.node")];
    return {
        labels: nodes.map(node => [node.id.replace(/^.*flowchart-|-[0-9]+$/g, ""), node.textContent]),
        edges,
        direction: db.getDirection(),
        elements: [...new Set([...box.querySelectorAll("*")].map(element => element.localName))],
    };
}"""
KINDS = ["persona", "journey", "evidence", "segment", "focus-challenge", "team"]


def agree(page: Page, graph: Graph, language: str = "en") -> dict[str, Any]:
    """Compare what Mermaid read and drew with what was put in."""
    answer: dict[str, Any] = page.evaluate(READ, mermaid(graph, language))
    drawn = {name: seen(label) for name, label in answer["labels"]}
    name = {key: "_".join(key).replace("-", "_") for key in graph.names}

    assert drawn == {name[key]: seen(shown) for key, shown in graph.names.items()}
    assert sorted(answer["edges"]) == sorted([name[edge.source], name[edge.target]] for edge in graph.edges)
    assert UNEXPECTED.isdisjoint(answer["elements"])
    return answer


@pytest.mark.parametrize("kind", KINDS)
def test_awkward_names_are_shown_as_they_were_written(drawing: Page, kind: str) -> None:
    """In a node of every kind, Mermaid shows exactly the name and obeys nothing in it."""
    agree(drawing, Graph({(kind, f"n{i}"): text for i, text in enumerate(AWKWARD)}, ()))


def test_an_awkward_id_is_a_node_like_any_other(drawing: Page) -> None:
    """An id that is a word of Mermaid's own makes a node and an edge as others do."""
    ids = ["end", "x", "o", "default", "a-end-b", "1", "style", "subgraph", "null"]
    keys = [(kind, name) for kind in KINDS for name in ids]
    edges = [Edge(a, b, ("x",)) for a, b in zip(keys, keys[1:] + keys[:1], strict=True)]

    agree(drawing, Graph(dict.fromkeys(keys, "Nok"), tuple(edges)))


@pytest.mark.parametrize(("language", "direction"), [("en", "LR"), ("ko", "LR"), ("fa", "RL")])
def test_the_handbook_is_drawn(drawing: Page, language: str, direction: str) -> None:
    """The whole handbook is a drawing with all its entries, in the direction of the language."""
    catalog = load_catalog(DOCS)

    answer = agree(drawing, graph_of(catalog, keys_of(catalog, None), language), language)

    assert answer["direction"] == direction


@settings(
    max_examples=30,
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(texts=st.lists(ANY_TEXT, min_size=1, max_size=6))
def test_any_name_is_shown_as_it_was_written(drawing: Page, texts: list[str]) -> None:
    """Whatever the names are, Mermaid reads and draws the graph that was put in."""
    agree(drawing, Graph({("persona", f"p{i}"): text for i, text in enumerate(texts)}, ()))
