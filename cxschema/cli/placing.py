"""Whether a new file may have the name that it is to have."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from cxschema.cli.asking import not_there, words
from cxschema.cli.language import readers_language

if TYPE_CHECKING:
    from pathlib import Path

    from cxschema.catalog.catalog import Catalog


def refuse_taken(catalog: Catalog, kind: str, name: str, place: Path | None = None) -> None:
    """Refuse what cannot be an id, and one that another entry has, or has had.

    The entry whose file *place* is may be written anew.
    """
    from cxschema.catalog.lookup import NotThere
    from cxschema.models.fields import ID_PATTERN

    if not ID_PATTERN.fullmatch(name):
        raise not_there(NotThere("wrong-id", value=name), readers_language())
    for entry in catalog.of_kind(kind):
        if place and entry.document.file.path.resolve() == place.resolve():
            continue
        if entry.id == name or kind == "handbook":
            raise _refusal("taken", name, entry.uri)
        if name in getattr(entry.data, "aliases", ()):
            raise _refusal("alias-taken", name, entry.uri)


def _refusal(why: str, name: str, file: str) -> click.UsageError:
    return click.UsageError(words(readers_language(), "rename")[why].format(id=name, file=file))
