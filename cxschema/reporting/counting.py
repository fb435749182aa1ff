"""How many findings each rule has: where to begin when there are many."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from cxschema.reporting.json_report import VERSION, as_json
from cxschema.reporting.markdown import code, document, escaped, row_of
from cxschema.reporting.rule_texts import rule_text
from cxschema.text.width import padded, width

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from cxschema.reporting.report import Report


class Row(NamedTuple):
    """One rule: how often it is found, how much that weighs, and what it asks."""

    times: int
    severity: str
    rule: str
    asks: str


def rows(report: Report) -> list[Row]:
    """Return one row a rule, the most frequent first."""
    found = Counter((str(item.diagnostic.severity), item.diagnostic.rule) for item in report.findings)
    counted = sorted(found.items(), key=lambda row: (-row[1], row[0]))
    return [Row(n, severity, rule, rule_text(rule, report.language).what) for (severity, rule), n in counted]


def _as_table(report: Report) -> str:
    severities: dict[str, str] = report.words["severity"]
    found = rows(report)
    of_rule = max((width(row.rule) for row in found), default=0)
    of_severity = max(map(width, severities.values()))
    lines = [_line(report, row, of_severity, of_rule) for row in found]
    closing = [] if report.quiet else [*([""] if lines else []), *report.closing]
    return "".join(f"{line}\n" for line in [*lines, *closing])


def _line(report: Report, row: Row, of_severity: int, of_rule: int) -> str:
    style = report.style
    severity = padded(style.sentence(report.words["severity"][row.severity], report.language), of_severity)
    asks = style.sentence(row.asks, report.language)
    line = f"{row.times:>5}  {style.paint(severity, row.severity)}  {padded(row.rule, of_rule)}  {asks}"
    return line.rstrip()


def _as_markdown(report: Report) -> str:
    words = report.words
    lines = [
        row_of((str(row.times), words["severity"][row.severity], code(row.rule), escaped(row.asks)))
        for row in rows(report)
    ]
    return document(report, (words["count"], "", words["rule"], words["asks"]), lines, report.notes)


def _as_json(report: Report) -> str:
    return as_json({"version": VERSION, "rules": [_as_data(row) for row in rows(report)]})


def _as_data(row: Row) -> dict[str, str | int]:
    return {"rule": row.rule, "severity": row.severity, "count": row.times, "asks": row.asks}


WRITERS: Mapping[str, Callable[[Report], str]] = {
    "full": _as_table,
    "concise": _as_table,
    "json": _as_json,
    "markdown": _as_markdown,
}
"""The formats in which counts can be told."""
