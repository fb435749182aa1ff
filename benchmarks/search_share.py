"""What the search takes of a build: reading the parts of pages, collecting and writing the index."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from mkdocs.commands.build import build
from mkdocs.config import load_config

from cxmkdocs import search
from cxpages import book

if TYPE_CHECKING:
    from pathlib import Path

TIMED = ((book, "readable"), (book, "parts_of"), (search, "add_page"), (search, "write_index"))


def share_of(project: Path, site: Path) -> str:
    """Build a project here, and return a line with the CPU seconds of the whole and of each part."""
    spent: dict[str, float] = {}
    for module, name in TIMED:
        setattr(module, name, _timed(getattr(module, name), name, spent))
    config = load_config(str(project / "mkdocs.yml"), site_dir=str(site))
    config.plugins.on_startup(command="build", dirty=False)
    start = time.process_time()
    build(config)
    whole = time.process_time() - start
    parts = ", ".join(f"{name} {seconds:.1f}" for name, seconds in spent.items())
    return f"build {whole:.1f} s, search {sum(spent.values()) / whole:.1%} ({parts})"


def _timed(function: Any, name: str, spent: dict[str, float]) -> Any:
    def call(*arguments: Any) -> Any:
        start = time.process_time()
        try:
            return function(*arguments)
        finally:
            spent[name] = spent.get(name, 0) + time.process_time() - start

    return call
