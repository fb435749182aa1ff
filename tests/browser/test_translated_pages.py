"""Translated pages on a built site, as a reader uses them: terms, notices, progress, the original."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from accessibility import violations
from cxschema.catalog.memory import digest
from sites import build, i18n, write_site

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from sites import Site

DOCS = {
    "glossary.yml": """
        kind: glossary
        terms:
          - {id: persona, name: persona, definition: Stands for many customers.}
        """,
    "glossary.th.yml": """
        terms:
          - {id: persona, name: เพอร์โซนา, definition: ตัวแทนของลูกค้าจำนวนมาก}
        """,
    "guide.md": "# Guide\n\nA persona is `persona`.\n\n- New words\n\n```cxbook\nshow: translations\n```\n",
    "guide.th.md": "# คู่มือ\n\nเพอร์โซนาคือ `persona`\n\n- คำเก่า\n\n```cxbook\nshow: translations\n```\n",
    "diagram.md": None,
    "embeds.md": None,
    "only-english.md": None,
    ".translations/th.json": json.dumps({digest("คำเก่า"): "Old words"}),
}
SETTINGS = {
    "theme": {
        "name": "material",
        "font": False,
        "features": ["content.tooltips", "content.action.edit"],
        "palette": {"scheme": "default", "primary": "teal", "accent": "teal"},
    },
    "nav": ["index.md", "guide.md", "glossary.yml", "personas/index.md", "journeys/index.md", "handbook.yml"],
}


TOO_WIDE = """[...document.querySelectorAll("article *")].filter(
  (part) => !part.closest(".cx-table-scroll") && part.getBoundingClientRect().right > innerWidth + 1
).map((part) => part.outerHTML.slice(0, 80))"""
"""What reaches beyond the screen, tables that scroll by themselves left out."""


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Return a built site with a glossary and an outdated chapter."""
    folder = tmp_path_factory.mktemp("translated")
    made = build(write_site(folder, ["cxbook", i18n("en", "th", "fa")], DOCS, SETTINGS), "--strict")
    assert made.code == 0, made.log
    return made


def address(site: Site, path: str) -> str:
    """Return the address of a page that is opened as a file."""
    return (site.folder / path).as_uri()


def test_a_term_is_reached_with_the_keyboard(site: Site, page: Page) -> None:
    """Tab reaches the term, what it means is shown, and Enter leads to its entry in the glossary."""
    page.goto(address(site, "th/guide.html"))
    term = page.locator("a.cx-term")
    term.focus()

    assert page.locator("[role=tooltip]").inner_text().strip() == "ตัวแทนของลูกค้าจำนวนมาก"
    page.keyboard.press("Enter")
    page.wait_for_url("**/th/glossary.html#persona")


@pytest.mark.parametrize("path", ["guide.html", "fa/guide.html"])
@pytest.mark.parametrize("width", [390, 1280])
def test_what_a_term_means_is_on_the_screen(site: Site, page: Page, path: str, width: int) -> None:
    """What a term means is shown near it, in either direction of writing, however narrow the screen."""
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(address(site, path))
    term = page.locator("a.cx-term").first
    term.focus()
    words, place = page.locator(".md-tooltip2__inner").bounding_box(), term.bounding_box()
    assert words
    assert place

    assert words["x"] >= 0
    assert words["x"] + words["width"] <= width
    assert words["x"] <= place["x"] + place["width"]
    assert words["x"] + words["width"] >= place["x"]


def test_a_term_needs_no_script(site: Site, browser: Browser) -> None:
    """Without scripts a term is still a link with a title, and the code beside it is left alone."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address(site, "guide.html"))

    assert page.locator("a.cx-term").get_attribute("title") == "Stands for many customers."
    assert page.locator("a.cx-term").count() == 1
    assert page.locator("code", has_text="persona").locator("a").count() == 0
    context.close()


def test_the_original_opens_without_a_script(site: Site, browser: Browser) -> None:
    """The original stands in the page, closed; the keyboard opens it; its cells carry their language."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address(site, "th/guide.html"))
    row = page.locator(".cx-originals tr", has_text="New words")

    assert not row.is_visible()
    page.locator(".cx-originals summary").focus()
    page.keyboard.press("Enter")
    assert row.is_visible()
    assert row.locator("td[lang=en]").inner_text() == "New words"
    assert "ล้าสมัย" in row.inner_text()
    context.close()


def test_paper_leaves_the_original_out(site: Site, page: Page) -> None:
    """Who prints a translated page gets that page, and not its original as well."""
    page.goto(address(site, "th/guide.html"))
    page.emulate_media(media="print")

    assert page.locator(".cx-coverage").is_visible()
    assert not page.locator(".cx-originals").is_visible()


def test_an_outdated_chapter_says_so(site: Site, page: Page) -> None:
    """A note above the text counts what is outdated and opens the file; the original says nothing."""
    page.goto(address(site, "th/guide.html"))
    notice = page.locator(".cx-notice")

    assert "1 ข้อความ" in notice.inner_text()
    assert notice.locator("a").get_attribute("href").endswith("docs/guide.th.md")
    page.goto(address(site, "guide.html"))
    assert page.locator(".cx-notice").count() == 0


@pytest.mark.parametrize("path", ["guide.html", "th/guide.html", "fa/guide.html"])
@pytest.mark.parametrize("width", [390, 1280])
def test_progress_fits_the_screen(site: Site, page: Page, path: str, width: int) -> None:
    """The tables scroll by themselves; the page does not, in either direction of writing."""
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(address(site, path))

    assert page.locator(".cx-coverage h2").count() == 2
    assert page.evaluate(TOO_WIDE) == []


@pytest.mark.slow
@pytest.mark.parametrize("scheme", ["default", "slate"])
@pytest.mark.parametrize("path", ["guide.html", "th/guide.html", "fa/guide.html", "th/personas/nok.html"])
def test_axe_finds_nothing(site: Site, page: Page, path: str, scheme: str) -> None:
    """What WCAG 2.2 AA asks for and a machine can judge, progress, terms, notices and originals have."""
    page.set_viewport_size({"width": 390, "height": 900})
    page.goto(address(site, path))
    page.locator("details").evaluate_all("all => all.forEach((one) => { one.open = true })")

    assert violations(page, scheme) == []
