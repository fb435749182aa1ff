"""Findings one a line, as editors and `grep` read them: `file:line:col: severity rule message`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxschema.reporting.safe import visible

if TYPE_CHECKING:
    from cxschema.reporting.findings import Finding
    from cxschema.reporting.report import Report


def write(report: Report) -> str:
    """Return a report with one line a finding, and the summary."""
    lines = [_line(report, item) for item in report.shown]
    return "".join(f"{line}\n" for line in [*lines, *([] if report.quiet else report.closing)])


def _line(report: Report, finding: Finding) -> str:
    place, style, words = finding.diagnostic.place, report.style, report.explained(finding)
    where = style.paint(f"{visible(report.path_here(place.file))}:{place.line}:{place.column}:", bold=True)
    severity = style.sentence(report.words["severity"][words.severity], report.language)
    message = style.sentence(words.message, report.language)
    return f"{where} {style.paint(severity, words.severity, bold=True)} {words.rule} {message}"
