"""`cxbook check`: load, check, print."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from cxschema.catalog.loading import load_catalog
from cxschema.checks.checking import check
from cxschema.diagnostics import Severity
from cxschema.reporting.full import render, summary

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def report(docs: Path, paths: Sequence[Path], language: str) -> int:
    """Print the findings on a docs folder, on *paths* only if any are named; return the exit code."""
    catalog = load_catalog(docs)
    wanted = [path.resolve() for path in paths]
    found = [
        item for item in check(catalog) if not wanted or _within((docs / item.place.file).resolve(), wanted)
    ]
    if found:
        click.echo(render(found, docs, language))
        click.echo()
    files = len(catalog.entries) + len(catalog.broken) + len(catalog.overlay_uris)
    click.echo(summary(found, files, language))
    return 1 if any(item.severity == Severity.ERROR for item in found) else 0


def _within(file: Path, wanted: Sequence[Path]) -> bool:
    return any(file == path or path in file.parents for path in wanted)
