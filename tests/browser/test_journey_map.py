"""The map of a journey in a browser: its lanes, its headers, its story on a phone, its pages on paper."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from accessibility import violations
from long_journey import long_journey, write_docs
from sites import build, i18n, write_site

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page

LANGUAGES = ("en", "th", "ko", "fa")
PHONE = {"width": 390, "height": 844}
LANDSCAPE = {"width": 1062, "height": 733}
"""A4 on its side, less the margins, in CSS pixels."""


MKDOCS = {"nav": ["index.md", "journeys/index.md"], "validation": {"nav": {"omitted_files": "ignore"}}}
PAGES: dict[str, str | None] = {
    "index.md": "# Home\n",
    "journeys/index.md": """
        # Journeys

        ```cxbook
        show: stage
        of: long.yml
        stage: s1
        ```

        ```cxbook
        show: curve
        of: long.yml
        ```
        """,
    "embeds.md": None,
    "diagram.md": None,
    "only-english.md": None,
    "index.th.md": None,
    "index.fa.md": None,
    "personas/index.md": None,
    "personas/index.th.md": None,
    "personas/index.fa.md": None,
    "journeys/visit.yml": None,
    "personas/nok.th.yml": None,
}


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a built site with one long journey of two personas."""
    folder = tmp_path_factory.mktemp("map")
    slate = {"palette": [{"scheme": "default", "primary": "teal"}, {"scheme": "slate", "primary": "teal"}]}
    theme = {"name": "material", "font": False, **slate}
    write_site(folder, ["cxbook", i18n(*LANGUAGES)], PAGES, {**MKDOCS, "theme": theme})
    write_docs(folder / "docs", long_journey(3, 3, ("nok", "tom")))
    made = build(folder)
    assert made.code == 0, made.log
    return made.folder


def address(site: Path, language: str = "en") -> str:
    """Return the address of the journey's page, opened as a file."""
    return (site / ("" if language == "en" else language) / "journeys" / "long.html").as_uri()


def box(page: Page, selector: str) -> dict[str, float]:
    """Return where the first element that fits is on the screen."""
    found = page.locator(selector).first.bounding_box()
    assert found, selector
    return dict(found)


def test_hidden_lanes_stay_hidden(page: Page, site: Path) -> None:
    """A lane is hidden with the keyboard alone, on later visits too, and all come back with one press."""
    page.goto(address(site))
    page.locator(".cx-map-lanes summary").focus()
    page.keyboard.press("Enter")
    page.get_by_label("Needs").focus()
    page.keyboard.press("Space")
    cell = page.locator("td", has_text="Price 00").first
    assert not cell.is_visible()
    assert not page.locator("thead th", has_text="Needs").is_visible()

    page.reload()
    assert not page.locator("td", has_text="Price 00").first.is_visible()
    assert page.locator("td", has_text="Pays by code 00").first.is_visible()

    page.locator(".cx-map-lanes summary").click()
    page.get_by_role("button", name="Show all lanes").click()
    assert page.locator("td", has_text="Price 00").first.is_visible()


def test_a_link_uncovers_what_it_leads_to(page: Page, site: Path) -> None:
    """A link to a pain point shows it, though its lane is hidden, and the choice is not forgotten for it."""
    page.goto(address(site))
    page.locator(".cx-map-lanes summary").click()
    page.get_by_label("Pain points").uncheck()
    page.goto("about:blank")
    page.goto(f"{address(site)}#step-at11--pain-points--p11")
    pain = page.locator("#step-at11--pain-points--p11")

    assert pain.is_visible()
    inside, around = pain.bounding_box(), page.locator(".cx-map").first.bounding_box()
    assert inside
    assert around
    assert around["x"] < inside["x"] < around["x"] + around["width"]
    page.goto("about:blank")
    page.goto(address(site))
    assert not page.locator("#step-at11--pain-points--p11").is_visible()


@pytest.mark.parametrize("language", ["en", "fa"])
def test_headers_stay_in_view(page: Page, site: Path, language: str) -> None:
    """However far a reader scrolls the map, its stages stay on top and the lanes' names at the start."""
    page.set_viewport_size({"width": 1280, "height": 700})
    page.goto(address(site, language))
    way = -1 if language == "fa" else 1
    page.locator(".cx-map").first.evaluate(f"map => map.scrollTo({way * 600}, 300)")
    outer, lane = box(page, ".cx-map"), box(page, "thead th:nth-child(5)")
    step = box(page, "#step-at11")
    stage = box(page, "tbody:nth-of-type(2) tr")

    start = lane["x"] - outer["x"] if way == 1 else outer["x"] + outer["width"] - lane["x"] - lane["width"]
    assert 0 <= start <= 3
    assert abs(stage["y"] - outer["y"]) <= 2
    assert step["y"] < outer["y"] + 80


