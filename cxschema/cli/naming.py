"""One thing that a command is about, named by kind and id, or by its id alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

import click

from cxschema.catalog.lookup import NotThere, ids_of, key_written, keys_called
from cxschema.cli.usage import no_entry, said
from cxschema.models.kinds import KINDS, VOCABULARIES

if TYPE_CHECKING:
    from cxschema.catalog.catalog import Catalog, Key


def key_meant(catalog: Catalog, written: str) -> Key:
    """Return the key that `persona:nok` means, or `nok`, where only one thing has the id."""
    if ":" in written:
        return key_written(catalog, written)
    found = keys_called(catalog, written)
    if len(found) > 1:
        known = ", ".join(f"{kind}:{written}" for kind, _ in found)
        raise NotThere("reference-without-kind", value=written, known=known)
    return found[0] if found else _no_key(catalog, written)


def _no_key(catalog: Catalog, asked: str) -> NoReturn:
    kinds = (*KINDS, *VOCABULARIES)
    if asked in kinds:
        raise click.UsageError(said("which", known=", ".join(ids_of(catalog, asked))))
    raise click.UsageError(no_entry(asked, [name for kind in kinds for name in ids_of(catalog, kind)]))
