"""`cxbook translations accept`: note that translations are current."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from cxschema.cli.asking import docs_option
from cxschema.cli.spoken import Spoken
from cxschema.cli.translations.asked import (
    handbook,
    langs_option,
    paths_argument,
    picked,
    refuse,
    said_of,
    write,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from cxschema.catalog.catalog import Catalog
    from cxschema.catalog.memory import Memory
    from cxschema.catalog.sheets import Sheet
    from cxschema.translations.noting import Note


@click.command("accept", cls=Spoken)
@paths_argument
@langs_option
@click.option("--prune", is_flag=True, help="Forget the translations that stand nowhere any more.")
@docs_option
def command(paths: tuple[Path, ...], langs: tuple[str, ...], prune: bool, docs: Path) -> None:
    """Note that translations say what their source says now; docs/.translations keeps it.

    Without PATHS, the translations that nobody has noted yet are: new ones, and those that were changed.
    With PATHS (a source, a translation or a folder), all that stand there are, outdated ones too: say so
    only when you have read them beside their source.

    \b
    Examples:
      cxbook translations accept                                  what is new, in every language
      cxbook translations accept docs/personas/nok.th.yml         "I looked, it still fits"
      cxbook translations accept docs/personas --lang th
      cxbook translations accept --prune
    """  # noqa: D301 - click reads the character \b: lines stay lines
    from cxschema.text.foreign import needs_translation

    catalog, found = handbook(docs, langs)
    if prune and _is_broken(catalog):
        refuse("cannot-prune")
    chosen = {id(sheet) for sheet in picked(found, paths, docs)}
    memories, n = {}, 0
    for language in dict.fromkeys(sheet.language for sheet in found):
        sheets = [sheet for sheet in found if sheet.language == language]
        notes = [note for sheet in sheets if id(sheet) in chosen for note in _notes(sheet, every=bool(paths))]
        new = _memory(sheets, notes, prune=prune)
        if new != sheets[0].memory:
            memories[language] = new
        n += sum(needs_translation(source or translation) for translation, source in notes)
    write(docs, [], memories)
    click.echo(said_of("accepted", n))
    left = 0 if paths else sum(1 for sheet in found for _ in _left(sheet))
    if left:
        click.echo(said_of("not-accepted", left))


def _is_broken(catalog: Catalog) -> bool:
    """Tell whether a translation may stand in a file that could not be read."""
    return bool(catalog.broken) or any(item.severity == "error" for item in catalog.diagnostics)


def _notes(sheet: Sheet, *, every: bool) -> Iterator[Note]:
    from cxschema.catalog.sheets import State

    for unit in sheet.units:
        is_new = sheet.state(unit) is State.DONE and not sheet.is_noted(unit)
        if unit.translation and (every or (is_new and unit.source)):
            yield unit.translation, unit.source


def _left(sheet: Sheet) -> Iterator[object]:
    """Yield the translations that are only accepted where their file is named."""
    from cxschema.catalog.sheets import State

    yield from (unit for unit in sheet.units if sheet.state(unit) in {State.OUTDATED, State.SAME})


def _memory(sheets: list[Sheet], notes: list[Note], *, prune: bool) -> Memory:
    from cxschema.translations.noting import noted, pruned

    memory = noted(sheets[0].memory, notes, sheets) if notes else sheets[0].memory
    return pruned(memory, sheets) if prune else memory
