"""The report for the comment on a pull request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxschema.text.foreign import direction_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cxschema.changes.report import Report, Section
    from cxschema.changes.words import Words

MARK = "<!-- cxbook diff -->"
"""The first line: by it, a workflow finds its earlier comment and replaces it."""

MOST = 60_000
"""GitHub takes 65,536 characters in a comment."""

_OPEN = 10
"""More entries are folded away, so that the conversation below stays in sight."""


def as_markdown(report: Report, words: Words) -> str:
    """Return a report as Markdown; what does not fit into a comment is counted."""
    head = [MARK, f"### {report.title}", report.summary, *(f"> {note}" for note in report.notes)]
    tail = list(_tail(report))
    sections = [_section(section) for section in report.sections]
    kept = _fitting(sections, MOST - sum(map(len, head + tail)))
    body = "\n\n".join(sections[:kept])
    if len(sections) > _OPEN:
        body = f"<details><summary>{report.title}</summary>\n\n{body}\n\n</details>"
    missing = len(sections) - kept
    rest = [words.own["cut-off"].format(n=missing)] if missing else []
    blocks = "\n\n".join(block for block in (*head[1:], body, *rest, *tail) if block)
    if direction_of(words.language) == "rtl":
        blocks = f'<div dir="rtl">\n\n{blocks}\n\n</div>'
    return f"{MARK}\n{blocks}\n"


def _section(section: Section) -> str:
    lines = "\n".join(f"- {line}" for line in section.lines)
    return f"#### {section.heading}\n{section.file}\n\n{lines}".rstrip()


def _tail(report: Report) -> Iterator[str]:
    if report.unread:
        yield "\n".join([f"#### {report.unread_title}\n", *(f"- {line}" for line in report.unread)])
    if report.layout_only:
        yield report.layout_only


def _fitting(sections: list[str], room: int) -> int:
    """Return how many sections fit."""
    for kept, section in enumerate(sections):
        room -= len(section.encode("utf-16-le")) // 2 + 2  # as GitHub counts
        if room < 0:
            return kept
    return len(sections)
