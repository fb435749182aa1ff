"""The handbook's own wording files: phrases that exist, with the placeholders that they have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxschema.catalog.own_words import read_own_words
from cxschema.checks.registry import Case, rule
from cxschema.diagnostics import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cxschema.diagnostics import Diagnostic


def _faults(case: Case) -> Iterator[Diagnostic]:
    for language in case.catalog.languages:
        yield from read_own_words(case.catalog.root, language).faults


@rule("unknown-phrase", Severity.ERROR)
def unknown_phrase(case: Case) -> Iterator[Diagnostic]:
    """A wording file holds only phrases that the pages have.

    Nobody sees a phrase under any other name, so a slip in the name leaves the old wording on the page.
    """
    yield from (fault for fault in _faults(case) if fault.rule != "wrong-placeholder")


@rule("wrong-placeholder", Severity.ERROR)
def wrong_placeholder(case: Case) -> Iterator[Diagnostic]:
    """A phrase has only the placeholders of its English original.

    A name or a number takes the place of the word in braces. For any other word there is nothing to set in.
    """
    yield from (fault for fault in _faults(case) if fault.rule == "wrong-placeholder")
