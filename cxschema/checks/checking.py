"""Checking a docs folder: everything that is wrong with it, at once and in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxschema.checks.rules import RULES
from cxschema.diagnostics import in_order

if TYPE_CHECKING:
    from cxschema.catalog.catalog import Catalog
    from cxschema.diagnostics import Diagnostic


def check(catalog: Catalog) -> tuple[Diagnostic, ...]:
    """Return all findings on a catalog: what loading met, and what the house rules say."""
    found = list(catalog.diagnostics)
    for rule in RULES:
        found += rule(catalog)
    return in_order(found)
