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
    """Opened as a file, a page throws no error, links lead on, and the search answers."""
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(f"{three_languages.folder.as_uri()}/th/personas/nok.html", wait_until="networkidle")

    page.keyboard.press("/")
    page.keyboard.insert_text("ราคา")
    page.locator(".md-search-result__item").first.wait_for()
    page.keyboard.press("Escape")
    page.locator('.md-select__link[hreflang="fa"]').evaluate("link => link.click()")
    page.wait_for_url("**/fa/personas/nok.html")
    assert errors == []
