"""The files beside a journey's page, on a built site."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from sites import build, i18n, write_site

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser

    from sites import Site

FORMS = ["svg", "csv", "json"]


@pytest.mark.parametrize("folder", ["journeys", "th/journeys", "fa/journeys"])
def test_every_page_has_its_files_beside_it(three_languages: Site, folder: str) -> None:
    """In each language the files lie beside the page, speak its language, and are what the page links."""
    html = three_languages.html(f"{folder}/visit.html")

    for form in FORMS:
        assert f'href="visit.{form}" download' in html
        assert (three_languages.folder / folder / f"visit.{form}").stat().st_size > 50
    language = folder.partition("/")[0] if "/" in folder else "en"
    assert f'lang="{language}"' in three_languages.html(f"{folder}/visit.svg")
    assert f'"language": "{language}"' in three_languages.html(f"{folder}/visit.json")


def test_pages_that_are_folders_have_theirs_inside(tmp_path: Path) -> None:
    """With addresses that end in a slash the files lie in the page's folder, and the links find them.

    A file of the site's own with such a name stays, and is not offered as ours.
    """
    own = {"journeys/visit/visit.svg": "<svg/>"}
    settings = {"use_directory_urls": True}
    site = build(write_site(tmp_path, ["cxbook", i18n("en", "th", "fa")], own, settings), "--strict")

    html = site.html("journeys/visit/index.html")
    assert site.code == 0, site.log
    assert re.findall(r'href="(visit\.\w+)" download', html) == ["visit.csv", "visit.json"]
    assert site.html("journeys/visit/visit.svg") == "<svg/>"
    assert 'href="visit.svg" download' in site.html("th/journeys/visit/index.html")


def test_a_site_of_one_language_has_them_too(one_language: Site) -> None:
    """Without static-i18n nothing changes."""
    assert all((one_language.folder / "journeys" / f"visit.{form}").is_file() for form in FORMS)


def test_the_lines_can_be_copied_with_a_button(three_languages: Site, browser: Browser) -> None:
    """Where scripts run, a button copies the address, another the lines, and each says so."""
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto((three_languages.folder / "journeys/visit.html").as_uri() + "#share")
    address, lines = page.locator(".cx-copy").all()

    address.click()
    assert page.evaluate("navigator.clipboard.readText()").endswith("/journeys/visit.html")
    lines.click()
    copied = page.evaluate("navigator.clipboard.readText()")

    assert copied.splitlines() == ["```cxbook", copied.splitlines()[1], "of: journeys/visit.yml", "```"]
    assert lines.inner_text() == "Copied"
    context.close()
