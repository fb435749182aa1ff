"""`cxbook init`: a repository to begin with."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import click

from cxschema.cli.asking import counted, words
from cxschema.cli.language import lang_option
from cxschema.cli.prompting import Asked, ask, on_a_terminal
from cxschema.cli.spoken import Spoken
from cxschema.cli.usage import reason


@click.command("init", cls=Spoken)
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@click.option("--name", metavar="TEXT", help="What the organisation is called; asked for on a terminal.")
@click.option("--force", is_flag=True, help="Add what is missing to a folder that is not empty.")
@lang_option
def command(folder: Path, name: str | None, force: bool, lang: str) -> None:
    """Make a repository to begin with, in DIR: a handbook, two personas, a journey, a site.

    It comes with CI for GitHub and GitLab: every proposal is checked, built and told in words, with a
    preview. Beside that: editor settings, a pre-commit hook, CODEOWNERS, and a README for its owners.
    No file is ever overwritten.

    \b
    Examples:
      cxbook init handbook
      cxbook init handbook --name "Ruamjai Health"
      cxbook init . --force                          add what is missing here
    """  # noqa: D301 - click reads the character \b: lines stay lines
    said = words(lang, "init")
    if _is_filled(folder) and not force:
        raise click.UsageError(said["not-empty"].format(folder=folder))
    organisation = _organisation(name, said)
    made, kept = _make(folder, organisation, lang, said)
    for path in kept:
        click.echo(said["kept"].format(file=path), err=True)
    click.echo(counted(said["wrote"], len(made), folder=str(folder)))
    click.echo(said["next"].format(file=folder / "README.md"))


def _is_filled(folder: Path) -> bool:
    """Tell whether something is in a folder, other than the history of a repository that has just begun."""
    return folder.is_dir() and any(path.name != ".git" for path in folder.iterdir())


def _organisation(name: str | None, said: dict[str, Any]) -> str:
    from cxschema.scaffolding.repository import EXAMPLE_NAME

    if name is None:
        question = Asked("organisation", said["organisation"], EXAMPLE_NAME)
        name = ask(question)[0] if on_a_terminal() else EXAMPLE_NAME
    name = " ".join(name.split())
    if not name or not name.isprintable():
        raise click.BadParameter(said["no-name"], param_hint="--name")
    return name


def _make(
    folder: Path, organisation: str, language: str, said: dict[str, Any]
) -> tuple[list[Path], list[Path]]:
    """Write what is not there yet; return the files that were made, and those that were left alone."""
    from datetime import UTC, datetime

    from cxschema.cli.writing import create
    from cxschema.scaffolding.repository import starter_files

    today = datetime.now(UTC).astimezone().date()
    files = {folder / name: text for name, text in starter_files(organisation, today).items()}
    files |= {folder / ".schemas" / name: text for name, text in _schemas(language).items()}
    kept = [path for path in files if os.path.lexists(path)]
    new = {path: text for path, text in files.items() if path not in kept}
    try:
        create(new)
    except OSError as error:
        raise click.UsageError(said["unwritable"].format(folder=folder, reason=reason(error))) from None
    return list(new), kept


def _schemas(language: str) -> dict[str, str]:
    """Return what editors need to complete and check the new files."""
    from cxschema.catalog.loading import load_catalog
    from cxschema.json_schema.files import schema_files
    from cxschema.json_schema.known import Ids, known_ids
    from cxschema.models.kinds import KINDS
    from cxschema.scaffolding.repository import STARTER

    return schema_files(KINDS, language, Ids(known_ids(load_catalog(STARTER / "docs"))))
