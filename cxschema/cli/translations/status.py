"""`cxbook translations status`: how far the translations are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from cxschema.cli.asking import docs_option, form_option, room
from cxschema.cli.spoken import Spoken
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
    from cxschema.translations.counting import Count, FileCount

_COLUMNS = ("language", "file", "texts", "done", "missing", "outdated", "same", "percent")
_CSV = ("language", "kind", "source", "file", *_COLUMNS[2:], "unnoted")


@click.command("status", cls=Spoken)
@paths_argument
@langs_option
@click.option("--min", "least", type=click.IntRange(0, 100), metavar="PERCENT", help="End with 1 below this.")
@click.option("--all", "every", is_flag=True, help="List the files in which nothing is left to do, too.")
@click.option("-v", "--verbose", is_flag=True, help="List each text that is left to do, and what changed.")
@form_option("table", "json", "csv")
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
    from cxschema.text.answers import as_csv, as_json
    from cxschema.translations.counting import count_of

    _, found = handbook(docs, langs)
    sheets = picked(found, paths, docs)
    files = [count_of(sheet) for sheet in sheets]
    if form == "json":
        click.echo(as_json([_facts(file) for file in files]))
    elif form == "csv":
        click.echo(as_csv([[_facts(file)[name] for name in _CSV] for file in files], _CSV))
    else:
        click.echo("\n".join(_report(files, every=every)))
        for line in _open_texts(sheets, docs) if verbose else ():
            click.echo(line)
    below = list(_below(files, least or 0))
    for sentence in below:
        click.echo(sentence, err=True)
    raise SystemExit(1 if below else 0)


def _facts(file: FileCount) -> dict[str, object]:
    return {
        "language": file.language,
        "kind": file.kind,
        "source": file.uri,
        "file": file.translation_uri if file.there else "",
        **_numbers(file),
        "unnoted": file.unnoted,
    }


def _numbers(count: Count) -> dict[str, int]:
    from cxschema.catalog.sheets import State

    states = {str(state): count.states.get(state, 0) for state in State}
    return {"texts": count.texts, **states, "percent": count.percent}


def _report(files: list[FileCount], *, every: bool) -> Iterator[str]:
    from cxschema.querying.printing import table
    from cxschema.translations.counting import by, total

    if not files:
        yield said("nothing")
        return
    rows = [_cells(file.language, _name(file), file) for file in files if every or file.open]
    for language, mine in by(lambda file: file.language, files).items():
        rows.append(_cells(language, said_of("files", len(mine)), total(mine)))
    headings = [phrases()["columns"][column] for column in _COLUMNS]
    yield table(rows, headings, room=room(), elastic=1)
    unnoted = total(files).unnoted
    if unnoted:
        yield "\n" + said_of("unnoted", unnoted)


def _name(file: FileCount) -> str:
    """Return the name of a translation, with a sign where its file is not there."""
    return file.translation_uri + ("" if file.there else " ∅")


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
    from cxschema.translations.excerpts import around_change

    then = sheet.memory.then(unit.translation, unit.source) if unit.translation else None
    before, now = around_change(then or "", unit.source)
    for key, text in (("then", before), ("now", now), ("translation", unit.translation)):
        if text:
            yield phrases()[key], " ".join(text.split())
    if not unit.source:
        yield phrases()["now"], phrases()["gone"]


def _below(files: list[FileCount], least: int) -> Iterator[str]:
    from cxschema.translations.counting import by, total

    for language, mine in by(lambda file: file.language, files).items():
        percent = total(mine).percent
        if percent < least:
            yield said("below", language=language, percent=percent, least=least)
