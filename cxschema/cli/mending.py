"""`cxbook check --fix` and `--diff`: mend what can be mended safely, or show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from cxschema.cli.fmt import difference
from cxschema.cli.writing import put

if TYPE_CHECKING:
    from cxschema.cli.check_request import Request


def mend(request: Request) -> int:
    """Write the fixes of the findings that are wanted, or print them with --diff; return the exit code."""
    from cxschema.catalog.loading import load_catalog
    from cxschema.checks.checking import check
    from cxschema.formatting.fixes import fix

    wanted = [
        item for item in check(load_catalog(request.docs)) if request.includes(item.place.file, item.rule)
    ]
    changes = [item for item in fix(request.docs, wanted) if request.looks_at(item.file.uri)]
    if request.diff:
        click.echo("".join(difference(changes, request.docs)), nl=False)
        return 1 if changes else 0
    put({item.file.path.resolve(): item.after for item in changes})
    return 0
