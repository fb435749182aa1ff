"""`cxbook schema`: what editors need to complete and check data files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from cxschema.cli import completing
from cxschema.cli.asking import counted, not_there, words
from cxschema.cli.language import lang_option
from cxschema.cli.spoken import Spoken
from cxschema.cli.usage import reason

if TYPE_CHECKING:
    from cxschema.json_schema.known import Ids

_FOLDER = click.Path(file_okay=False, path_type=Path)


@click.command("schema", cls=Spoken)
@click.argument("kind", required=False, shell_complete=completing.kinds)
@click.option("--all", "every", is_flag=True, help="The schemas of every kind; needs -o.")
@click.option("-o", "--output", "folder", type=_FOLDER, help="Write the files into this folder.")
@click.option("--translation", is_flag=True, help="Print the schema of translation files.")
@click.option("--check", is_flag=True, help="Write nothing; end with 1 if the files in -o are out of date.")
@click.option(
    "--ids",
    type=click.Choice(["offer", "only", "none"]),
    default="offer",
    show_default=True,
    help="The ids of the handbook: offered beside any other, the only ones accepted, or left out.",
)
@click.option("--docs", type=_FOLDER, default="docs", show_default=True, help="The docs folder with the ids.")
@lang_option
def command(  # noqa: PLR0913, PLR0917 - one parameter an option
    kind: str | None,
    every: bool,
    folder: Path | None,
    translation: bool,
    check: bool,
    ids: str,
    docs: Path,
    lang: str,
) -> None:
    """Print the JSON Schema (2020-12) of one KIND, or write those of all kinds for your editor.

    An editor that knows the schemas completes field names and ids, shows help, and marks mistakes while
    you type. VS Code does so with the extension "YAML" by Red Hat and the associations that
    `cxbook init` writes to .vscode/settings.json.

    \b
    Examples:
      cxbook schema persona                        print one
      cxbook schema persona --translation          for files such as nok.th.yml
      cxbook schema --all -o .schemas              write all, for the editor
      cxbook schema --all -o .schemas --check      are they up to date?
      cxbook schema --all -o schemas --ids none    to commit or publish: without the ids of today
    """  # noqa: D301 - click reads the character \b: lines stay lines
    said = words(lang, "schema")
    names = _kinds(kind, every, lang, said)
    known = _known(docs, lang, only=ids == "only") if ids != "none" else None
    _refuse(said, every=every, folder=folder, check=check, translation=translation)
    from cxschema.json_schema.files import drift, file_name, schema_files

    files = schema_files(names, lang, known)
    if folder is None:
        click.echo(files[file_name(names[0], translation=translation)], nl=False)
    elif check:
        _report_drift(folder, drift(folder, files), said)
    else:
        _write(folder, files, said)


def _kinds(kind: str | None, every: bool, lang: str, said: dict[str, str]) -> list[str]:
    from cxschema.catalog.lookup import NotThere, known_kind
    from cxschema.models.kinds import KINDS

    if every:
        return list(KINDS)
    if kind is None:
        raise click.UsageError(said["no-kind"])
    try:
        return [known_kind(kind, KINDS)]
    except NotThere as error:
        raise not_there(error, lang) from None


def _refuse(
    said: dict[str, str], *, every: bool, folder: Path | None, check: bool, translation: bool
) -> None:
    """Refuse options that contradict one another."""
    if folder is None and (every or check):
        raise click.UsageError(said["no-folder"])
    if folder is not None and translation:
        raise click.UsageError(said["both"])


def _known(docs: Path, lang: str, *, only: bool) -> Ids | None:
    """Return the ids of the handbook, None where there is none yet."""
    if not docs.is_dir():
        return None
    from cxschema.cli.asking import catalog_in
    from cxschema.json_schema.known import Ids, known_ids

    return Ids(known_ids(catalog_in(docs, lang)), only)


def _report_drift(folder: Path, drifted: list[str], said: dict[str, str]) -> None:
    for name in drifted:
        click.echo(said["drifted"].format(file=folder / name))
    if drifted:
        click.echo(said["renew"].format(folder=folder))
        raise SystemExit(1)
    click.echo(said["up-to-date"].format(folder=folder))


def _write(folder: Path, files: dict[str, str], said: dict[str, str]) -> None:
    from cxschema.cli.writing import put

    try:
        put({folder / name: text for name, text in files.items()})
    except OSError as error:
        raise click.UsageError(said["unwritable"].format(folder=folder, reason=reason(error))) from None
    click.echo(counted(said["wrote"], len(files), folder=str(folder)))  # type: ignore[arg-type]
