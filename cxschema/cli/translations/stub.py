"""`cxbook translations stub`: a place for every text that is not translated yet."""

from __future__ import annotations

from pathlib import Path

import click

from cxschema.cli.asking import docs_option
from cxschema.cli.spoken import Spoken
from cxschema.cli.translations.asked import handbook, langs_option, picked, said, said_of, write


@click.command("stub", cls=Spoken)
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@langs_option
@click.option("--diff", is_flag=True, help="Write nothing; show what would change.")
@docs_option
def command(paths: tuple[Path, ...], langs: tuple[str, ...], diff: bool, docs: Path) -> None:
    """Make a place for every text that is not translated yet, in the files named by PATHS.

    PATHS are sources, translations or folders. A data file gets an empty line for each text, with the
    source above it as a comment; readers see the source until it is filled in. A chapter gets the source
    text, to be written over. What is translated stays, and so do comments.

    \b
    Examples:
      cxbook translations stub docs/personas/nok.yml --lang th
      cxbook translations stub docs/guide --lang ko --lang fa
      cxbook translations stub docs --diff
    """  # noqa: D301 - click reads the character \b: lines stay lines
    from cxschema.cli.fmt import difference
    from cxschema.translations.drafts import stub

    catalog, found = handbook(docs, langs)
    drafts = [(sheet, stub(catalog.root, sheet)) for sheet in picked(found, paths, docs)]
    changes = [draft.change for _, draft in drafts if draft.change]
    if diff:
        click.echo("".join(difference(changes, docs)), nl=False)
    else:
        write(docs, changes, {})
    for change in changes:
        click.echo((docs / change.file.uri).as_posix(), err=diff)
    for sheet, draft in drafts:
        if draft.homeless:
            place = (docs / sheet.translation_uri).as_posix()
            click.echo(said("by-hand", file=place, n=len(draft.homeless)), err=True)
    click.echo(said_of("would-stub" if diff else "stubbed", len(changes)), err=diff)
