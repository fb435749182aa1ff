"""Findings as a Markdown table: for a comment on a pull request, and for the summary of a GitHub step."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING
from urllib.parse import quote

from cxschema.reporting.safe import on_one_line
from cxschema.text.foreign import direction_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cxschema.reporting.findings import Finding
    from cxschema.reporting.report import Report

MARK = "<!-- cxbook check -->"
"""By this a build finds its comment again, and replaces it."""

LONGEST_COMMENT = 60_000
"""GitHub takes 65,536 characters for a comment."""

LONGEST_SUMMARY = 1_000_000
"""GitHub takes 1 MiB for the summary of a step."""

_SIGNS = {"error": "❌", "warning": "⚠️"}
_SPECIAL = re.compile(r"([\\`*_\[\]|~#$])")


def write(report: Report, longest: int = LONGEST_COMMENT) -> str:
    """Return a report as a table, the most severe first; what is too long for one comment is left out."""
    words = report.words
    rows = [_row(report, item) for item in report.most_severe_first]
    notes = [] if report.quiet else report.closing[1:]
    shown = rows[: _fitting(rows, longest - 2_000 - len("\n".join(notes).encode()))]
    if len(shown) < len(rows):
        notes = [*notes, words["left-out"].format(n=len(rows) - len(shown))]
    return document(report, ("", words["where"], words["what"], words["remedy"]), shown, notes)


def document(report: Report, headings: Sequence[str], rows: Sequence[str], notes: Sequence[str]) -> str:
    """Return a table between the summary and the notes."""
    summary = f"**{escaped(report.summary)}**" if report.findings else f"✅ {escaped(report.summary)}"
    table = [row_of(headings), "|" + "---|" * len(headings), *rows] if rows else []
    parts = [summary, "\n".join(table), *map(escaped, notes)]
    text = "\n\n".join(part for part in parts if part)
    return f"{MARK}\n\n{_in_direction(text, report.language)}\n"


def row_of(cells: Iterable[str]) -> str:
    """Return one row of a table."""
    return f"| {' | '.join(cells)} |"


def _fitting(rows: list[str], room: int) -> int:
    for i, row in enumerate(rows):
        room -= len(row.encode(errors="replace")) + 1
        if room < 0:
            return i
    return len(rows)


def _row(report: Report, finding: Finding) -> str:
    words = report.explained(finding)
    severity = f"{_SIGNS[words.severity]} {report.words['severity'][words.severity]}"
    what = f"{escaped(words.message)} ({code(words.rule)})"
    return row_of((severity, _place(report, finding), what, escaped(words.hint)))


def _place(report: Report, finding: Finding) -> str:
    place = finding.diagnostic.place
    path = report.path_in_repository(place.file)
    text = code(f"{path}:{place.line}:{place.column}")
    address = _address(report, path)
    return f"[{text}]({address}#L{place.line})" if address else text


def _address(report: Report, path: str) -> str:
    """Return where a file can be read in the browser, "" where the build does not say."""
    known = report.environment
    file = quote(path.encode(errors="surrogateescape"))
    if known.get("GITHUB_REPOSITORY") and known.get("GITHUB_SHA"):
        server = known.get("GITHUB_SERVER_URL", "https://github.com")
        return f"{server}/{known['GITHUB_REPOSITORY']}/blob/{known['GITHUB_SHA']}/{file}"
    if known.get("CI_PROJECT_URL") and known.get("CI_COMMIT_SHA"):
        return f"{known['CI_PROJECT_URL']}/-/blob/{known['CI_COMMIT_SHA']}/{file}"
    return ""


def escaped(text: str) -> str:
    """Return *text* so that it is shown as it is: no markup, no HTML, nobody called with "@"."""
    plain = html.escape(on_one_line(text), quote=False)
    return _SPECIAL.sub(r"\\\1", plain).replace("@", "&#64;")


def code(text: str) -> str:
    """Return *text* as code, inside a table."""
    return "`" + on_one_line(text).replace("`", "'").replace("|", "\\|") + "`"


def _in_direction(text: str, language: str) -> str:
    if direction_of(language) == "ltr":
        return text
    return f'<div dir="rtl" lang="{language}">\n\n{text}\n\n</div>'
