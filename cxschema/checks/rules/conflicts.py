"""Two versions of the same lines, in prose; in a data file the reader meets them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxschema.checks.registry import Case, rule
from cxschema.diagnostics import Diagnostic, Place, Severity
from cxschema.text.conflicts import conflict_lines

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule("conflict-markers", Severity.ERROR)
def conflict_markers(case: Case) -> Iterator[Diagnostic]:
    """Where two people changed the same lines, somebody has chosen one version.

    Git writes both versions into the file and marks them with signs; the page would show both, signs and all.
    """
    for prose in case.prose:
        numbers = conflict_lines(prose.text)
        if numbers:
            end = len(prose.text.split("\n")[numbers[0] - 1].rstrip()) + 1
            facts = {"lines": ", ".join(map(str, numbers))}
            yield Diagnostic("conflict-markers", Place(prose.uri, numbers[0], 1, end), facts)
