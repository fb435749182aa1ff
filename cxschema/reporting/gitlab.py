"""Findings as a GitLab code quality report: a widget in the merge request that shows what is new.

https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cxschema.reporting.json_report import as_json

if TYPE_CHECKING:
    from cxschema.reporting.findings import Finding
    from cxschema.reporting.report import Report

_SEVERITIES = {"error": "major", "warning": "minor"}


def write(report: Report) -> str:
    """Return a report as a list of issues."""
    return as_json([_issue(report, item) for item in report.shown])


def _issue(report: Report, finding: Finding) -> dict[str, Any]:
    place, words = finding.diagnostic.place, report.explained(finding)
    return {
        # GitLab shows the description and hides the name of the check.
        "description": " ".join(part for part in (f"{words.rule}:", words.message, words.hint) if part),
        "check_name": words.rule,
        "fingerprint": finding.fingerprint,
        "severity": _SEVERITIES[words.severity],
        "location": {
            "path": report.path_in_repository(place.file),
            "lines": {"begin": place.line, "end": place.line},
        },
    }
