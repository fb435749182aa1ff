"""`cxbook export`: a journey in a form that other tools read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from cxschema.catalog.lookup import NotThere, near
from cxschema.cli import completing
from cxschema.cli.asking import catalog_in, docs_option, lang_option, language_of_names, not_there, words
from cxschema.cli.spoken import Spoken
from cxschema.text.wording import messages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cxschema.catalog.catalog import Catalog, Entry
    from cxschema.exchange.exported import Exported

_MERMAID = "mermaid"


@click.command("export", cls=Spoken)
@click.argument("form", shell_complete=completing.forms)
@click.argument("journey", shell_complete=completing.journeys)
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Write it into this file.")
@click.option("--fit", is_flag=True, help="Mermaid: cut names that are too long for their boxes.")
@lang_option
@docs_option
def command(  # noqa: PLR0913, PLR0917 - one parameter an option
    form: str, journey: str, output: Path | None, fit: bool, lang: str | None, docs: Path
) -> None:
    """Export a JOURNEY in a FORM that other tools read. JOURNEY is an id or a file.

    \b
    Forms:
      csv       the table of the map: a row for each step, headings in the language of --lang
      json      all that the file says, with the names of what it refers to
      mermaid   a diagram for a page, an issue or a pull request; whole names, unless --fit cuts them
      svg       the map as a picture

    \b
    Examples:
      cxbook export mermaid journeys/first-appointment.yml
      cxbook export csv first-appointment --lang th -o first-appointment.csv
      cxbook export json first-appointment | jq '.stages[].steps[].emotion'

    A file that is written with -o is UTF-8; a table begins with the mark that Excel knows it by. A cell
    that a spreadsheet would take for a formula begins with an apostrophe.
    """  # noqa: D301 - click reads the character \b: lines stay lines
    from cxschema.cli.delivering import save, say
    from cxschema.exchange.exporting import as_file, exporter

    _refuse(form, lang, fit=fit)
    catalog = catalog_in(docs, lang)
    try:
        entry = _journey(catalog, journey, words(lang, "export"))
        language = language_of_names(catalog, lang)
    except NotThere as error:
        raise not_there(error, lang) from None
    text = exporter(form)(_exported(catalog, entry, language, fit=fit))
    if output is None or str(output) == "-":
        say(text.removesuffix("\n") + "\n")
    else:
        save(as_file(form, text), output)


def _refuse(form: str, lang: str | None, *, fit: bool) -> None:
    from cxschema.exchange.exporting import forms

    said = words(lang, "export")
    if form not in forms():
        raise click.UsageError(said["unknown-form"].format(form=form, known=", ".join(forms())))
    if fit and form != _MERMAID:
        raise click.UsageError(said["fit-what"])


def _exported(catalog: Catalog, entry: Entry, language: str, *, fit: bool) -> Exported:
    from cxschema.exchange.exported import Exported
    from cxschema.querying.rows import name_of

    def names(kind: str, name: str) -> str:
        return name_of(catalog, (kind, name), language)

    return Exported(catalog, entry.id, catalog.in_language(entry, language), language, names, fit)


def _journey(catalog: Catalog, given: str, said: dict[str, str]) -> Entry:
    """Return the journey that an id means, or a path: seen from here, or from the docs folder."""
    found = catalog.entries.get(("journey", given))
    uris = {given, *_uris(catalog, given)}
    found = found or next((entry for entry in catalog.entries.values() if _files(entry) & uris), None)
    if found and found.kind == "journey":
        return found
    if found:
        kind = messages(catalog.source_language)["kind"][found.kind]
        raise click.UsageError(said["other-kind"].format(file=found.uri, kind=kind))
    raise _unknown(catalog, given, uris, said)


def _unknown(catalog: Catalog, given: str, uris: set[str], said: dict[str, str]) -> Exception:
    broken = next((uri for uri in catalog.broken if uri in uris or Path(uri).stem == given), None)
    if broken:
        return NotThere("embed-of-broken", file=broken)
    known = [entry.id for entry in catalog.of_kind("journey")]
    if near(Path(given).stem, known):
        return NotThere("unknown-reference", kind="journey", id=given, **near(Path(given).stem, known))
    return click.UsageError(said["unknown"].format(given=given))


def _files(entry: Entry) -> set[str]:
    return {entry.uri, *(overlay.document.file.uri for overlay in entry.overlays.values())}


def _uris(catalog: Catalog, given: str) -> Iterator[str]:
    """Yield the docs file that a path seen from here leads to."""
    root, there = catalog.root.resolve(), Path(given).resolve()
    if there.is_relative_to(root):
        yield there.relative_to(root).as_posix()
