"""`cxbook translations merge`: a translator's file taken back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from cxschema.cli.asking import docs_option
from cxschema.cli.spoken import Spoken
from cxschema.cli.translations.asked import handbook, phrases, refuse, said_of, write

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cxschema.catalog.catalog import Catalog
    from cxschema.translations.exchange import Incoming
    from cxschema.translations.merging import Judged, Merge


@click.command("merge", cls=Spoken)
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--lang", metavar="LANGUAGE", help="The language of the file, if it does not say so itself.")
@click.option("--dry-run", is_flag=True, help="Write nothing; say what would happen.")
@click.option("--diff", is_flag=True, help="Write nothing; show what would change.")
@click.option("--overwrite", is_flag=True, help="Replace translations that were changed meanwhile, too.")
@docs_option
def command(  # noqa: PLR0913, PLR0917 - one parameter an option
    file: Path, lang: str | None, dry_run: bool, diff: bool, overwrite: bool, docs: Path
) -> None:
    """Take a PO or XLIFF 2 file back into the handbook.

    Only texts that were changed are written, each where it belongs; comments and layout stay, and what is
    taken over is noted as current. A text is found by its name, or by its words where it has moved.

    What to look at is told: a source that has changed since (the translation is taken over and counts as
    outdated), a translation that was changed in the handbook meanwhile (it stays), a text that is gone,
    and a translation that lost a link target, a piece of code or a placeholder (it is left out).

    \b
    Examples:
      cxbook translations merge th.po
      cxbook translations merge ko.xlf --diff

    Ends with 0; with 1 when there is something to look at; with 2 for wrong use.
    """  # noqa: D301 - click reads the character \b: lines stay lines
    from cxschema.cli.fmt import difference
    from cxschema.translations.merging import CONFLICTS, merge

    own, incoming = _read(file)
    catalog, found = handbook(docs, (lang,) if lang else ())
    language = _language(lang or own or refuse("no-target", file=file), catalog)
    if own and _known(own, catalog) not in {None, language}:
        refuse("other-language", file=file, language=own)
    found = [sheet for sheet in found if sheet.language == language]
    if not found:
        refuse("nothing")
    made = merge(catalog.root, found, incoming, overwrite=overwrite)
    if diff:
        click.echo("".join(difference(made.changes, docs)), nl=False)
    elif not dry_run:
        memories = {language: made.memory} if made.memory != found[0].memory else {}
        write(docs, made.changes, memories)
    for line in _report(made, docs, is_done=not (diff or dry_run)):
        click.echo(line, err=diff)
    raise SystemExit(1 if made.count(*CONFLICTS) else 0)


def _language(said: str, catalog: Catalog) -> str:
    """Return the handbook's language that a file is in, or refuse it."""
    return _known(said, catalog) or refuse(
        "no-language", language=said, known=", ".join(_translated_into(catalog))
    )


def _known(said: str, catalog: Catalog) -> str | None:
    """Return the handbook's name for a language, or None: a translator's `th_TH` is its `th`."""
    tag = said.replace("_", "-")
    short = tag.partition("-")[0]
    names = _translated_into(catalog)
    return next((name for name in names if name.lower() in {tag.lower(), short.lower()}), None)


def _translated_into(catalog: Catalog) -> list[str]:
    return [name for name in catalog.languages if name != catalog.source_language]


def _read(file: Path) -> tuple[str | None, list[Incoming]]:
    from cxschema.translations.exchange import UnreadableExchangeError
    from cxschema.translations.reading import read_exchange

    try:
        return read_exchange(file)
    except UnreadableExchangeError as error:
        reason = str(phrases()["reasons"][error.why]).format(**error.facts)
        refuse("no-exchange", file=file, reason=reason)


def _report(made: Merge, docs: Path, *, is_done: bool) -> Iterator[str]:
    from cxschema.translations.merging import CONFLICTS, Outcome

    for item in made.judged:
        if item.outcome in CONFLICTS:
            yield from _conflict(item, docs)
    written = made.count(Outcome.TAKEN, Outcome.SOURCE_CHANGED)
    yield said_of("merged" if is_done else "would-merge", written)
    for outcome in (Outcome.CONFIRMED, Outcome.EMPTY, Outcome.UNFINISHED):
        if made.count(outcome):
            yield said_of(str(outcome), made.count(outcome))


def _conflict(item: Judged, docs: Path) -> Iterator[str]:
    said = phrases()
    name = item.sheet.translation_uri if item.sheet else item.incoming.uri
    line = item.sheet.line(item.unit) if item.sheet and item.unit else 0
    place = (docs / name).as_posix() + (f":{line}" if line else "")
    sentence = str(said["conflicts"][str(item.outcome)]).format(marks=" ".join(item.marks))
    yield f"{place}  {item.incoming.name}  {sentence}"
    now = item.unit.source if item.unit and item.outcome == "source-changed" else None
    then = item.incoming.source if now else None
    for key, text in (("then", then), ("now", now), ("translation", item.incoming.target)):
        if text:
            yield f"  {said[key]}: {' '.join(text.split())}"
