"""Checking again whenever a file changes."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, NoReturn

import click

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_EVERY = 0.5
"""Seconds between two looks at the files."""


def watched(docs: Path, run: Callable[[], object]) -> NoReturn:
    """Run once, and again after every change below *docs*, until the user stops it."""
    try:
        while True:
            seen = _stamps(docs)
            click.clear()
            run()
            while _stamps(docs) == seen:
                time.sleep(_EVERY)
    except KeyboardInterrupt:
        raise SystemExit(0) from None


def _stamps(docs: Path) -> dict[Path, tuple[int, int]]:
    """Return when each file was last written, and its size; a file that goes meanwhile is left out."""
    found: dict[Path, tuple[int, int]] = {}
    for path in docs.rglob("*"):
        try:
            state = path.stat()
        except OSError:
            continue
        found[path] = state.st_mtime_ns, state.st_size
    return found
