"""Blueprint, comparison, ways and details of a journey in a browser."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest

from accessibility import violations
from journey_pages import JOURNEYS, LANGUAGES
from sites import DOCS, build, i18n, write_site

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

BOARD = """# Board

```cxbook
show: channels
```

```yaml
background: >-
  Long text
name: Nok # a remark
```
"""
HALF_SEEN = """links => links.filter(link => {
  link.focus();
  const frame = link.closest(".cx-map").getBoundingClientRect();
  return [...link.getClientRects()].some(line => line.left < frame.left - 1 || line.right > frame.right + 1);
}).map(link => link.textContent)"""
"""Which links, each reached with the keyboard, have a line that is not in view."""


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a built site with journeys that use everything."""
    folder = tmp_path_factory.mktemp("sections")
    slate = {"palette": [{"scheme": "default", "primary": "teal"}, {"scheme": "slate", "primary": "teal"}]}
    theme = {"name": "material", "font": False, **slate}
    settings = {"theme": theme, "nav": ["index.md"], "validation": {"nav": {"omitted_files": "ignore"}}}
    pages: dict[str, str | None] = {**dict.fromkeys(DOCS), "index.md": "# Home\n", "board.md": BOARD}
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


@pytest.mark.parametrize("language", ["en", "fa"])
def test_who_tabs_to_a_link_sees_all_of_it(page: Page, site: Path, language: str) -> None:
    """A link that runs over two lines is brought into view with both, in the map and in the blueprint."""
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(address(site, "visit", language))
    # A focus counts as the keyboard's when a key was the last thing that happened.
    page.keyboard.press("Tab")

    assert page.locator(".cx-map :is(td, th) a").count() > 1
    assert page.locator(".cx-map :is(td, th) a").evaluate_all(HALF_SEEN) == []


def test_what_a_board_shows_is_read_without_scrolling(page: Page, site: Path) -> None:
    """On a phone the sentence above a board that scrolls is as wide as the screen, and stays there."""
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto((site / "board.html").as_uri())
    frame, caption = page.locator(".cx-table-scroll"), page.locator(".cx-matrix caption")
    assert frame.evaluate("e => e.scrollWidth > e.clientWidth")
    frame.evaluate("e => { e.scrollLeft = 20; }")
    around, words = frame.bounding_box(), caption.bounding_box()
    assert around
    assert words

    assert abs(words["x"] - around["x"]) <= 2
    assert words["width"] <= around["width"]


def test_paper_cuts_no_board(page: Page, site: Path) -> None:
    """On paper a board lies on its side, and all its columns are on the page."""
    page.goto((site / "board.html").as_uri())
    sizes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", page.pdf(prefer_css_page_size=True))
    page.set_viewport_size({"width": 1060, "height": 730})
    page.emulate_media(media="print")
    table = page.locator(".cx-matrix").bounding_box()
    assert table

    assert sizes
    assert all(float(width) > float(height) for width, height in sizes)
    assert table["x"] + table["width"] <= 1060


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
    page.set_viewport_size({"width": width, "height": 900})
    for journey in ("visit", "visit-future"):
        page.goto(address(site, journey, language))
        assert violations(page, scheme) == []


def test_a_board_fills_its_pages_on_paper_and_breaks_none_of_its_steps(page: Page, site: Path) -> None:
    """A channel may go on over the page, so that no page stays empty; a step may not."""
    page.emulate_media(media="print")
    page.goto((site / "board.html").as_uri())
    found = page.evaluate(
        """[".cx-matrix details", ".cx-matrix li", ".cx-changes > li", "h2"].map(place => {
          const style = getComputedStyle(document.querySelector(`article ${place}`));
          return [style.breakInside, style.breakAfter];
        })"""
    )

    assert found == [["auto", "auto"], ["avoid", "auto"], ["avoid", "auto"], ["auto", "avoid"]]


@pytest.mark.slow
@pytest.mark.parametrize("scheme", ["default", "slate"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing_on_a_chapter_with_a_board_and_an_example(
    page: Page, site: Path, scheme: str, width: int
) -> None:
    """Headings of a block go on from those of its chapter, and every colour of code can be read."""
    page.set_viewport_size({"width": width, "height": 900})
    page.goto((site / "board.html").as_uri())
    assert violations(page, scheme) == []
