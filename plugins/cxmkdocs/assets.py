"""Styles and the diagram script: files of the site itself."""

from __future__ import annotations

import hashlib
import importlib.util
import re
import shutil
from functools import cache
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.structure.files import File
from mkdocs.utils import get_relative_url

import cxpages

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

    from cxpages.page import Embed

CSS = "assets/cxbook/cxbook.css"
MERMAID = "assets/cxbook/mermaid.min.js"


@cache
def css() -> str:
    """Return all styles as one text."""
    folder = Path(cxpages.__path__[0]) / "assets" / "css"
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.css")))


def versioned(path: str, content: str) -> str:
    """Return the link to a file that browsers keep until its content changes."""
    return f"{path}?v={hashlib.sha256(content.encode()).hexdigest()[:8]}"


def link_css(config: MkDocsConfig) -> None:
    """Link the styles on all pages, before the site's own, which may overrule them."""
    link = versioned(CSS, css())
    if link not in config.extra_css:
        config.extra_css.insert(0, link)


def add_css(files: Files, config: MkDocsConfig) -> None:
    """Add the styles to the site's files."""
    files.append(File.generated(config, CSS, content=css()))


def bundled_mermaid() -> Path | None:
    """Return the diagram script that the package mermaidx carries; the package itself is not run."""
    found = importlib.util.find_spec("mermaidx")
    folders = found.submodule_search_locations if found else None
    path = Path(next(iter(folders))) / "assets" / "mermaid.js" if folders else None
    return path if path and path.is_file() else None


def mermaid_script(own: str | None) -> Path | None:
    """Return the diagram script: the one that mkdocs.yml names, or the one that comes along."""
    return Path(own) if own else bundled_mermaid()


def has_diagram(html: str, page: Page, embeds: Iterable[Embed]) -> bool:
    """Tell whether a page needs the diagram script: for its data, its prose or an embed."""
    in_page = getattr(page, "has_diagram", False) or 'class="mermaid"' in html
    return in_page or any(embed.has_diagram for embed in embeds)


def needs_mermaid(html: str, has_diagram: bool, config: MkDocsConfig) -> bool:  # noqa: FBT001
    """Tell whether a page is to load our diagram script.

    Pages that are swapped in without a reload (`navigation.instant`) bring no script along.
    """
    instant = "navigation.instant" in (config.theme.get("features") or ())
    return (has_diagram or instant) and not loads_mermaid(html, config)


def copy_mermaid(source: Path, site: Path) -> None:
    """Copy the diagram script into the site, once a build."""
    target = site / MERMAID
    if not target.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)


def loads_mermaid(html: str, config: MkDocsConfig) -> bool:
    """Tell whether a page loads a diagram script already: the plugin mermaid2's, or one of the site's own.

    A module does not count: what it loads, Material cannot use.
    """
    plugin = config.plugins.get("mermaid2")
    script = plugin.config.get("javascript") if plugin is not None else None
    names = r"mermaid[^\"']*\.js" + (f"|{re.escape(Path(script).name)}" if script else "")
    return bool(re.search(rf"""<script(?![^>]*module)[^>]*\ssrc=["'][^"']*({names})["']""", html))


def with_mermaid(html: str, url: str) -> str:
    """Load the diagram script in a page's head.

    A deferred script runs before Material draws diagrams, which then asks no other host for one.
    """
    link = escape(get_relative_url(MERMAID, url))
    return html.replace("</head>", f'<script defer src="{link}"></script>\n</head>', 1)
