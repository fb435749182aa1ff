"""`cxbook import`: a journey that somebody drew elsewhere, as a file of the handbook."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from cxschema.catalog.lookup import NotThere
from cxschema.cli.asking import catalog_in, docs_option, not_there, words
from cxschema.cli.language import readers_language
from cxschema.cli.placing import refuse_taken
from cxschema.cli.spoken import Spoken
from cxschema.cli.usage import reason

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cxschema.catalog.catalog import Catalog
    from cxschema.exchange.importing import Draft
    from cxschema.exchange.mermaid_reading import NotReadable

_ENDINGS = (".yml", ".yaml")
_STDOUT = Path("-")


@click.command("import", cls=Spoken)
@click.argument("form", type=click.Choice(["mermaid"]))
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="The file or folder to write to; - prints.  [default: the folder of journeys]",
)
@click.option("--lang", metavar="LANGUAGE", help="The language of the diagram.  [default: the handbook's]")
@click.option("--force", is_flag=True, help="Write over what is there.")
@docs_option
def command(  # noqa: PLR0913, PLR0917 - one parameter an option
    form: str,  # noqa: ARG001 - there is one, and room for more
    file: Path,
    output: Path | None,
    lang: str | None,
    force: bool,
    docs: Path,
) -> None:
    """Bring in the Mermaid journey diagrams of a FILE: a diagram, or a Markdown page with diagrams in it.

    Sections become stages and tasks steps; the scores 1 to 5 become emotions from -2 to +2. Actors that
    are personas or teams of the handbook are found by name, in any language; others stay as roles. What
    does not simply fit is said, line by line.

    \b
    Examples:
      cxbook import mermaid shopping.mmd                       docs/journeys/go-shopping.yml
      cxbook import mermaid shopping.mmd -o docs/journeys/shop.yml
      cxbook import mermaid README.md --lang ko                every journey on the page, a file each
      cxbook import mermaid shopping.mmd -o -                  only to look at

    Ends with 0 when all is written, 1 when a diagram cannot be read, 2 for wrong use.
    """  # noqa: D301 - click reads the character \b: lines stay lines
    catalog = catalog_in(docs, readers_language())
    drafts = _drafts(catalog, file, _language(catalog, lang))
    files = _placed(catalog, drafts, file, output)
    if output == _STDOUT:
        click.echo(drafts[0].text, nl=False)
    else:
        _write({path: draft.text for path, draft in files.items()}, force=force)
    _report(files, file, printed=output == _STDOUT)


def _language(catalog: Catalog, asked: str | None) -> str | None:
    """Return the language to name in the files: none for the handbook's own."""
    if asked is not None and asked not in catalog.languages:
        known = ", ".join(catalog.languages)
        raise not_there(NotThere("unknown-language", language=asked, known=known), readers_language())
    return None if asked == catalog.source_language else asked


def _drafts(catalog: Catalog, file: Path, language: str | None) -> list[Draft]:
    from cxschema.exchange.importing import diagrams_in, draft_of
    from cxschema.exchange.mermaid_reading import NotReadable
    from cxschema.exchange.people import people_of

    try:
        diagrams = diagrams_in(_text_of(file))
        return [draft_of(diagram, people_of(catalog), file.stem, language) for diagram in diagrams]
    except NotReadable as error:
        raise _refused(error, file) from None


def _text_of(file: Path) -> str:
    from cxschema.exchange.mermaid_reading import NotReadable
    from cxschema.source.reading import MAX_BYTES

    said = words(readers_language(), "import")
    try:
        if file.stat().st_size > MAX_BYTES:
            raise NotReadable("too-long", 1, limit=str(MAX_BYTES))
        return file.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise click.ClickException(said["wrong-encoding"].format(file=file)) from None
    except OSError as error:
        raise click.ClickException(said["unreadable"].format(file=file, reason=reason(error))) from None


def _refused(error: NotReadable, file: Path) -> click.ClickException:
    said = words(readers_language(), "import")
    why = said["why"][error.reason].format(**error.facts)
    return click.ClickException(said["refused"].format(file=file, line=error.line, why=why))


def _placed(catalog: Catalog, drafts: list[Draft], file: Path, output: Path | None) -> dict[Path, Draft]:
    """Return where each draft is to lie."""
    is_file = output is not None and (output == _STDOUT or output.suffix in _ENDINGS)
    if output is not None and is_file:
        if len(drafts) > 1:
            said = words(readers_language(), "import")["several"]
            raise click.UsageError(said.format(file=file, n=len(drafts)))
        if output != _STDOUT:
            refuse_taken(catalog, "journey", output.stem, output)
        return {output: drafts[0]}
    return _in_folder(catalog, drafts, file, output or _home(catalog))


def _home(catalog: Catalog) -> Path:
    from cxschema.models.kinds import KINDS

    return catalog.root / KINDS["journey"].folder


def _in_folder(catalog: Catalog, drafts: list[Draft], file: Path, folder: Path) -> dict[Path, Draft]:
    from cxschema.text.slug import slug

    stem = slug(file.stem, 1, (), "journey")
    found: dict[Path, Draft] = {}
    for number, draft in enumerate(drafts, 1):
        name = slug(draft.title, number, {path.stem for path in found}, stem)
        path = folder / f"{name}.yml"
        refuse_taken(catalog, "journey", name, path)
        found[path] = draft
    return found


def _write(files: Mapping[Path, str], *, force: bool) -> None:
    from cxschema.cli.writing import create, put

    try:
        (put if force else create)(files)
    except FileExistsError as error:
        said = words(readers_language(), "import")["exists"]
        raise click.UsageError(said.format(file=error.filename)) from None
    except OSError as error:
        said = words(readers_language(), "rename")["unwritable"]
        raise click.UsageError(said.format(file=", ".join(map(str, files)), reason=reason(error))) from None


def _report(files: Mapping[Path, Draft], file: Path, *, printed: bool) -> None:
    said = words(readers_language(), "import")
    for path, draft in files.items():
        if not printed:
            click.echo(said["wrote"].format(file=path, stages=draft.stages, steps=draft.steps))
        if draft.remarks:
            click.echo(said["remarks"], err=True)
        for remark in draft.remarks:
            text = said["remark"][remark.what].format_map(remark.facts)
            click.echo(f"  {file}:{remark.line}  {text}", err=True)
    if not printed:
        click.echo(said["next"], err=True)
