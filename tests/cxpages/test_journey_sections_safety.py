"""Data is text: also where one journey's words stand on the page of another."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
import yaml

from cxpages.book import Book
from cxschema.catalog.loading import load_catalog
from fake_links import FakeLinks
from journey_pages import JOURNEYS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TEXTS = {"name", "action", "text", "when", "ending", "change", "system"}
PAYLOADS = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "'onmouseover='alert(1)",
    "</td></table></section></pre><iframe src=//example.com>",
    '";}</style><style>*{display:none}',
    "{{ 7 * 7 }}",
    "%%{init: {'securityLevel': 'loose'}}%%",
]


def with_every_text(value: object, text: str) -> object:
    """Return the values of a file with *text* in the place of every text."""
    if isinstance(value, list):
        return [with_every_text(item, text) for item in value]
    if isinstance(value, dict):
        return {k: text if k in TEXTS else with_every_text(v, text) for k, v in value.items()}
    return value


@pytest.fixture
def tags(tmp_path: Path) -> Callable[[str, str], list[str]]:
    """Return what lists the tags of a journey's page, with their attributes' names, if every text is this."""

    def listed(journey: str, text: str) -> list[str]:
        for path in JOURNEYS.rglob("*.yml"):
            if "." in path.stem:
                continue  # a translation
            there = tmp_path / path.relative_to(JOURNEYS)
            there.parent.mkdir(exist_ok=True)
            values = with_every_text(yaml.safe_load(path.read_text(encoding="utf-8")), text)
            there.write_text(yaml.safe_dump(values), encoding="utf-8")
        html = Book(load_catalog(tmp_path)).page(f"journeys/{journey}.yml", "en", FakeLinks()).html
        return [re.sub(r'="[^"]*"', "", tag) for tag in re.findall(r"<[^>]+>", html)]

    return listed


@pytest.mark.parametrize("journey", ["visit", "visit-future", "pay"])
@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_payload_makes_no_tag(tags: Callable[[str, str], list[str]], journey: str, payload: str) -> None:
    """Whatever the texts of all journeys are, the page has the same tags as with harmless ones."""
    assert tags(journey, payload) == tags(journey, "harmless")
