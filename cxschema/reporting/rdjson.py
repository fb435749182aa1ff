"""Findings for reviewdog, which comments on a pull request and offers the fix as a button.

https://github.com/reviewdog/reviewdog/tree/master/proto/rdf
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cxschema.reporting.json_report import as_json

if TYPE_CHECKING:
    from cxschema.diagnostics import Place
    from cxschema.reporting.findings import Finding
    from cxschema.reporting.report import Report


def write(report: Report) -> str:
    """Return a report as a DiagnosticResult."""
    return as_json(
        {"source": {"name": "cxbook"}, "diagnostics": [_diagnostic(report, item) for item in report.shown]}
    )


def _diagnostic(report: Report, finding: Finding) -> dict[str, Any]:
    diagnostic, words = finding.diagnostic, report.explained(finding)
    suggestion = report.suggestion(diagnostic)
    found: dict[str, Any] = {
        "message": "\n".join(part for part in (words.message, words.hint) if part),
        "location": {
            "path": report.path_here(diagnostic.place.file),
            "range": _range(report, diagnostic.place),
        },
        "severity": words.severity.upper(),
        "code": {"value": words.rule},
    }
    if suggestion:
        found["suggestions"] = [{"range": _range(report, suggestion.place), "text": suggestion.text}]
    return found


def _range(report: Report, place: Place) -> dict[str, Any]:
    """Return a stretch of a line; reviewdog counts the bytes of UTF-8, and the end is not part of it."""
    line = report.sources.line(place)
    start, end = (
        {"line": place.line, "column": len(line[: column - 1].encode(errors="replace")) + 1}
        for column in (place.column, place.end_column)
    )
    return {"start": start, "end": end}
