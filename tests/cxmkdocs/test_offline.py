"""The site asks no other host, and works from a folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

    from sites import Site

PAGES = ("index.html", "th/personas/nok.html", "fa/journeys/visit.html", "diagram.html", "th/embeds.html")
DRAWN = "() => document.querySelectorAll('div.mermaid').length"


@pytest.mark.parametrize("over", ["http", "file"])
def test_no_request_leaves(
    three_languages: Site, page: Page, serve_folder: Callable[[Path], str], over: str
) -> None:
    """No page asks another host for anything, from a server or from a folder, and diagrams are drawn."""
    root = serve_folder(three_languages.folder) if over == "http" else three_languages.folder.as_uri()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))

    for name in PAGES:
        page.goto(f"{root}/{name}", wait_until="networkidle")
        if name in ("fa/journeys/visit.html", "diagram.html"):
            page.wait_for_function(DRAWN)

    assert [url for url in asked if not url.startswith((root, "data:", "blob:"))] == []


def test_pages_from_a_folder_show_no_error(three_languages: Site, page: Page) -> None:
    """Opened as a file, a page throws no error, links lead on; the search, which cannot work, is hidden."""
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(f"{three_languages.folder.as_uri()}/th/personas/nok.html", wait_until="networkidle")

    assert not page.locator(".md-search__form").is_visible()
    page.wait_for_timeout(500)  # time for an error to come up
    page.locator('.md-select__link[hreflang="fa"]').evaluate("link => link.click()")
    page.wait_for_url("**/fa/personas/nok.html")
    assert errors == []


def test_search_finds_an_entry(
    three_languages: Site, page: Page, serve_folder: Callable[[Path], str]
) -> None:
    """Material's search finds what a persona says, and leads to that part of the page."""
    page.goto(f"{serve_folder(three_languages.folder)}/index.html")
    page.locator(".md-search__input").click()
    page.locator(".md-search__input").press_sequentially("price")
    found = page.locator(".md-search-result__link").first
    found.wait_for()

    assert "personas/nok.html" in (found.get_attribute("href") or "")
