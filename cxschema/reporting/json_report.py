"""Findings as JSON, for programs of one's own."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from cxschema.diagnostics import Severity
from cxschema.reporting.safe import UNSAFE

if TYPE_CHECKING:
    from cxschema.reporting.findings import Finding
    from cxschema.reporting.report import Report
    from cxschema.reporting.suggestions import Suggestion

VERSION = 1
"""The version of this format; it grows when a key changes its meaning, not when one is added."""


def write(report: Report) -> str:
    """Return a report as one JSON object."""
    return as_json(
        {
            "version": VERSION,
            "language": report.language,
            "files": report.files,
            "errors": report.count(Severity.ERROR),
            "warnings": report.count(Severity.WARNING),
            "findings": [_finding(report, item) for item in report.shown],
        }
    )


def as_json(data: Any) -> str:
    """Return *data* as JSON with letters as letters, and what must not be printed as an escape."""
    text = json.dumps(data, ensure_ascii=False, indent=2)
    return UNSAFE.sub(lambda found: found[0] if found[0] == "\n" else f"\\u{ord(found[0]):04x}", text) + "\n"


def _finding(report: Report, finding: Finding) -> dict[str, Any]:
    diagnostic, words = finding.diagnostic, report.explained(finding)
    place = diagnostic.place
    suggestion = report.suggestion(diagnostic)
    return {
        "rule": diagnostic.rule,
        "severity": words.severity,
        "file": report.path_here(place.file),
        "line": place.line,
        "column": place.column,
        "end_column": place.end_column,
        "path": list(diagnostic.path),
        "message": words.message,
        "hint": words.hint,
        "facts": dict(diagnostic.facts),
        "suggestion": _suggestion(suggestion) if suggestion else None,
        "fingerprint": finding.fingerprint,
    }


def _suggestion(suggestion: Suggestion) -> dict[str, Any]:
    place = asdict(suggestion.place)
    return {"text": suggestion.text, **{name: place[name] for name in ("line", "column", "end_column")}}
