"""The views of the whole handbook: what each shows to a reader."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cxpages.views.channels import channel_matrix
from cxpages.views.coverage import coverage
from cxpages.views.lifecycle import lifecycle_board
from cxpages.views.overview import overview_rows
from cxpages.views.ranking import opportunity_rows, pain_rows
from cxschema.checks.reference import RulePage, rule_names, rule_page

if TYPE_CHECKING:
    from collections.abc import Callable

    from cxpages.views.reader import Reader


def _rule_pages(reader: Reader) -> list[RulePage]:
    return [rule_page(name, reader.language) for name in rule_names()]


WHOLE: dict[str, Callable[[Reader], Any]] = {
    "rules": _rule_pages,
    "journeys": overview_rows,
    "channels": channel_matrix,
    "pain-points": pain_rows,
    "opportunities": opportunity_rows,
    "lifecycle": lifecycle_board,
    "translations": coverage,
}
"""What stands in the template of each such view."""
