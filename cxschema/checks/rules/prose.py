"""Blocks in prose that show a part of the catalog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxschema.catalog.embeds import EmbedFault, read_embed
from cxschema.checks.registry import Case, rule
from cxschema.diagnostics import Diagnostic, Severity
from cxschema.source.faults import SourceFault
from cxschema.source.prose_files import find_prose
from cxschema.source.reading import decoded
from cxschema.text.fences import fences

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@rule("unknown-embed-file", Severity.ERROR)
def blocks_in_prose(case: Case) -> Iterator[Diagnostic]:
    """A block in prose shows something that is there.

    A page with a hole where a persona should stand tells its reader that nobody looks after it.
    """
    for path in find_prose(case.catalog.root):
        yield from _faults_in(path, case)


def _faults_in(path: Path, case: Case) -> Iterator[Diagnostic]:
    uri = path.relative_to(case.catalog.root).as_posix()
    try:
        text = decoded(path.read_bytes())
    except OSError:
        return
    except SourceFault as fault:
        yield fault.told_of(uri)
        return
    for fence in fences(text):
        try:
            read_embed(fence.text, uri, case.catalog)
        except EmbedFault as fault:
            if not fault.follows:
                yield Diagnostic(fault.rule, fault.place(uri, fence.first_line, len(fence.lead)), fault.facts)
