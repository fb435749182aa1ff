"""`cxbook translations extract`: texts for a translator."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from cxschema.cli.asking import docs_option
from cxschema.cli.delivering import deliver
from cxschema.cli.spoken import Spoken
from cxschema.cli.translations.asked import handbook, langs_option, paths_argument, picked, refuse, said_of

if TYPE_CHECKING:
    from cxschema.catalog.catalog import Catalog
    from cxschema.catalog.sheets import Sheet
    from cxschema.translations.exchange import Outgoing

_FORMS = {".po": "po", ".pot": "po", ".xlf": "xliff", ".xliff": "xliff"}


@click.command("extract", cls=Spoken)
@paths_argument
@langs_option
@click.option("--to", "form", type=click.Choice(["po", "xliff"]), help="PO, or XLIFF 2.0.")
@click.option(
    "-o", "--output", "target", type=click.Path(dir_okay=False, path_type=Path), help="The file to write."
)
@click.option("--open", "only_open", is_flag=True, help="Only what is missing, outdated or a copy.")
@docs_option
def command(  # noqa: PLR0913, PLR0917 - one parameter an option
    paths: tuple[Path, ...],
    langs: tuple[str, ...],
    form: str | None,
    target: Path | None,
    only_open: bool,
    docs: Path,
) -> None:
    """Write the texts of the handbook, or of the PATHS named, for a translator or an agency.

    Each text comes with its field and what that is for, the address of its page, the terms of the
    glossary, and the translation that is there. An outdated translation is marked for review, with what
    the source said before. The file goes back with `cxbook translations merge`.

    \b
    Examples:
      cxbook translations extract --lang th -o th.po
      cxbook translations extract --lang ko --open -o ko.xlf
      cxbook translations extract --lang fa docs/personas --to xliff > fa.xlf
    """  # noqa: D301 - click reads the character \b: lines stay lines
    from cxschema.translations.po import as_po
    from cxschema.translations.xliff import as_xliff

    form = form or _form_of(target)
    catalog, found = handbook(docs, langs)
    languages = list(dict.fromkeys(sheet.language for sheet in found))
    if len(languages) != 1:
        refuse("one-language", known=", ".join(languages))
    texts = _texts(catalog, picked(found, paths, docs), languages[0], only_open=only_open)
    title = catalog.words.title if catalog.words else docs.name
    made = (
        as_po(texts, languages[0], title)
        if form == "po"
        else as_xliff(texts, catalog.source_language, languages[0])
    )
    deliver(made, target)
    click.echo(said_of("extracted", len(texts), file=target or "-"), err=True)


def _form_of(target: Path | None) -> str:
    form = _FORMS.get(target.suffix.lower()) if target else None
    return form or refuse("no-ending", file=target or "-")


def _texts(catalog: Catalog, sheets: list[Sheet], language: str, *, only_open: bool) -> list[Outgoing]:
    from cxschema.catalog.sheets import State
    from cxschema.translations.addresses import addresses
    from cxschema.translations.exchange import outgoing
    from cxschema.translations.glosses import glosses

    texts = outgoing(sheets, glosses(catalog, language), addresses(catalog.root))
    return [text for text in texts if not only_open or text.state is not State.DONE]
