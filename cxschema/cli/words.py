"""`cxbook words`: the phrases of the site that a language has no words for yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from cxschema.cli.asking import counted, docs_option, words
from cxschema.cli.language import lang_option
from cxschema.cli.spoken import Spoken
from cxschema.models.fields import LANGUAGE

if TYPE_CHECKING:
    from pathlib import Path


@click.command("words", cls=Spoken)
@click.argument("language")
@click.option(
    "--write", is_flag=True, help="Write them into the handbook's own wording file; what it says stays."
)
@lang_option
@docs_option
def command(language: str, write: bool, lang: str, docs: Path) -> None:
    """Print the phrases of the site that LANGUAGE has no words for yet, as a YAML file to fill in.

    The English phrase stands above each line. With --write they go into docs/.wording/LANGUAGE.yml; what is
    translated there stays, and takes the place of what comes along. An empty line is shown in English.

    \b
    Examples:
      cxbook words ar
      cxbook words ar --write
      cxbook words ko --lang ko
    """  # noqa: D301 - click reads the character \b: lines stay lines
    from cxschema.catalog.own_words import OwnWords, read_own_words, words_uri
    from cxschema.cli.delivering import put_below
    from cxschema.scaffolding.words_to_translate import missing_phrases, words_file

    said = words(lang, "words")
    if not LANGUAGE.fullmatch(language):
        raise click.BadParameter(said["no-language"].format(language=language), param_hint="LANGUAGE")
    own, path = read_own_words(docs, language), docs / words_uri(language)
    missing = missing_phrases(language, own)
    if not write:
        click.echo(words_file(missing, OwnWords()).strip("\n"), nl=bool(missing))
    elif own.faults:
        raise click.UsageError(said["mend-first"].format(file=path))
    elif missing:
        put_below(docs, {path: words_file(missing, own)})
        click.echo(str(path))
    n = sum(len(keys) for keys in missing.values())
    click.echo(counted(said["missing"], n, language=language) if n else said["none"], err=True)
