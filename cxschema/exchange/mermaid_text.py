"""A Mermaid text on its way to the parser: what Mermaid takes off it, and where each character stood."""

# The steps and their patterns are those of Mermaid's own preparation (`preprocessDiagram` and
# `encodeEntities`, Mermaid 11), in its order; tests/browser compares both with any text.

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cxschema.source.builder import build
from cxschema.source.faults import SourceFault

if TYPE_CHECKING:
    from collections.abc import Callable

BLANK = r"[\t-\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]"
"""What is white space to JavaScript."""

FLAGS = re.IGNORECASE | re.ASCII
"""JavaScript's letters and words are ASCII where no flag says otherwise."""

_TAG = re.compile(r"<(\w+)([^>]*)>", re.ASCII)
_QUOTED = re.compile(r'="([^"]*)"')
_FRONT_MATTER = re.compile(
    rf"([^\S\n\r]*)-{{3}}{BLANK}*\n(?P<settings>.*?)\n\1-{{3}}{BLANK}*\n{BLANK}*", re.DOTALL
)
_DIRECTIVE = re.compile(
    r"%{2}{\s*(?:(\w+)\s*:|(\w+))\s*(?:(\w+)|((?:(?!}%{2}).|\n)*))?\s*(?:}%{2})?", re.ASCII
)
_COMMENT = re.compile(r"^[^\S\n]*%%(?!{)[^\n]+\n?", re.MULTILINE)
_ENTITY = re.compile(r"#(\w+);", re.ASCII)
_STYLE = re.compile(r"(?:style|classDef)[^\n]*:\S*#[^\n]*;")
_HIDDEN = re.compile("ﬂ°(°?)([^¶ﬂ]*)¶ß")


@dataclass(frozen=True)
class Text:
    """A text, and the line of its file (from 1) that each character stands in."""

    text: str
    lines: tuple[int, ...]

    def swapped(self, pattern: re.Pattern[str], new: Callable[[re.Match[str]], str]) -> Text:
        """Return the text with every match exchanged; what is new stands where the match began."""
        pieces: list[str] = []
        lines: list[int] = []
        at = 0
        for found in pattern.finditer(self.text):
            piece = new(found)
            pieces += (self.text[at : found.start()], piece)
            lines += (*self.lines[at : found.start()], *[self._line(found)] * len(piece))
            at = found.end()
        return Text("".join([*pieces, self.text[at:]]), (*lines, *self.lines[at:]))

    def _line(self, found: re.Match[str]) -> int:
        return self.lines[found.start()] if found.start() < len(self.lines) else 0


@dataclass(frozen=True)
class Prepared:
    """A text as Mermaid's parser gets it, and what was taken off before."""

    text: Text
    title: str
    """The title that the front matter gives."""

    settings: tuple[tuple[int, str], ...]
    """Settings of the drawing: the line where each begins, and its text."""

    comments: tuple[tuple[int, str], ...]


def prepared(source: str, first_line: int = 1) -> Prepared:
    """Return *source* as Mermaid's parser gets it; its first line is *first_line* of its file."""
    text = _placed(source.replace("\r\n", "\n").replace("\r", "\n"), first_line)
    text = text.swapped(_TAG, _single_quotes)
    front = _FRONT_MATTER.match(text.text)
    title, settings = _front_matter(front["settings"]) if front else ("", "")
    found = [(first_line, settings)] if settings else []
    if front:
        text = Text(text.text[front.end() :], text.lines[front.end() :])
    found += _matches(text, _DIRECTIVE)
    text = text.swapped(_DIRECTIVE, _nothing)
    comments = _matches(text, _COMMENT)
    text = _trimmed(text.swapped(_COMMENT, _nothing))
    text = text.swapped(_STYLE, lambda found: found[0][:-1]).swapped(_ENTITY, _hidden)
    return Prepared(text, title, tuple(found), tuple(comments))


def shown(text: str) -> str:
    """Return what a reader sees of a name: characters written by number or name are what they stand for."""
    return _HIDDEN.sub(lambda found: html.unescape(f"&{'#' if found[1] else ''}{found[2]};"), text)


def _placed(text: str, first_line: int) -> Text:
    lines: list[int] = []
    for number, line in enumerate(text.split("\n"), first_line):
        lines += [number] * (len(line) + 1)
    return Text(text, tuple(lines[: len(text)]))


def _trimmed(text: Text) -> Text:
    start = re.match(f"{BLANK}*", text.text)
    at = start.end() if start else 0
    return Text(text.text[at:], text.lines[at:])


def _front_matter(text: str) -> tuple[str, str]:
    """Return the title, and what else is said."""
    try:
        values, _ = build(text)
    except SourceFault:
        return "", text
    if not isinstance(values, dict):
        return "", text
    title = values.pop("title", None)
    return (title if isinstance(title, str) else ""), ", ".join(map(str, values))


def _matches(text: Text, pattern: re.Pattern[str]) -> list[tuple[int, str]]:
    return [(text.lines[found.start()], found[0].strip()) for found in pattern.finditer(text.text)]


def _nothing(_found: re.Match[str]) -> str:
    return ""


def _single_quotes(found: re.Match[str]) -> str:
    return f"<{found[1]}{_QUOTED.sub(_in_single_quotes, found[2])}>"


def _in_single_quotes(found: re.Match[str]) -> str:
    return f"='{found[1]}'"


def _hidden(found: re.Match[str]) -> str:
    return f"ﬂ°{'°' if found[1].isdecimal() else ''}{found[1]}¶ß"
