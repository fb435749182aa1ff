"""Checking again whenever a file changes."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, NoReturn

import click

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_EVERY = 0.5
"""Seconds between two looks at the files."""


def watched(docs: Path, run: Callable[[], object], notice: str) -> NoReturn:
    """Run once, and again after every change below *docs*, until the user stops it.

    The *notice*, how that is done, stands on stderr below each report. A blank line parts reports that go
    to a pipe or a file; a terminal is cleared.
    """
    try:
        between = ""
        while True:
            seen = _stamps(docs)
            click.clear()
            click.echo(between, nl=False)
            between = "" if sys.stdout.isatty() else "\n"
            run()
            click.echo(f"\n{notice}", err=True)
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
