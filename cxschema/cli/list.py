"""`cxbook list`: what there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from cxschema.catalog.lookup import NotThere, key_written, known_kind
from cxschema.cli import completing
from cxschema.cli.asking import (
    catalog_in,
    counted,
    language_of_names,
    not_there,
    question_options,
    room,
    words,
)
from cxschema.cli.spoken import Spoken
from cxschema.querying.printing import table
from cxschema.querying.rows import keys_of, row_of
from cxschema.querying.selecting import condition_written, selected
from cxschema.text.answers import as_csv, as_json

if TYPE_CHECKING:
    from pathlib import Path

    from cxschema.catalog.catalog import Catalog
    from cxschema.querying.rows import Row

_COLUMNS = ("kind", "id", "name", "status", "owner", "reviewed", "certainty", "translations", "used")
_ALWAYS = ("kind", "id", "name", "used")
"""Columns that are shown even when there is nothing in them."""

_CSV = (*_COLUMNS[:6], "claims", "researched", *_COLUMNS[7:], "file")


@click.command("list", cls=Spoken)
@click.argument("kind", required=False, shell_complete=completing.kinds)
@click.option(
    "--where", "conditions", metavar="FIELD=VALUE", multiple=True, help="Only what fits; see above."
)
@click.option(
    "--used-by",
    metavar="KIND:ID",
    shell_complete=completing.keys,
    help="Only the entries that refer to this one.",
)
@question_options("table", "json", "csv")
def command(  # noqa: PLR0913, PLR0917 - one parameter an option
    kind: str | None,
    conditions: tuple[str, ...],
    used_by: str | None,
    form: str,
    lang: str | None,
    docs: Path,
) -> None:
    """List all entries, or those of one KIND: who keeps them, how well researched they are, who uses them.

    KIND is persona, journey, focus-challenge, segment or evidence; or team, channel, lifecycle-stage or
    tag, for the words of the handbook file.

    \b
    Examples:
      cxbook list
      cxbook list persona --lang th
      cxbook list --where status=draft,in-review --where owner=cx-team
      cxbook list --where owner=                 entries that nobody keeps
      cxbook list --where translation!=fa        entries without a Persian file
      cxbook list --used-by evidence:booking-survey
      cxbook list tag --format csv

    --where takes kind, status, owner, tag and translation, with = or !=, and several values with commas
    between them; where it is given twice, both have to fit.
    """  # noqa: D301 - click reads the character \b: lines stay lines
    catalog = catalog_in(docs, lang)
    try:
        language = language_of_names(catalog, lang, shown=form == "table")
        rows = _rows(catalog, kind, conditions, used_by, language)
    except NotThere as error:
        raise not_there(error, lang) from None
    if form == "json":
        click.echo(as_json([_facts(row) for row in rows]))
    elif form == "csv":
        click.echo(as_csv([_csv_row(row) for row in rows], _CSV))
    else:
        click.echo(_table(rows, lang, used_by))


def _rows(
    catalog: Catalog, kind: str | None, conditions: tuple[str, ...], used_by: str | None, language: str
) -> list[Row]:
    keys = keys_of(catalog, known_kind(kind) if kind else None)
    asked = [condition_written(catalog, written) for written in conditions]
    user = key_written(catalog, used_by) if used_by else None
    return [row_of(catalog, key, language) for key in selected(catalog, keys, asked, user)]


def _table(rows: list[Row], language: str | None, used_by: str | None) -> str:
    said = words(language, "list")
    columns = [column for column in _COLUMNS if column in _ALWAYS or any(_cell(row, column) for row in rows)]
    cells = [[_cell(row, column) for column in columns] for row in rows]
    total = counted(said["users"] if used_by else said["total"], len(rows), key=used_by or "")
    if not rows:
        return total
    headings = [said["columns"][column] for column in columns]
    return f"{table(cells, headings, room=room(), elastic=columns.index('name'))}\n\n{total}"


def _cell(row: Row, column: str) -> str:
    value = getattr(row, column)
    return " ".join(value) if isinstance(value, tuple) else str(value)


def _facts(row: Row) -> dict[str, object]:
    return {**vars(row), "translations": list(row.translations)}


def _csv_row(row: Row) -> list[object]:
    return [_cell(row, column) for column in _CSV]
