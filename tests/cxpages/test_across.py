"""What all journeys say together, in prose."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cxpages.book import Book
from cxpages.views import whole
from cxschema.catalog import embeds
from cxschema.catalog.loading import load_catalog
from fake_links import FakeLinks

if TYPE_CHECKING:
    from cxschema.catalog.catalog import Catalog

DOCS = Path(__file__).parents[2] / "docs"
VIEWS = ("journeys", "channels", "pain-points", "opportunities", "lifecycle")
PAYLOAD = '"><img src=x onerror=alert(1)>'


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    """Return the handbook's own catalog."""
    return load_catalog(DOCS)


def test_every_view_of_the_whole_handbook_can_be_shown() -> None:
    """What prose may ask for without naming an entry is just what the pages have a view for."""
    assert set(whole.WHOLE) == set(embeds.WHOLE)


@pytest.mark.parametrize("language", ["en", "th", "ko", "fa"])
@pytest.mark.parametrize("view", VIEWS)
def test_every_link_leads_somewhere(catalog: Catalog, view: str, language: str) -> None:
    """Each pain point, step and stage that a board names is there on the page of its journey."""
    book = Book(catalog)
    made = book.embed(f"show: {view}", "journeys/board.md", 1, language, FakeLinks())
    links = set(re.findall(r'href="/(journeys/[^"#]+)#([^"]+)"', made.html))
    pages = {uri: book.page(uri, language, FakeLinks()).html for uri, _ in links}

    assert made.diagnostics == ()
    assert len(links) >= 5
    assert [(uri, name) for uri, name in links if f'id="{name}"' not in pages[uri]] == []


@pytest.mark.parametrize("view", VIEWS)
def test_data_stays_text(view: str, tmp_path: Path) -> None:
    """Markup in a journey is shown on a board and never runs."""
    folder = tmp_path / "journeys"
    folder.mkdir()
    quoted = PAYLOAD.replace('"', '\\"')
    (folder / "visit.yml").write_text(
        f'kind: journey\nname: "{quoted}"\nstages:\n- name: "{quoted}"\n  lifecycle: care\n  steps:\n'
        f'  - name: "{quoted}"\n    channels: [desk]\n    pain_points: [{{text: "{quoted}"}}]\n'
        f'    opportunities: [{{text: "{quoted}"}}]\n',
        encoding="utf-8",
    )
    (tmp_path / "handbook.yml").write_text(
        f'kind: handbook\norganisation: Us\nchannels: [{{id: desk, name: "{quoted}"}}]\n'
        f'lifecycle: [{{id: care, name: "{quoted}"}}]\n',
        encoding="utf-8",
    )
    html = Book(load_catalog(tmp_path)).embed(f"show: {view}", "a.md", 1, "en", FakeLinks()).html

    assert "&lt;img src=x" in html
    assert "<img" not in html


@pytest.mark.parametrize("view", VIEWS)
def test_without_journeys_a_board_says_so(view: str, tmp_path: Path) -> None:
    """A handbook that has no journey yet gets a sentence and no empty table."""
    html = Book(load_catalog(tmp_path)).embed(f"show: {view}", "a.md", 1, "en", FakeLinks()).html

    assert "Nothing here yet." in html
    assert "<table" not in html
