"""Blueprint, comparison, ways and details of a journey in a browser."""

from __future__ import annotations

import importlib.util
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from sites import DOCS, build, i18n, write_site

if TYPE_CHECKING:
    from playwright.sync_api import Page

JOURNEYS = Path(__file__).parents[1] / "cxpages" / "full_journeys"
LANGUAGES = ("en", "th", "ko", "fa")
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a built site with journeys that use everything."""
    folder = tmp_path_factory.mktemp("sections")
    slate = {"palette": [{"scheme": "default", "primary": "teal"}, {"scheme": "slate", "primary": "teal"}]}
    theme = {"name": "material", "font": False, **slate}
    settings = {"theme": theme, "nav": ["index.md"], "validation": {"nav": {"omitted_files": "ignore"}}}
    pages: dict[str, str | None] = {**dict.fromkeys(DOCS), "index.md": "# Home\n"}
    write_site(folder, ["cxbook", i18n(*LANGUAGES)], pages, settings)
    shutil.copytree(JOURNEYS, folder / "docs", dirs_exist_ok=True)
    made = build(folder)
    assert made.code == 0, made.log
    return made.folder


def address(site: Path, journey: str, language: str = "en") -> str:
    """Return the address of a journey's page, opened as a file."""
    return (site / ("" if language == "en" else language) / "journeys" / f"{journey}.html").as_uri()


def test_names_stay_in_view_while_the_blueprint_scrolls(page: Page, site: Path) -> None:
    """However far the blueprint is scrolled, the names of steps and levels stand at its edges."""
    page.set_viewport_size({"width": 1280, "height": 500})
    page.goto(address(site, "visit"))
    page.locator(".cx-blueprint").evaluate("e => { e.scrollTop = 250; e.scrollLeft = 300; }")
    frame = page.locator(".cx-blueprint").bounding_box()
    step = page.locator(".cx-blueprint th", has_text="Leave").bounding_box()
    level = page.locator(".cx-blueprint thead th", has_text="Backstage").bounding_box()
    assert frame
    assert step
    assert level

    assert frame["y"] <= step["y"] <= frame["y"] + 60
    assert frame["x"] <= level["x"] <= frame["x"] + 5


def test_the_blueprint_is_a_story_on_a_phone(page: Page, site: Path) -> None:
    """On a phone the steps stand below one another, and a line that a step does not cross is left out."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(address(site, "visit"))
    names = page.locator(".cx-blueprint th[scope=row]")
    places = [names.nth(i).bounding_box() for i in range(names.count())]
    tops = [place["y"] for place in places if place]

    assert len(tops) == 7
    assert tops == sorted(tops)
    shown = [cell.is_visible() for cell in page.locator(".cx-blueprint td.cx-line").all()]
    assert shown.count(True) == page.locator(".cx-blueprint td.cx-line:not(:empty)").count() == 9
    assert page.evaluate("document.querySelector('.md-content').scrollWidth") <= 390


def test_the_comparison_names_its_columns_on_a_phone(page: Page, site: Path) -> None:
    """Where the columns have no room, each cell says which one it was."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(address(site, "visit-future", "fa"))
    names = (
        page.locator(".cx-versus tbody tr")
        .first.locator("td")
        .evaluate_all("cells => cells.map(cell => getComputedStyle(cell, '::before').content.split('\"')[1])")
    )

    assert names == ["وضع موجود", "وضع مطلوب", "تغییر حال مشتری", "آنچه تغییر می‌کند", "آنچه باید عوض شود"]


@pytest.mark.parametrize(("language", "side"), [("en", "left"), ("fa", "right")])
def test_the_ways_begin_where_reading_begins(page: Page, site: Path, language: str, side: str) -> None:
    """The drawing of the ways is wider than the page, and what is in view first is the first step's side."""
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(address(site, "visit", language))
    frame = page.locator(".cx-section--flow .cx-diagram")
    page.wait_for_function("document.querySelector('.cx-section--flow .cx-diagram').scrollWidth > 1200")
    edges = frame.evaluate(
        "e => [e, e.firstElementChild].map(one => one.getBoundingClientRect()).map(b => [b.left, b.right])"
    )

    assert abs(edges[0][side == "right"] - edges[1][side == "right"]) <= 2


@pytest.mark.slow
@pytest.mark.parametrize("scheme", ["default", "slate"])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing(page: Page, site: Path, language: str, scheme: str, width: int) -> None:
    """What WCAG 2.2 AA asks for and a machine can judge, the sections of a journey's page have."""
    package = importlib.util.find_spec("axe_playwright_python")
    if package is None or package.origin is None:
        pytest.skip("install axe-playwright-python")
    page.set_viewport_size({"width": width, "height": 900})
    for journey in ("visit", "visit-future"):
        page.goto(address(site, journey, language))
        page.add_style_tag(content="* { transition: none !important }")  # else colours are half-way there
        page.evaluate(f"document.body.dataset.mdColorScheme = '{scheme}'")
        page.add_script_tag(path=Path(package.origin).parent / "axe.min.js")
        found = page.evaluate(f"axe.run('.md-content', {{runOnly: {STANDARDS}}})")
        assert [
            (item["id"], node["html"][:200], node["failureSummary"][:300])
            for item in found["violations"]
            for node in item["nodes"]
        ] == []
