"""`cxbook new`: a file to begin with."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

import click

from cxschema.cli import completing
from cxschema.cli.asking import catalog_in, docs_option, not_there, words
from cxschema.cli.language import readers_language
from cxschema.cli.placing import refuse_taken
from cxschema.cli.prompting import answers_to, as_id, ask, on_a_terminal

if TYPE_CHECKING:
    from pathlib import Path

    from cxschema.catalog.catalog import Catalog, Entry
    from cxschema.models.kinds import Kind

Draft = tuple["Path", str]
"""Where a file is to lie, and its text."""


@click.command("new")
@click.argument("kind", shell_complete=completing.kinds)
@click.argument("name", metavar="[ID]", required=False, shell_complete=completing.ids)
@click.option("--from", "source", metavar="ID", help="Copy this entry.", shell_complete=completing.ids)
@click.option("--lang", metavar="LANGUAGE", help="A translation of the entry ID into this language.")
@click.option("--full", is_flag=True, help="Show every field, not only the most useful ones.")
@click.option("--stdout", is_flag=True, help="Print the file, and write nothing.")
@docs_option
def command(  # noqa: PLR0913, PLR0917 - one parameter an option
    kind: str, name: str | None, source: str | None, lang: str | None, full: bool, stdout: bool, docs: Path
) -> None:
    """Make a new file of a KIND: what it has to say is filled in, the rest is explained.

    KIND is persona, journey, focus-challenge, segment, evidence, handbook or glossary. ID is the name of
    the file without its ending: small letters, digits and hyphens. On a terminal, what is missing is
    asked for. No file is ever overwritten.

    \b
    Examples:
      cxbook new persona somchai               docs/personas/somchai.yml
      cxbook new journey                       asks for its name, whose it is and who keeps it
      cxbook new persona somchai --from nok    a copy of Nok's file, to change
      cxbook new persona nok --lang th         docs/personas/nok.th.yml, to fill in
      cxbook new persona --stdout              only to look at
    """  # noqa: D301 - click reads the character \b: lines stay lines
    if lang and (source or full):
        _refuse("contradiction")
    catalog, row = catalog_in(docs, readers_language()), _kind(kind)
    if lang:
        path, text = _translation(catalog, row, name, lang)
    elif source:
        path, text = _copy(catalog, row, name, source)
    else:
        path, text = _entry(catalog, row, name, full=full, stdout=stdout)
    if stdout:
        click.echo(text, nl=False)
    else:
        _write(path, text)


def _kind(name: str) -> Kind:
    from cxschema.catalog.lookup import NotThere, known_kind
    from cxschema.models.kinds import KINDS

    try:
        return KINDS[known_kind(name, KINDS)]
    except NotThere as error:
        raise not_there(error, readers_language()) from None


def _entry(catalog: Catalog, kind: Kind, name: str | None, *, full: bool, stdout: bool) -> Draft:
    from cxschema.scaffolding.new_entry import NothingToReferTo, new_entry, questions

    try:
        answers = answers_to(questions(kind, name, catalog)) if on_a_terminal() else {}
        if stdout:
            return catalog.root, new_entry(kind, name, answers, catalog, every=full)
        path = _place(catalog, kind, name, answers.get("name", ""))
        return path, new_entry(kind, path.stem, answers, catalog, every=full)
    except NothingToReferTo as error:
        _refuse("nothing-to-refer-to", kind=kind.name, first=error.kinds[0])


def _copy(catalog: Catalog, kind: Kind, name: str | None, source: str) -> Draft:
    from cxschema.scaffolding.copying import CannotCopy, copy_of
    from cxschema.scaffolding.new_entry import name_from

    entry = _found(catalog, kind, source)
    title = ask("name", entry.data.title) if on_a_terminal() and hasattr(entry.data, "name") else None
    path = _place(catalog, kind, name, title or "")
    try:
        return path, copy_of(entry, title or name_from(path.stem))
    except CannotCopy:
        _refuse("cannot-copy", file=entry.uri)


def _translation(catalog: Catalog, kind: Kind, name: str | None, language: str) -> Draft:
    from cxschema.translations.stubs import translation_stub

    entry = _found(catalog, kind, name or kind.name if not kind.folder else _required(name))
    if language == catalog.language_of(entry):
        _refuse("same-language", file=entry.uri, language=language)
    if language not in catalog.languages:
        _refuse("no-language", language=language, known=", ".join(catalog.languages))
    path = entry.document.file.path
    return path.with_name(f"{entry.id}.{language}{path.suffix}"), translation_stub(entry, language)


def _found(catalog: Catalog, kind: Kind, name: str) -> Entry:
    from cxschema.catalog.lookup import NotThere, entry_named

    try:
        return entry_named(catalog, kind.name, name)
    except NotThere as error:
        raise not_there(error, readers_language()) from None


def _place(catalog: Catalog, kind: Kind, name: str | None, title: str) -> Path:
    """Return where a new entry is to lie, under the id that was given, asked for, or is the kind's own."""
    if name is None and not kind.folder:
        name = kind.name
    if name is None and on_a_terminal():
        name = ask("id", as_id(title))
    name = _required(name)
    refuse_taken(catalog, kind.name, name)
    return catalog.root / kind.folder / f"{name}.yml"


def _required(name: str | None) -> str:
    return name if name is not None else _refuse("no-id")


def _write(path: Path, text: str) -> None:
    from cxschema.cli.writing import create

    try:
        create({path: text})
    except FileExistsError:
        _refuse("exists", file=str(path))
    except OSError as error:
        _refuse("unwritable", "rename", file=str(path), reason=error.strerror or str(error))
    said = words(readers_language(), "new")
    click.echo(said["wrote"].format(file=path))
    click.echo(said["next"], err=True)


def _refuse(why: str, section: str = "new", /, **facts: str) -> NoReturn:
    raise click.UsageError(words(readers_language(), section)[why].format(**facts))
