"""Asking for the graph: entries, and how they refer to one another."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest

from queried_docs import ask

if TYPE_CHECKING:
    from pathlib import Path


def test_graph_of_everything(docs: Path) -> None:
    """The graph holds all entries and their references; equal references are one edge."""
    graph = json.loads(ask(docs, "graph", "--format", "json").stdout)

    assert [f"{node['kind']}:{node['id']}" for node in graph["nodes"]] == [
        "handbook:handbook",
        "persona:ji-woo",
        "persona:nok",
        "journey:visit",
        "evidence:talks",
    ]
    assert graph["edges"] == [
        {"source": "persona:nok", "target": "evidence:talks", "fields": ["evidence"]},
        {"source": "journey:visit", "target": "persona:nok", "fields": ["personas", "actors"]},
        {"source": "journey:visit", "target": "persona:ji-woo", "fields": ["actors"]},
    ]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["evidence:talks"], {"talks", "nok"}),
        (["evidence:talks", "--hops", "2"], {"talks", "nok", "visit"}),
        (["evidence:talks", "--hops", "3", "--where", "kind=persona"], {"talks", "nok", "ji-woo"}),
        (["talks", "--hops", "2"], {"talks", "nok", "visit"}),
        (["persona:ji-woo", "--words"], {"ji-woo", "visit", "dental", "travel"}),
        (["tag:dental"], {"dental", "nok", "ji-woo"}),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_graph_around_an_entry(docs: Path, words: list[str], expected: set[str]) -> None:
    """Around an entry, the graph reaches so many references far, in both directions."""
    rows = json.loads(ask(docs, "graph", *words, "--format", "json").stdout)

    assert {node["id"] for node in rows["nodes"]} == expected


def test_graph_as_mermaid(docs: Path) -> None:
    """The Mermaid text quotes every name and tells kinds apart by their shapes."""
    lines = ask(docs, "graph", "--where", "kind=persona,journey", "--lang", "fa").stdout.splitlines()

    assert lines == [
        "flowchart RL",
        '    persona_ji_woo(["지우"])',
        '    persona_nok(["\u2068نوکِ منتظر\u2069"])',
        '    journey_visit[["A visit"]]',
        "    journey_visit --> persona_nok",
        "    journey_visit --> persona_ji_woo",
    ]


def test_graph_as_csv(docs: Path) -> None:
    """As CSV the graph is its references."""
    rows = list(csv.DictReader(io.StringIO(ask(docs, "graph", "--format", "csv").stdout)))

    assert rows[1] == {
        "source kind": "journey",
        "source id": "visit",
        "target kind": "persona",
        "target id": "nok",
        "fields": "personas actors",
    }
