"""How loud each rule is: its usual severity, the handbook's wish, the wish for some files."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from cxschema.diagnostics import Severity
from cxschema.models.fields import DURATION

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cxschema.catalog.catalog import Catalog

_DAYS = {"day": 1, "week": 7, "month": 30.44, "year": 365.25}
"""Days in a unit; a month is a twelfth of a year."""


@dataclass(frozen=True)
class Settings:
    """What a handbook wants the rules to weigh."""

    severity: Mapping[str, str] = field(default_factory=dict)
    paths: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def severity_of(self, rule: str, file: str, usual: Severity) -> Severity | None:
        """Return how much a finding of *rule* in *file* weighs, None where it is switched off."""
        wish = self.severity.get(rule, str(usual))
        for pattern, wishes in self.paths.items():
            if fnmatchcase(file, pattern):
                wish = wishes.get(rule, wish)
        return None if wish == "off" else Severity(wish)


def settings_of(catalog: Catalog) -> Settings:
    """Return what a handbook file says under `checks`."""
    checks = catalog.words.checks if catalog.words else None
    return Settings(checks.severity, checks.paths) if checks else Settings()


def span(duration: str) -> timedelta:
    """Return a duration such as `6 months` as a span of time; hours and minutes count as nothing."""
    found = DURATION.fullmatch(duration)
    if not found:
        return timedelta()
    return timedelta(days=float(found["high"] or found["low"]) * _DAYS.get(found["unit"].rstrip("s"), 0))
