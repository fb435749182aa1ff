"""Diagnostics for a terminal: place, message, the line itself with a caret, and what to do."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from cxschema.reporting.messages import explained
from cxschema.text.wording import FALLBACK, messages

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from cxschema.diagnostics import Diagnostic, Place

_WIDEST = 100
"""Longer lines are cut around the caret, so that a narrow terminal does not wrap it away."""


def render(diagnostics: Sequence[Diagnostic], root: Path, language: str = FALLBACK) -> str:
    """Return all diagnostics as text; *root* is the docs folder, shown as the writer sees it."""
    known: dict[str, list[str]] = {}
    return "\n\n".join(_one(item, root, language, known) for item in diagnostics)


def summary(diagnostics: Sequence[Diagnostic], files: int, language: str = FALLBACK) -> str:
    """Return one line that says how many findings there are."""
    words = messages(language)["summary"]
    form = {0: "clean", 1: "one"}.get(len(diagnostics), "other")
    return str(words[form]).format(n=len(diagnostics), files=files)


def _one(diagnostic: Diagnostic, root: Path, language: str, known: dict[str, list[str]]) -> str:
    words = explained(diagnostic, language)
    severity = messages(language)["severity"][words.severity]
    head = f"{root.name}/{words.place}  {severity}  {words.rule}"
    lines = _lines_of(root, diagnostic.place.file, known)
    below = _pointed_at(diagnostic.place, words.message, lines) or [f"  {words.message}"]
    return "\n".join([head, *below, *([f"  = {words.hint}"] if words.hint else [])])


def excerpt(diagnostic: Diagnostic, root: Path) -> str:
    """Return the line that a diagnostic points at with a caret below it, "" where there is none."""
    return "\n".join(_pointed_at(diagnostic.place, "", _lines_of(root, diagnostic.place.file, {})))


def _lines_of(root: Path, file: str, known: dict[str, list[str]]) -> list[str]:
    if file not in known:
        try:
            known[file] = (root / file).read_text(encoding="utf-8-sig", errors="replace").splitlines()
        except OSError:
            known[file] = []
    return known[file]


def _pointed_at(place: Place, message: str, lines: list[str]) -> list[str]:
    if not 0 < place.line <= len(lines) or not lines[place.line - 1].strip():
        return []
    text, start, length = _window(lines[place.line - 1], place.column - 1, place.end_column - place.column)
    gutter = " " * len(str(place.line))
    caret = " " * _width(text[:start]) + "^" * max(1, _width(text[start : start + length]))
    return [f"{gutter} |", f"{place.line} | {text}", f"{gutter} | {caret} {message}".rstrip()]


def _window(line: str, start: int, length: int) -> tuple[str, int, int]:
    """Return the line without tabs and controls, cut to the widest that is shown."""
    text = "".join(" " if unicodedata.category(c) == "Cc" else c for c in line)
    length = min(length, max(1, len(text) - start))
    if len(text) <= _WIDEST:
        return text, start, length
    first = max(0, start - _WIDEST // 3)
    cut = text[first : first + _WIDEST]
    return ("…" if first else "") + cut, start - first + bool(first), min(length, len(cut))


def _width(text: str) -> int:
    """Return how many columns a terminal gives to *text*: 0 for combining marks, 2 for wide characters."""
    return sum(_columns(character) for character in text)


def _columns(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1
