"""`cxbook translations status`: how far the translations are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from cxschema.cli.asking import docs_option, room
from cxschema.cli.translations.asked import (
    handbook,
    langs_option,
    paths_argument,
    phrases,
    picked,
    said,
    said_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from cxschema.catalog.sheets import Sheet
    from cxschema.catalog.units import Unit
    from cxschema.translations.counting import Count

_COLUMNS = ("language", "file", "texts", "done", "missing", "outdated", "same", "percent")
_CSV = ("language", "kind", "source", "file", *_COLUMNS[2:], "unnoted")


@click.command("status")
@paths_argument
@langs_option
@click.option("--min", "least", type=click.IntRange(0, 100), metavar="PERCENT", help="End with 1 below this.")
@click.option("--all", "every", is_flag=True, help="List the files in which nothing is left to do, too.")
@click.option("-v", "--verbose", is_flag=True, help="List each text that is left to do, and what changed.")
@click.option(
    "--format", "form", type=click.Choice(["table", "json", "csv"]), default="table", show_default=True
)
@docs_option
def command(  # noqa: PLR0913, PLR0917 - one parameter an option
    paths: tuple[Path, ...],
    langs: tuple[str, ...],
    least: int | None,
    every: bool,
    verbose: bool,
    form: str,
    docs: Path,
) -> None:
    """Say how far the translations are: of the whole handbook, or of the PATHS named.

    Counted are texts: the fields of data files, the headings, paragraphs, items and cells of chapters.
    "Outdated" is known from the text itself and not from dates: docs/.translations says which words a
    translation was made from.

    \b
    Examples:
      cxbook translations status
      cxbook translations status --lang th docs/personas
      cxbook translations status --verbose docs/personas/nok.yml
      cxbook translations status --min 90            for CI
      cxbook translations status --format csv > status.csv

    Ends with 1 when a language is below --min, else with 0; 2 for wrong use.
    """  # noqa: D301 - click reads the character \b: lines stay lines
    from cxschema.querying.printing import as_csv, as_json

    _, found = handbook(docs, langs)
    sheets = picked(found, paths, docs)
    if form == "json":
        click.echo(as_json(list(_facts(sheets))))
    elif form == "csv":
        click.echo(as_csv([[row[name] for name in _CSV] for row in _facts(sheets)], _CSV))
    else:
        click.echo("\n".join(_report(sheets, docs, every=every, verbose=verbose)))
    below = list(_below(sheets, least or 0))
    for sentence in below:
        click.echo(sentence, err=True)
    raise SystemExit(1 if below else 0)


def _facts(sheets: list[Sheet]) -> Iterator[dict[str, object]]:
    from cxschema.translations.counting import count_of

    for sheet in sheets:
        count = count_of([sheet])
        yield {
            "language": sheet.language,
            "kind": sheet.kind,
            "source": sheet.uri,
            "file": sheet.translation_uri if sheet.there else "",
            **_numbers(count),
            "unnoted": count.unnoted,
        }


def _numbers(count: Count) -> dict[str, int]:
    from cxschema.catalog.sheets import State

    states = {str(state): count.states.get(state, 0) for state in State}
    return {"texts": count.total, **states, "percent": count.percent}


def _report(sheets: list[Sheet], docs: Path, *, every: bool, verbose: bool) -> Iterator[str]:
    from cxschema.querying.printing import table
    from cxschema.translations.counting import by, count_of

    if not sheets:
        yield said("nothing")
        return
    rows = [row for sheet in sheets if (row := _row(sheet, every=every))]
    languages = list(by(lambda sheet: sheet.language, sheets))
    totals = [_cells(language, said_of("files", len(mine)), count_of(mine)) for language, mine in languages]
    headings = [phrases()["columns"][column] for column in _COLUMNS]
    yield table([*rows, *totals], headings, room=room(), elastic=1)
    if verbose:
        yield from _open_texts(sheets, docs)
    unnoted = count_of(sheets).unnoted
    if unnoted:
        yield "\n" + said_of("unnoted", unnoted)


def _row(sheet: Sheet, *, every: bool) -> list[str]:
    from cxschema.translations.counting import count_of

    count = count_of([sheet])
    if not (count.open or every):
        return []
    return _cells(sheet.language, sheet.translation_uri + ("" if sheet.there else " ∅"), count)


def _cells(language: str, file: str, count: Count) -> list[str]:
    numbers = _numbers(count)
    percent = f"{numbers.pop('percent')} %"
    return [language, file, *(str(number) if number else "·" for number in numbers.values()), percent]


def _open_texts(sheets: list[Sheet], docs: Path) -> Iterator[str]:
    from cxschema.catalog.sheets import State

    for sheet in sheets:
        for unit in sheet.units:
            state = sheet.state(unit)
            if state is not State.DONE:
                line = sheet.line(unit)
                place = (docs / sheet.translation_uri).as_posix() + (f":{line}" if line else "")
                yield f"\n{place}  {phrases()['columns'][str(state)]}  {unit.name}"
                yield from (f"  {key}: {text}" for key, text in _words(sheet, unit))


def _words(sheet: Sheet, unit: Unit) -> Iterator[tuple[str, str]]:
    """Yield what the source said then and says now, and the translation."""
    then = sheet.memory.then(unit.translation, unit.source) if unit.translation else None
    for key, text in (("then", then), ("now", unit.source), ("translation", unit.translation)):
        if text:
            yield phrases()[key], " ".join(text.split())
    if not unit.source:
        yield phrases()["now"], phrases()["gone"]


def _below(sheets: list[Sheet], least: int) -> Iterator[str]:
    from cxschema.translations.counting import by, count_of

    for language, mine in by(lambda sheet: sheet.language, sheets):
        count = count_of(mine)
        if count.percent < least:
            yield said("below", language=language, percent=count.percent, least=least)
