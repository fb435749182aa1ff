"""`cxbook check --fix` and `--diff`: mend what can be mended safely and say what that was, or show it."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

import click

from cxschema.cli.delivering import put_below
from cxschema.cli.fmt import difference
from cxschema.diagnostics import Severity
from cxschema.text.wording import messages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cxschema.catalog.catalog import Catalog
    from cxschema.cli.check_request import Request
    from cxschema.diagnostics import Diagnostic
    from cxschema.formatting.files import Change


def mend(request: Request) -> int:
    """Write the fixes of the findings that are wanted, or print them with --diff; return the exit code."""
    from cxschema.catalog.loading import load_catalog
    from cxschema.checks.checking import check
    from cxschema.formatting.fixes import fix

    def found(catalog: Catalog) -> list[Diagnostic]:
        return [item for item in check(catalog) if request.wants(item)]

    wanted = found(load_catalog(request.docs))
    made = fix(request.docs, wanted, again=found)
    changes = [item for item in made if request.looks_at(item.file.uri)]
    if request.diff:
        return _show(request, changes, wanted)
    put_below(request.docs, {item.file.path.resolve(): item.after for item in changes})
    if changes and not request.quiet:
        click.echo("\n".join(_told(request, changes)), err=True)
    return 0


def _show(request: Request, changes: list[Change], wanted: list[Diagnostic]) -> int:
    click.echo("".join(difference(changes, request.docs)), nl=False)
    if not changes and not request.quiet:
        words = messages(request.lang)["check"]
        click.echo(words["by-hand" if wanted else "nothing-to-mend"].format(n=len(wanted)), err=True)
    return 1 if changes or any(item.severity is Severity.ERROR for item in wanted) else 0


def _told(request: Request, changes: list[Change]) -> Iterator[str]:
    """Yield what has been mended: each line with its file and number, as it was and as it is."""
    # Imported here, with the report: `--help` needs neither.
    from cxschema.reporting.safe import visible

    mended = [(change, row) for change in changes for row in _lines(change)]
    for change, (number, before, after) in mended:
        yield f"{visible((request.docs / change.file.uri).as_posix())}:{number}"
        yield from (f"  - {visible(line)}" for line in before)
        yield from (f"  + {visible(line)}" for line in after)
    words = messages(request.lang)["check"]["mended"]
    yield words.format(n=sum(len(after) for _, (_, _, after) in mended), files=len(changes)) + "\n"


def _lines(change: Change) -> Iterator[tuple[int, list[str], list[str]]]:
    """Yield each stretch of lines that differs: the number of its first line, what stood there, what does."""
    before, after = change.before.splitlines(), change.after.splitlines()
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for kind, start, end, new_start, new_end in matcher.get_opcodes():
        if kind != "equal":
            yield new_start + 1, before[start:end], after[new_start:new_end]
