"""The baseline of `cxbook check`: reading it, writing it, and saying what it hides."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from cxschema.cli.delivering import save
from cxschema.cli.usage import reason, said
from cxschema.text.wording import messages

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from cxschema.cli.check_request import Request
    from cxschema.reporting.baseline import Compared, Known
    from cxschema.reporting.findings import Finding

_MOST_TOLD = 10
"""How many entries of a baseline are told by name."""


def known_findings(request: Request) -> tuple[Known, ...]:
    """Return the entries of the baseline; a new one may be written where none is."""
    from cxschema.reporting.baseline import NoBaseline, read

    if request.baseline is None or (request.write_baseline and not request.baseline.exists()):
        return ()
    try:
        return read(request.baseline.read_text(encoding="utf-8"))
    except OSError as error:
        sentence = said("unreadable", file=request.baseline, reason=reason(error))
        hint = "" if request.baseline.exists() else f"\n  = {said('make-baseline')}"
        raise click.UsageError(sentence + hint) from None
    except (NoBaseline, UnicodeDecodeError):
        raise click.UsageError(said("no-baseline", file=request.baseline)) from None


def write_known(request: Request, file: Path, findings: Iterable[Finding], known: Iterable[Known]) -> None:
    """Write the findings that are wanted; entries that were not looked for stay, and so do hidden ones."""
    from cxschema.reporting.baseline import entry_of, write

    findings, known = list(findings), list(known)
    looked_for = _looked_for(request, findings, known)
    kept = [entry for entry in known if not looked_for(entry)]
    found = [entry_of(item) for item in findings if request.wants(item.diagnostic)]
    entries = {entry.fingerprint: entry for entry in [*kept, *found]}
    save(write(entries.values()), file)
    if not request.quiet:
        text = messages(request.lang)["check"]["written"].format(file=file, n=len(entries))
        click.echo(text, err=True)


def compared(request: Request, findings: Iterable[Finding], known: Iterable[Known]) -> Compared:
    """Lay those of the findings that are wanted beside a baseline."""
    from cxschema.reporting.baseline import compare

    findings, known = list(findings), list(known)
    wanted = [item for item in findings if request.wants(item.diagnostic)]
    return compare(wanted, known, _looked_for(request, findings, known))


def _looked_for(request: Request, findings: list[Finding], known: list[Known]) -> Callable[[Known], bool]:
    from cxschema.reporting.baseline import hidden

    is_hidden = hidden(findings, known)
    return lambda entry: request.includes(entry.file, entry.rule) and not is_hidden(entry.file)


def notes_on(request: Request, compared: Compared) -> Iterator[str]:
    """Say how many findings the baseline hides, and which of its entries are found no more."""
    words, file = messages(request.lang)["check"], request.baseline
    if compared.known:
        yield words["known"].format(file=file, n=compared.known)
    if compared.gone:
        told = [f"{entry.file} ({entry.rule})" for entry in compared.gone[:_MOST_TOLD]]
        told += ["…"] if len(compared.gone) > _MOST_TOLD else []
        yield words["gone"].format(file=file, n=len(compared.gone), entries=", ".join(told))
