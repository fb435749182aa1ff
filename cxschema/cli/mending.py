"""`cxbook check --fix` and `--diff`: mend what can be mended safely, or show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from cxschema.cli.fmt import difference
from cxschema.cli.writing import put

if TYPE_CHECKING:
    from cxschema.catalog.catalog import Catalog
    from cxschema.cli.check_request import Request
    from cxschema.diagnostics import Diagnostic


def mend(request: Request) -> int:
    """Write the fixes of the findings that are wanted, or print them with --diff; return the exit code."""
    from cxschema.catalog.loading import load_catalog
    from cxschema.checks.checking import check
    from cxschema.formatting.fixes import fix

    def found(catalog: Catalog) -> list[Diagnostic]:
        return [item for item in check(catalog) if request.includes(item.place.file, item.rule)]

    made = fix(request.docs, found(load_catalog(request.docs)), again=found)
    changes = [item for item in made if request.looks_at(item.file.uri)]
    if request.diff:
        click.echo("".join(difference(changes, request.docs)), nl=False)
        return 1 if changes else 0
    put({item.file.path.resolve(): item.after for item in changes})
    return 0
