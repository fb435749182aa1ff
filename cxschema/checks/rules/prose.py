"""Blocks in prose that show a part of the catalog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxschema.catalog.embeds import EmbedFault, read_embed
from cxschema.checks.registry import Case, rule
from cxschema.diagnostics import Diagnostic, Severity
from cxschema.text.fences import fences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cxschema.catalog.catalog import Catalog
    from cxschema.catalog.chapters import Text


@rule("unknown-embed-file", Severity.ERROR)
def blocks_in_prose(case: Case) -> Iterator[Diagnostic]:
    """A block in prose shows something that is there.

    A page with a hole where a persona should stand tells its reader that nobody looks after it.
    """
    for prose in case.prose:
        yield from _faults_in(prose, case.catalog)


def _faults_in(prose: Text, catalog: Catalog) -> Iterator[Diagnostic]:
    if prose.fault:
        yield prose.fault.told_of(prose.uri)
        return
    for fence in fences(prose.text):
        try:
            read_embed(fence.text, prose.uri, catalog)
        except EmbedFault as fault:
            if not fault.follows:
                place = fault.place(prose.uri, fence.first_line, len(fence.lead))
                yield Diagnostic(fault.rule, place, fault.facts)
