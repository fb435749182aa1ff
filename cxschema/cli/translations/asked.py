"""What the commands on translations share: which languages and files are asked for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from cxschema.cli.asking import catalog_in, counted, words
from cxschema.cli.language import readers_language

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from cxschema.catalog.catalog import Catalog
    from cxschema.catalog.memory import Memory
    from cxschema.catalog.sheets import Sheet
    from cxschema.formatting.files import Change

paths_argument = click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
langs_option = click.option(
    "--lang",
    "langs",
    metavar="LANGUAGE",
    multiple=True,
    help="Only translations into this language; may be given twice.",
)


def said(key: str, /, **facts: object) -> str:
    """Return a phrase of these commands in the reader's language."""
    return str(phrases()[key]).format(**facts)


def said_of(key: str, n: int, /, **facts: object) -> str:
    """Return a phrase of these commands that fits a number."""
    return counted(phrases()[key], n, **{name: str(fact) for name, fact in facts.items()})


def phrases() -> dict[str, Any]:
    """Return all phrases of these commands in the reader's language."""
    return words(None, "translations")


def refuse(key: str, /, **facts: object) -> NoReturn:
    """End the command, because it was used wrongly."""
    raise click.UsageError(said(key, **facts))


def handbook(docs: Path, langs: tuple[str, ...]) -> tuple[Catalog, list[Sheet]]:
    """Load the handbook; return it with all its files in the languages asked for."""
    from cxschema.catalog.sheets import sheets

    catalog = catalog_in(docs, readers_language())
    known = [name for name in catalog.languages if name != catalog.source_language]
    for language in langs:
        if language not in known:
            refuse("no-language", language=language, known=", ".join(known))
    asked = [name for name in known if not langs or name in langs]
    return catalog, sorted(sheets(catalog, tuple(asked)), key=lambda sheet: asked.index(sheet.language))


def picked(sheets: Iterable[Sheet], paths: tuple[Path, ...], docs: Path) -> list[Sheet]:
    """Return the files that are named, by their source, translation or folder; all, if none is."""
    root, named = docs.resolve(), [path.resolve() for path in paths]
    for path, given in zip(named, paths, strict=True):
        if path != root and root not in path.parents and path not in root.parents:
            raise click.UsageError(words(None, "fmt")["outside"].format(path=given, docs=docs))

    def is_named(uri: str) -> bool:
        place = root / uri
        return any(place == path or path in place.parents for path in named)

    return [sheet for sheet in sheets if not named or is_named(sheet.uri) or is_named(sheet.translation_uri)]


def write(docs: Path, changes: Iterable[Change], memories: Mapping[str, Memory]) -> None:
    """Write files and memories, all or none."""
    from cxschema.catalog.memory import memory_path
    from cxschema.cli.delivering import put_below

    files = {change.file.path.resolve(): change.after for change in changes}
    files |= {memory_path(docs, name).resolve(): memory.written() for name, memory in memories.items()}
    put_below(docs, files)
