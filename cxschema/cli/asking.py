"""What the commands share that are asked about the catalog: `list`, `show`, `graph`, `rename`."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING, Any, TypeVar

import click

from cxschema.catalog.lookup import NotThere
from cxschema.cli.docs_folder import DOCS_FOLDER
from cxschema.cli.language import readers_language
from cxschema.cli.waiting import waiting
from cxschema.text.wording import FALLBACK, messages

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from cxschema.catalog.catalog import Catalog

Command = TypeVar("Command", bound="Callable[..., Any]")

docs_option = click.option(
    "--docs",
    type=DOCS_FOLDER,
    default="docs",
    show_default=True,
    help="The docs folder.",
)
lang_option = click.option(
    "--lang",
    metavar="LANGUAGE",
    help="The language of names and headings.  [default: that of the terminal; for programs, the handbook's]",
)


def form_option(*forms: str) -> Callable[[Command], Command]:
    """Return `--format`, whose value is `form`: one of *forms*, the first where nothing is said."""
    return click.option("--format", "form", type=click.Choice(forms), default=forms[0], show_default=True)


def question_options(*forms: str) -> Callable[[Command], Command]:
    """Return the options of a command that answers in one of *forms*: `--format`, `--lang` and `--docs`."""
    return lambda command: form_option(*forms)(lang_option(docs_option(command)))


def catalog_in(docs: Path, language: str | None) -> Catalog:
    """Load the catalog; say on stderr how many files are missing from it."""
    from cxschema.catalog.loading import load_catalog

    said = words(language, "list")
    with waiting(lambda seconds: said["reading"].format(folder=docs, seconds=seconds)):
        catalog = load_catalog(docs)
    if catalog.broken:
        click.echo(counted(said["broken"], len(catalog.broken)), err=True)
    return catalog


def language_of_names(catalog: Catalog, asked: str | None, *, shown: bool = False) -> str:
    """Return the language of names: the one asked for; else, where people read them, that of the reader."""
    if asked is None:
        reader = readers_language()
        return reader if shown and reader in catalog.languages else catalog.source_language
    if asked not in catalog.languages:
        raise NotThere("unknown-language", language=asked, known=", ".join(catalog.languages))
    return asked


def words(language: str | None, section: str) -> dict[str, Any]:
    """Return a command's words, in the language asked for or in the reader's."""
    found = messages(language or readers_language()).get(section) or messages(FALLBACK)[section]
    return dict(found)


def counted(forms: dict[str, str], n: int, **facts: str) -> str:
    """Return the form of a phrase that fits a number."""
    form = forms["one"] if n == 1 and "one" in forms else forms["other"]
    return form.format(n=n, **facts)


def not_there(error: NotThere, language: str | None) -> click.UsageError:
    """Return what was wrong with the question, in words."""
    from cxschema.diagnostics import Diagnostic, Place
    from cxschema.reporting.messages import explained

    said = explained(Diagnostic(error.rule, Place(""), error.facts), language or readers_language())
    return click.UsageError(said.message + (f"\n  = {said.hint}" if said.hint else ""))


def room() -> int:
    """Return how many columns the terminal has; 0, for no limit, where the output goes elsewhere."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else 0
