"""What stands in a built search index."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sites import Site


def taken(site: Site, language: str, name: str) -> Any:
    """Return what one file of an index hands over."""
    text = site.html(f"search/{language}/{name}.js")
    start = f'cxSearch.take("{name}",'
    assert text.startswith(start)
    return json.loads(text.removeprefix(start).removesuffix(");\n"))


def indexed(site: Site, language: str) -> dict[str, dict[str, str]]:
    """Return all pages of an index: for each address its headings' ids and the text below them."""
    head = taken(site, language, "head")
    pages = [page for number in range(len(head["texts"])) for page in taken(site, language, f"p{number}")]
    return {url: {name: f"{title}\n{text}" for name, title, text in parts} for url, *parts in pages}