@pytest.mark.parametrize(("language", "first_on"), [("en", "left"), ("fa", "right")])
def test_the_journey_starts_where_reading_starts(
    page: Page, site: Path, language: str, first_on: str
) -> None:
    """Steps and the curve run from left to right, and from right to left on a Persian page."""
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(address(site, language))
    first, second = box(page, "#step-at00"), box(page, "#step-at01")
    path = page.locator("path.cx-l0").first.get_attribute("d") or ""
    begins = int(re.findall(r"M(\d+)", path)[0])

    assert (first["x"] < second["x"]) == (first_on == "left")
    assert (begins < 30) == (first_on == "left")
    # A stage's window shows its own part of the curve: its first point lies above its first step.
    plot, step = box(page, "tbody:nth-of-type(1) td > svg"), box(page, "#step-at00")
    assert plot["x"] - 2 <= step["x"] <= plot["x"] + plot["width"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_phone_tells_it_as_a_story(page: Page, site: Path, language: str) -> None:
    """On a phone the same cells follow one another, step by step, with the lanes' names, none twice."""
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    page.goto(address(site, language))
    tops = [box(page, f"#step-at{name}")["y"] for name in ("00", "01", "02", "10", "22")]
    name = page.locator("td", has_text="Pays by code 00").first.evaluate(
        "e => getComputedStyle(e, '::before').content"
    )

    assert tops == sorted(tops)
    assert name.split("/")[0].strip(' "') == page.locator("thead th:nth-child(3)").first.inner_text()
    assert page.locator(".cx-section--map").get_by_text("Pays by code 00").count() == 1
    assert page.locator(".cx-entry").evaluate("e => e.scrollWidth") <= PHONE["width"]


def test_paper_cuts_no_stage(page: Page, site: Path) -> None:
    """On paper a stage with all its lanes fits one landscape page, and the map's pages are on their side."""
    page.set_viewport_size(LANDSCAPE)  # type: ignore[arg-type]
    page.goto(address(site))
    page.emulate_media(media="print")
    heights = [one.bounding_box() for one in page.locator(".cx-section--map tbody").all()]
    pdf = page.pdf(prefer_css_page_size=True)
    sizes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)

    assert all(one and one["height"] <= LANDSCAPE["height"] for one in heights)
    assert page.locator(".cx-map tbody").first.evaluate("e => getComputedStyle(e).breakInside") == "avoid"
    assert sizes
    assert all(float(width) > float(height) for width, height in sizes)
    assert not page.locator(".cx-map-lanes").is_visible()


def test_without_scripts_nothing_is_missing(browser: Browser, site: Path) -> None:
    """Without scripts the whole map is there, with its curve, and no dead control is shown."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(address(site))

    assert page.locator("td", has_text="Pays by code 00").first.is_visible()
    assert page.locator(".cx-curve [role=img]").is_visible()
    assert page.locator(".cx-map-lanes").count() == 0
    context.close()


def test_a_screen_reader_gets_a_table(page: Page, site: Path) -> None:
    """The map is a table whose rows are steps: turned as it is, each cell has its step and its lane."""
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(address(site))
    page.wait_for_selector(".cx-map-lanes")
    table = page.get_by_role("table").first

    assert table.get_by_role("columnheader").count() == page.locator(".cx-section--map thead th").count()
    assert table.get_by_role("rowheader", name="Pay here 00").count() == 1
    row = table.get_by_role("row").filter(has=page.get_by_role("rowheader", name="Pay here 00"))
    assert row.get_by_role("cell").count() == page.locator(".cx-section--map thead th").count() - 1
    image = page.get_by_role("img", name="Emotion curve: The long way")
    assert image.count() == 1


@pytest.mark.slow
@pytest.mark.parametrize(
    ("width", "language", "scheme"),
    [
        *((1280, language, scheme) for language in LANGUAGES for scheme in ("default", "slate")),
        (390, "en", "default"),
        (390, "fa", "slate"),
    ],
)
def test_axe_finds_nothing(page: Page, site: Path, language: str, scheme: str, width: int) -> None:
    """What WCAG 2.2 AA asks for and a machine can judge, the journey's page and the embeds have."""
    page.set_viewport_size({"width": width, "height": 900})
    for uri in (address(site, language), address(site, language).replace("long.html", "index.html")):
        page.goto(uri)
        for menu in page.locator(".cx-map-lanes").all():
            menu.evaluate("e => e.open = true")
        assert violations(page, scheme) == []
