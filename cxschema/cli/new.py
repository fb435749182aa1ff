"""`cxbook new`: a file to begin with."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NoReturn

import click

from cxschema.cli import completing
from cxschema.cli.asking import catalog_in, docs_option, not_there, words
from cxschema.cli.language import readers_language
from cxschema.cli.placing import refuse_taken
from cxschema.cli.prompting import on_a_terminal
from cxschema.cli.spoken import Spoken
from cxschema.cli.usage import reason

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from cxschema.catalog.catalog import Catalog, Entry
    from cxschema.models.kinds import Kind
    from cxschema.scaffolding.new_entry import Answer, Question

Draft = tuple["Path", str]
"""Where a file is to lie, and its text."""


@click.command("new", cls=Spoken)
@click.argument("kind", metavar="[KIND]", required=False, shell_complete=completing.kinds)
@click.argument("name", metavar="[ID]", required=False, shell_complete=completing.ids)
@click.option("--from", "source", metavar="ID", help="Copy this entry.", shell_complete=completing.ids)
@click.option("--lang", metavar="LANGUAGE", help="A translation of the entry ID into this language.")
@click.option("--full", is_flag=True, help="Show every field, not only the most useful ones.")
@click.option("--stdout", is_flag=True, help="Print the file, and write nothing.")
@docs_option
def command(  # noqa: PLR0913, PLR0917 - one parameter an option
    kind: str | None,
    name: str | None,
    source: str | None,
    lang: str | None,
    full: bool,
    stdout: bool,
    docs: Path,
) -> None:
    """Make a new file of a KIND: what it has to say is filled in, the rest is explained.

    KIND is persona, journey, focus-challenge, segment, evidence, handbook or glossary. ID is the name of
    the file without its ending: small letters, digits and hyphens. On a terminal, what is missing is
    asked for. No file is ever overwritten.

    \b
    Examples:
      cxbook new                               asks for all that is needed
      cxbook new persona somchai               docs/personas/somchai.yml
      cxbook new persona somchai --from nok    a copy of Nok's file, to change
      cxbook new persona nok --lang th         docs/personas/nok.th.yml, to fill in
      cxbook new persona --stdout              only to look at
    """  # noqa: D301 - click reads the character \b: lines stay lines
    if lang and (source or full):
        _refuse("contradiction")
    catalog = catalog_in(docs, readers_language())
    row = _kind(kind or _asked_kind(catalog))
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


def _asked_kind(catalog: Catalog) -> str:
    if not on_a_terminal():
        _refuse("no-kind")
    from cxschema.cli.conversing import ask_kind

    return ask_kind(catalog)


def _entry(catalog: Catalog, kind: Kind, name: str | None, *, full: bool, stdout: bool) -> Draft:
    from cxschema.scaffolding.new_entry import NothingToReferTo, new_entry, questions

    if name is not None and not stdout:
        _place(catalog, kind, name)  # before anything is asked
    try:
        name, answers = _told(catalog, kind, name, questions(kind, name, catalog), with_id=not stdout)
        text = new_entry(kind, name, answers, catalog, every=full)
    except NothingToReferTo as error:
        _refuse("nothing-to-refer-to", kind=kind.name, first=error.kinds[0])
    return (catalog.root if stdout else _place(catalog, kind, name)), text


def _copy(catalog: Catalog, kind: Kind, name: str | None, source: str) -> Draft:
    from cxschema.scaffolding.copying import CannotCopy, copy_of
    from cxschema.scaffolding.new_entry import Question, name_from

    entry = _found(catalog, kind, source)
    if name is not None:
        _place(catalog, kind, name)
    asked = [Question("name", name_from(name or ""))] if hasattr(entry.data, "name") else []
    name, answers = _told(catalog, kind, name, asked)
    path = _place(catalog, kind, name)
    try:
        return path, copy_of(entry, str(answers.get("name") or name_from(path.stem)))
    except CannotCopy:
        _refuse("cannot-copy", file=entry.uri)


def _told(
    catalog: Catalog, kind: Kind, name: str | None, asked: list[Question], *, with_id: bool = True
) -> tuple[str | None, Mapping[str, Answer]]:
    """Return the id and the answers; where nobody is there to answer, what is known already."""
    if not on_a_terminal():
        return name, {}
    from cxschema.cli.conversing import converse

    return converse(catalog, kind, name, asked, with_id=with_id)


def _translation(catalog: Catalog, kind: Kind, name: str | None, language: str) -> Draft:
    from cxschema.translations.stubs import translation_stub

    entry = _found(catalog, kind, name or _which(catalog, kind))
    if language == catalog.language_of(entry):
        _refuse("same-language", file=entry.uri, language=language)
    if language not in catalog.languages:
        _refuse("no-language", language=language, known=", ".join(catalog.languages))
    path = entry.document.file.path
    return path.with_name(f"{entry.id}.{language}{path.suffix}"), translation_stub(entry, language)


def _which(catalog: Catalog, kind: Kind) -> str:
    """Return the id of the one entry that there is of a kind, or ask for it."""
    if not kind.folder:
        return kind.name
    if not on_a_terminal():
        _refuse("no-id")
    from cxschema.cli.conversing import ask_which

    return ask_which(catalog, kind)


def _found(catalog: Catalog, kind: Kind, name: str) -> Entry:
    from cxschema.catalog.lookup import NotThere, entry_named

    try:
        return entry_named(catalog, kind.name, name)
    except NotThere as error:
        raise not_there(error, readers_language()) from None


def _place(catalog: Catalog, kind: Kind, name: str | None) -> Path:
    """Return where a new entry is to lie, under the id that it was given, or that is the kind's own."""
    name = _required(name if kind.folder or name else kind.name)
    refuse_taken(catalog, kind.name, name)
    path = catalog.root / kind.folder / f"{name}.yml"
    return _refuse("exists", file=str(path)) if os.path.lexists(path) else path


def _required(name: str | None) -> str:
    return name if name is not None else _refuse("no-id")


def _write(path: Path, text: str) -> None:
    from cxschema.cli.writing import create

    try:
        create({path: text})
    except FileExistsError:
        _refuse("exists", file=str(path))
    except OSError as error:
        _refuse("unwritable", "rename", file=str(path), reason=reason(error))
    said = words(readers_language(), "new")
    click.echo(said["wrote"].format(file=path))
    click.echo(said["next"], err=True)


def _refuse(why: str, section: str = "new", /, **facts: str) -> NoReturn:
    raise click.UsageError(words(readers_language(), section)[why].format(**facts))
