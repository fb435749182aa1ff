"""The report for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cxschema.changes.report import Report


def as_text(report: Report) -> str:
    """Return a report as plain text."""
    blocks = [report.summary, *report.notes]
    blocks += [
        "\n".join([f"{one.heading} ({one.file})", *(f"  - {line}" for line in one.lines)])
        for one in report.sections
    ]
    if report.unread:
        blocks.append("\n".join([report.unread_title, *(f"  - {line}" for line in report.unread)]))
    if report.layout_only:
        blocks.append(report.layout_only)
    return "\n\n".join(blocks)
