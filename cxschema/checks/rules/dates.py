"""Dates that cannot be true yet."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from cxschema.checks.registry import Case, rule
from cxschema.models.entry import Status
from cxschema.models.evidence import Evidence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cxschema.diagnostics import Diagnostic

_AHEAD = timedelta(days=1)
"""Where the writer lives, it may be tomorrow already."""


@rule("date-in-future", alone=True)
def dates_in_future(case: Case) -> Iterator[Diagnostic]:
    """The day of a review, and the time of a study, has come already.

    A review that is dated ahead is not overdue for as long; a study that is still to be made shows nothing
    yet. A study that is only planned is a draft.
    """
    tomorrow = case.today + _AHEAD
    for entry in case.catalog.entries.values():
        looked = entry.data.reviewed
        if looked and looked > tomorrow:
            yield entry.document.fault("date-in-future", ("reviewed",), value=str(looked))
        made = entry.data.date if isinstance(entry.data, Evidence) else None
        if made and made > str(tomorrow)[: len(made)] and entry.data.status is not Status.DRAFT:
            yield entry.document.fault("date-in-future", ("date",), value=made)
