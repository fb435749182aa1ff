"""The same site on another engine, and beside another plugin."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest

from cxmkdocs.assets import bundled_mermaid
from sites import build, i18n, write_site

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

    from sites import Site

GENERATOR = re.compile(r'<meta name="generator"[^>]*>')
DRAWN = "() => document.querySelectorAll('div.mermaid').length"


def test_properdocs_builds_the_same_site(tmp_path: Path, three_languages: Site) -> None:
    """ProperDocs writes the same pages as MkDocs."""
    pytest.importorskip("properdocs.structure")
    site = build(
        write_site(tmp_path, ["search", "cxbook", i18n("en", "th", "fa")]), "--strict", engine="properdocs"
    )

    assert site.code == 0, site.log
    assert html_of(site) == html_of(three_languages)


def html_of(site: Site) -> dict[str, str]:
    """Return all pages of a site, without the engine's name."""
    return {
        path.relative_to(site.folder).as_posix(): GENERATOR.sub("", path.read_text(encoding="utf-8"))
        for path in sorted(site.folder.rglob("*.html"))
    }


@pytest.mark.parametrize("fence", ["pymdownx.superfences.fence_code_format", "mermaid2.fence_mermaid_custom"])
def test_mermaid2_with_a_local_script(
    tmp_path: Path, page: Page, serve_folder: Callable[[Path], str], fence: str
) -> None:
    """Beside mermaid2 with a local script, diagrams of prose and data are drawn; no script loads twice."""
    script = bundled_mermaid()
    assert script is not None
    plugins = ["cxbook", {"mermaid2": {"javascript": "js/mermaid.min.js"}}]
    folder = write_site(tmp_path, plugins, {"handbook.yml": "kind: handbook\norganisation: R\n"}, fence=fence)
    (folder / "docs/js").mkdir()
    shutil.copy(script, folder / "docs/js/mermaid.min.js")
    site = build(folder)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))

    for name in ("diagram.html", "journeys/visit.html"):
        page.goto(f"{serve_folder(site.folder)}/{name}")
        page.wait_for_function(DRAWN)
        assert len(re.findall(r'<script[^>]*src="[^"]*mermaid[^"]*"', site.html(name))) == 1

    assert all("127.0.0.1" in url for url in asked)
