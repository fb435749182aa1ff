"""Diagnostics for a terminal: place, message, the line itself with a caret, and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxschema.reporting.excerpts import excerpt_lines
from cxschema.reporting.messages import explained
from cxschema.reporting.safe import visible
from cxschema.reporting.sources import Sources
from cxschema.reporting.style import PLAIN, Style
from cxschema.text.wording import FALLBACK, messages

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from cxschema.diagnostics import Diagnostic
    from cxschema.reporting.report import Report


def write(report: Report) -> str:
    """Return a report for people: every finding with its line, and the summary."""
    parts = [
        described(
            item.diagnostic,
            report.sources,
            report.path_here(item.diagnostic.place.file),
            report.language,
            report.style,
        )
        for item in report.shown
    ]
    closing = [] if report.quiet else ["\n".join(report.closing)]
    text = "\n\n".join([*parts, *closing])
    return f"{text}\n" if text else ""


def render(diagnostics: Sequence[Diagnostic], root: Path, language: str = FALLBACK) -> str:
    """Return all diagnostics as text; *root* is the docs folder, shown as the writer sees it."""
    sources = Sources(root)
    return "\n\n".join(
        described(item, sources, f"{root.name}/{item.place.file}", language) for item in diagnostics
    )


def excerpt(diagnostic: Diagnostic, root: Path) -> str:
    """Return the line that a diagnostic points at with a caret below it, "" where there is none."""
    line = Sources(root).line(diagnostic.place)
    return "\n".join(excerpt_lines(line, diagnostic.place, "", PLAIN, ""))


def described(
    diagnostic: Diagnostic, sources: Sources, path: str, language: str = FALLBACK, style: Style = PLAIN
) -> str:
    """Return one diagnostic as text."""
    words = explained(diagnostic, language, style)
    role = words.severity
    place = diagnostic.place
    severity = style.paint(style.sentence(messages(language)["severity"][role], language), role, bold=True)
    where = style.paint(f"{visible(path)}:{place.line}:{place.column}", bold=True)
    message = style.sentence(words.message, language)
    lines = [f"{where}  {severity}  {words.rule}"]
    lines += excerpt_lines(sources.line(place), place, message, style, role) or [f"  {message}"]
    if words.hint:
        lines.append(f"  {style.paint('=', 'remedy')} {style.sentence(words.hint, language)}")
    return "\n".join(lines)
