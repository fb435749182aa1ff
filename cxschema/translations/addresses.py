"""Where a reader finds the page of a file, as far as the settings of the site tell."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_SITE = re.compile(r"""^site_url:[ \t]*["']?(https?://[^\s"'#]+)""", re.MULTILINE)
_FLAT = re.compile(r"^use_directory_urls:[ \t]*false\b", re.MULTILINE)


def addresses(docs: Path) -> Callable[[str], str | None]:
    """Return what tells the address of a page from its file: None, where the site has no address."""
    try:
        settings = (docs.resolve().parent / "mkdocs.yml").read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        settings = ""
    site = _SITE.search(settings)
    return partial(_address, site[1].rstrip("/") if site else "", flat=_FLAT.search(settings) is not None)


def _address(site: str, uri: str, *, flat: bool) -> str | None:
    stem = uri.rpartition(".")[0]
    folder, _, name = stem.rpartition("/")
    if name in {"index", "README"}:
        page = f"{folder}/" if folder else ""
        page += "index.html" if flat else ""
    else:
        page = f"{stem}.html" if flat else f"{stem}/"
    return f"{site}/{page}" if site else None
