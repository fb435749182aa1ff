"""Old links to an entry that was renamed lead to it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from search_files import indexed
from sites import ONE_LANGUAGE, build, i18n, write_site

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from sites import Site

PERSONA = """
    kind: persona
    aliases: [somchai, nok-nattaya]
    name: Nok & <b>Tom</b>
    tagline: Wants to know the price first
    goals: [Know the price before the visit]
    """


@pytest.fixture(scope="module")
def renamed(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The tiny site in three languages, in which Nok has two earlier ids."""
    folder = tmp_path_factory.mktemp("renamed")
    plugins = ["search", "cxbook", i18n("en", "th", "fa")]
    return build(write_site(folder, plugins, {"personas/nok.yml": PERSONA}), "--strict")


def test_every_language_has_the_old_address(renamed: Site) -> None:
    """Each earlier id has a page in each language, which names the new address and asks not to be indexed."""
    assert renamed.code == 0
    for prefix in ("", "th/", "fa/"):
        html = renamed.html(f"{prefix}personas/somchai.html")
        assert '<meta http-equiv="refresh" content="0; url=nok.html">' in html
        assert f'<link rel="canonical" href="https://example.com/tiny/{prefix}personas/nok.html">' in html
        assert '<meta name="robots" content="noindex">' in html
        assert html == renamed.html(f"{prefix}personas/nok-nattaya.html")


def test_old_address_speaks_the_language(renamed: Site) -> None:
    """The page says in its language that the entry has moved, and marks a name that is not translated."""
    thai, persian = (renamed.html(f"{prefix}/personas/somchai.html") for prefix in ("th", "fa"))

    assert re.search(r'<html lang="th" dir="ltr">', thai)
    assert '<a href="nok.html">นก</a>' in thai
    assert re.search(r'<html lang="fa" dir="rtl">', persian)
    assert '<a href="nok.html" lang="en" dir="ltr">Nok &amp; &lt;b&gt;Tom&lt;/b&gt;</a>' in persian


def test_old_address_is_neither_found_nor_listed(renamed: Site) -> None:
    """Search and sitemap know the new address only."""
    index = indexed(renamed, "en")

    assert "personas/nok.html" in index
    assert "somchai" not in str(index)
    assert "somchai" not in renamed.html("sitemap.xml")


@pytest.mark.parametrize("over", ["http", "file"])
@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_an_old_link_leads_on(
    renamed: Site, browser: Browser, serve_folder: Callable[[Path], str], over: str, *, scripts: bool
) -> None:
    """From a server and from a folder, with scripts or without, the old address leads to the page."""
    root = serve_folder(renamed.folder) if over == "http" else renamed.folder.as_uri()
    context = browser.new_context(java_script_enabled=scripts)
    page: Page = context.new_page()

    page.goto(f"{root}/th/personas/somchai.html#goals")
    page.wait_for_url("**/th/personas/nok.html" + ("#goals" if scripts else "*"))

    assert page.locator("h1").first.inner_text() == "นก"
    context.close()


def test_old_address_as_a_folder(tmp_path: Path) -> None:
    """With directory URLs the old address is a folder, too."""
    docs = {**ONE_LANGUAGE, "personas/nok.yml": PERSONA}
    site = build(write_site(tmp_path, ["cxbook"], docs, {"use_directory_urls": True}), "--strict")

    assert site.code == 0
    assert "url=../nok/" in site.html("personas/somchai/index.html")


def test_a_page_is_never_overwritten(tmp_path: Path) -> None:
    """Where an earlier id is taken, the page that stands there stays, and the finding says so."""
    taken = {"personas/tom.yml": "kind: persona\nname: Tom\naliases: [nok, somchai, guide]\n"}
    prose = {"personas/guide.md": "# Guide\n"}
    site = build(
        write_site(tmp_path, ["cxbook"], {**ONE_LANGUAGE, "personas/nok.yml": PERSONA, **taken, **prose})
    )

    assert "<h1" in site.html("personas/nok.html")
    assert "<h1" in site.html("personas/guide.html")
    assert "url=nok.html" in site.html("personas/somchai.html")
    assert site.log.count("alias-taken") == 3
    assert "docs/personas/tom.yml:3:11" in site.log
