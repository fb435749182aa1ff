"""Findings as GitHub shows them beside the changed lines, and the whole table for the step's summary.

https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from cxschema.reporting.safe import on_one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cxschema.reporting.findings import Finding
    from cxschema.reporting.report import Report

MOST_OF_A_SEVERITY = 10
"""GitHub shows 10 errors and 10 warnings of a step and drops the rest without a word."""

MOST = 50
"""GitHub shows 50 annotations of a job."""


def write(report: Report) -> str:
    """Return the commands that make annotations, the most severe first."""
    chosen = list(_chosen(report))
    left = len(report.findings) - len(chosen)
    lines = [_command(report, item) for item in chosen]
    if left:
        lines.append(f"::notice title=cxbook::{_data(report.words['more'].format(n=left))}")
    return "".join(f"{line}\n" for line in lines)


def _chosen(report: Report) -> Iterator[Finding]:
    used: Counter[str] = Counter()
    for item in report.most_severe_first:
        used[item.diagnostic.severity] += 1
        if used[item.diagnostic.severity] <= MOST_OF_A_SEVERITY and used.total() < MOST:
            yield item


def _command(report: Report, finding: Finding) -> str:
    place, words = finding.diagnostic.place, report.explained(finding)
    properties = {
        "file": report.path_in_repository(place.file),
        "line": str(place.line),
        "endLine": str(place.line),
        "col": str(place.column),
        "endColumn": str(place.end_column),
        "title": words.rule,
    }
    listed = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    text = "\n".join(part for part in (words.message, words.hint) if part)
    return f"::{words.severity} {listed}::{_data(text)}"


def _data(text: str) -> str:
    """Escape a message as the runner reads it back."""
    lines = "\n".join(map(on_one_line, text.split("\n")))
    return lines.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
