"""Styles and the diagram script."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cxmkdocs.assets import bundled_mermaid
from sites import build, write_site

if TYPE_CHECKING:
    from pathlib import Path

    from sites import Site

SCRIPT = re.compile(r'<script[^>]*src="([^"]*mermaid[^"]*)"')


def test_diagram_script_is_loaded_where_it_is_needed(three_languages: Site) -> None:
    """Pages with a diagram load the site's own copy, from prose and from data; other pages do not."""
    pages = ("diagram.html", "th/journeys/visit.html", "personas/nok.html", "index.html")
    found = [SCRIPT.findall(three_languages.html(page)) for page in pages]

    own = "assets/cxbook/mermaid.min.js"
    assert found == [[own], [f"../../{own}"], [], []]


def test_diagram_script_is_copied_once(three_languages: Site) -> None:
    """The script lies in the site once, as it came with mermaidx."""
    copies = list(three_languages.folder.rglob("mermaid*.js"))
    source = bundled_mermaid()

    assert source is not None
    assert [copy.read_bytes() for copy in copies] == [source.read_bytes()]


def test_diagram_script_runs_before_material(three_languages: Site) -> None:
    """The script stands in the head, before Material's own script."""
    html = three_languages.html("diagram.html")

    assert html.index("mermaid.min.js") < html.index("</head>") < html.index("javascripts/bundle")


def test_own_diagram_script(tmp_path: Path) -> None:
    """The option `mermaid` names another script."""
    folder = write_site(tmp_path, [{"cxbook": {"mermaid": "vendor/my.js"}}], {"handbook.yml": None})
    (folder / "vendor").mkdir()
    (folder / "vendor/my.js").write_text("globalThis.mermaid = {}", encoding="utf-8")
    site = build(folder)

    assert site.html("assets/cxbook/mermaid.min.js") == "globalThis.mermaid = {}"


def test_styles_are_linked_on_every_page(three_languages: Site) -> None:
    """Every page links the styles, with a version that changes with them; they lie in the site once."""
    links = {
        link
        for page in ("index.html", "th/personas/nok.html", "404.html")
        for link in re.findall(r'href="[^"]*(assets/cxbook/cxbook\.css[^"]*)"', three_languages.html(page))
    }

    assert len(links) == 1
    assert re.fullmatch(r"assets/cxbook/cxbook\.css\?v=[0-9a-f]{8}", links.pop())
    assert len(list(three_languages.folder.rglob("cxbook.css"))) == 1
