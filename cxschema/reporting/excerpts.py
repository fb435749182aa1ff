"""The line that a finding points at, with a caret below that stands where it should."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cxschema.reporting.safe import visible
from cxschema.text.clusters import clusters
from cxschema.text.width import width

if TYPE_CHECKING:
    from cxschema.diagnostics import Place
    from cxschema.reporting.style import Style

_NARROWEST = 30
"""What is shown of a line on the narrowest terminal; less tells nothing."""

_WIDEST = 100
"""Longer lines are cut around the caret; nobody reads further."""


class Excerpt(NamedTuple):
    """A line in three stretches: what stands before the place, the place, and what follows."""

    before: str
    pointed_at: str
    after: str


def excerpt_lines(line: str, place: Place, message: str, style: Style, role: str) -> list[str]:
    """Return the line with a caret and *message* below; nothing where the line says nothing."""
    if not line.strip():
        return []
    number, gutter = str(place.line), " " * len(str(place.line))
    bar = style.paint("|", "quiet")
    found = cut_out(line, place, max(_NARROWEST, min(_WIDEST, style.columns - len(number) - 4)))
    before, pointed_at, after = style.stretches(*found)
    shown = f"{before}{style.paint(pointed_at, role, bold=True)}{after}"
    indent = " " * width(found.before)
    caret = "^" * max(1, width(found.pointed_at))
    below = [f"{indent}{style.paint(caret, role, bold=True)} {message}"]
    if style.terminal and message and len(gutter) + width(f" | {indent}{caret} {message}") > style.columns:
        below = [f"{indent}{style.paint(caret, role, bold=True)}", message]
    return [
        f"{gutter} {bar}",
        f"{style.paint(number, 'quiet')} {bar} {shown}",
        *(f"{gutter} {bar} {text}".rstrip() for text in below),
    ]


def cut_out(line: str, place: Place, widest: int) -> Excerpt:
    """Return the three stretches of a line, cut to *widest* columns around the place.

    A place that begins or ends inside a character (a letter and its marks, a joined emoji) takes all of it.
    """
    text = visible(line)
    start = min(place.column - 1, len(text))
    end = min(max(place.end_column - 1, start), len(text))
    first, last = max(0, start - 2 * widest), min(len(text), start + 3 * widest)
    found = _split(text[first:last], start - first, min(end, last) - first)
    return _fitted(found, widest, cut_left=first > 0, cut_right=last < len(text))


def _split(text: str, start: int, end: int) -> Excerpt:
    before = pointed_at = after = ""
    at = 0
    for cluster in clusters(text):
        following = at + len(cluster)
        if following <= start:
            before += cluster
        elif at < end or at == start == end:
            pointed_at += cluster
        else:
            after += cluster
        at = following
    return Excerpt(before, pointed_at, after)


def _fitted(found: Excerpt, widest: int, *, cut_left: bool, cut_right: bool) -> Excerpt:
    if not cut_left and not cut_right and width("".join(found)) <= widest:
        return found
    pointed_at = "".join(_kept(clusters(found.pointed_at), widest * 2 // 3))
    room = widest - width(pointed_at)
    wanted = max(room // 3, room - width(found.after))
    before = _kept(clusters(found.before)[::-1], wanted, cut=cut_left)
    after = _kept(clusters(found.after), room - width("".join(before)), cut=cut_right)
    return Excerpt("".join(reversed(before)), pointed_at, "".join(after))


def _kept(parts: list[str], widest: int, *, cut: bool = False) -> list[str]:
    """Return as many parts as fit into *widest* columns, and "…" where some are missing."""
    if not cut and width("".join(parts)) <= widest:
        return parts
    kept: list[str] = []
    used = 1
    for part in parts:
        used += width(part)
        if used > widest:
            break
        kept.append(part)
    return [*kept, "…"]
