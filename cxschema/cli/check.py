"""`cxbook check`: load, check, print."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from cxschema.catalog.loading import load_catalog
from cxschema.checks.checking import check
from cxschema.diagnostics import Severity
from cxschema.reporting.full import render, summary

if TYPE_CHECKING:
    from collections.abc import Sequence

DOCS = click.Path(exists=True, file_okay=False, path_type=Path)


@click.command("check")
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option("--docs", type=DOCS, default="docs", show_default=True, help="The docs folder.")
@click.option("--lang", default="en", show_default=True, help="The language of the messages.")
def command(paths: tuple[Path, ...], docs: Path, lang: str) -> None:
    """Check every data file, or report only on the PATHS named.

    Ends with 0 when all is well, 1 when there are findings, 2 for wrong use.
    """
    raise SystemExit(_report(docs, paths, lang))


def _report(docs: Path, paths: Sequence[Path], language: str) -> int:
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
