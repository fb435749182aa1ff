"""The command line. Nothing heavy is imported before a command needs it."""

from __future__ import annotations

from pathlib import Path

import click


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="cxbook")
def main() -> None:
    """Keep a customer-experience handbook true: its personas, journeys and all the rest."""


@main.command()
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option(
    "--docs",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path("docs"),
    show_default=True,
    help="The docs folder.",
)
@click.option(
    "--lang", default="en", show_default=True, help="The language of the messages: en, th, ko or fa."
)
def check(paths: tuple[Path, ...], docs: Path, lang: str) -> None:
    """Check every data file, or only the PATHS named; say what is wrong and what to do.

    Ends with 0 when all is well, 1 when there are findings, 2 for wrong use.
    """
    from cxschema.cli.checking import report

    raise SystemExit(report(docs, paths, lang))
