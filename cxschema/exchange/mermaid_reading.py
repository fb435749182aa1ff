"""A Mermaid `journey` diagram as data: what Mermaid itself reads in it.

Give `read_diagram` the text of a diagram; it gives back the title, and sections with tasks, scores and
actors, each with its line. Raises NotReadable where Mermaid's parser would stop.
"""

# The rules below are Mermaid's own, in its order (journey.jison of Mermaid 11): the first that fits
# is taken, as there. So what one parser accepts the other does, and both see the same tasks.

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

from cxschema.exchange.mermaid_text import BLANK, FLAGS, prepared, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cxschema.exchange.mermaid_text import Prepared, Text

MAX_CHARACTERS: Final = 50_000
"""The longest diagram that Mermaid draws without being told otherwise."""

_RULES: Final = [
    (name, re.compile(pattern, FLAGS))
    for name, pattern in (
        ("comment", r"%(?!\{)[^\n]*"),
        ("comment", r"[^}]%%[^\n]*"),
        ("end of line", r"\n+"),
        ("", f"{BLANK}+"),
        ("comment", r"#[^\n]*"),
        ("journey", r"journey\b"),
        ("title", rf"title{BLANK}[^#\n;]+"),
        ("accTitle", rf"accTitle{BLANK}*:{BLANK}*+(?P<value>[^\n]*)"),
        ("accDescr", rf"accDescr{BLANK}*:{BLANK}*+(?P<value>[^\n]*)"),
        ("block", rf"accDescr{BLANK}*\{{{BLANK}*(?P<value>[^}}]*)\}}"),
        ("unclosed", rf"accDescr{BLANK}*\{{"),
        ("section", rf"section{BLANK}[^#:\n;]+"),
        ("task", r"[^#:\n;]+"),
        ("data", r":[^#\n;]+"),
    )
]
_NUMBER: Final = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?|0x[0-9a-f]+|0o[0-7]+|0b[01]+", FLAGS)


class NotReadable(Exception):  # noqa: N818 - the diagram is at fault, not the program
    """A diagram that Mermaid's parser would refuse; the reason is named as in the wording files."""

    def __init__(self, reason: str, line: int, **facts: str) -> None:
        """Keep the reason, the line of the file and the facts of the sentence."""
        super().__init__(reason)
        self.reason = reason
        self.line = line
        self.facts = facts


@dataclass(frozen=True)
class ReadTask:
    """One task as Mermaid reads it."""

    line: int
    name: str
    score: float | None
    """None where what stands there is no number; Mermaid draws no face then."""

    written: str
    """The score as it is written."""

    actors: tuple[str, ...] = ()
    ignored: str = ""
    """What stands behind the actors, where Mermaid does not look."""


@dataclass
class ReadSection:
    """One section; one without a name holds the tasks above the first heading."""

    line: int
    name: str
    tasks: list[ReadTask] = field(default_factory=list)


@dataclass
class Diagram:
    """A whole diagram."""

    line: int
    title: str = ""
    spoken_title: str = ""
    spoken_description: str = ""
    sections: list[ReadSection] = field(default_factory=list)
    settings: tuple[tuple[int, str], ...] = ()
    """What changes the drawing and not the journey: the line, and the text."""

    comments: list[tuple[int, str]] = field(default_factory=list)


class _Token(NamedTuple):
    rule: str
    text: str
    line: int


def read_diagram(source: str, first_line: int = 1) -> Diagram:
    """Return what Mermaid reads in *source*, whose first line is *first_line* of its file."""
    if len(source) > MAX_CHARACTERS:
        raise NotReadable("too-long", first_line, limit=str(MAX_CHARACTERS))
    ready = prepared(source, first_line)
    tokens = _tokens(ready.text)
    start = next(tokens, None)
    if start is None or start.rule != "journey" or not ready.text.text.startswith("journey"):
        word = _first_word(ready)
        reason = "no-journey" if word else "empty"
        raise NotReadable(reason, start.line if start else first_line, word=word)
    made = Diagram(
        start.line, title=name_in(ready.title), settings=ready.settings, comments=list(ready.comments)
    )
    for token in tokens:
        _take(token, tokens, made)
    return made


def _tokens(text: Text) -> Iterator[_Token]:
    at = 0
    while at < len(text.text):
        rule, found = _next(text, at)
        if rule:
            value = found.groupdict().get("value")
            yield _Token(rule, found[0] if value is None else value, text.lines[at])
        at = found.end()


def _next(text: Text, at: int) -> tuple[str, re.Match[str]]:
    for rule, pattern in _RULES:
        found = pattern.match(text.text, at)
        if found:
            return rule, found
    raise _stopped(text, at)


def _stopped(text: Text, at: int) -> NotReadable:
    return NotReadable("sign", text.lines[at], sign=text.text[at])


def _take(token: _Token, tokens: Iterator[_Token], made: Diagram) -> None:
    """Add what one statement says."""
    if token.rule == "comment":
        made.comments.append((token.line, token.text.strip()))
    elif token.rule == "title":
        made.title = name_in(token.text[6:])
    elif token.rule == "accTitle" and token.text:
        made.spoken_title = name_in(token.text)
    elif token.rule == "block" or (token.rule == "accDescr" and token.text):
        made.spoken_description = name_in(token.text)
    elif token.rule == "section":
        made.sections.append(ReadSection(token.line, name_in(token.text[8:])))
    elif token.rule == "task":
        _add_task(token, next(tokens, None), made)
    elif token.rule != "end of line":
        raise NotReadable("out-of-place", token.line, text=name_in(token.text))


def _add_task(name: _Token, data: _Token | None, made: Diagram) -> None:
    if data is None or data.rule != "data":
        raise NotReadable("no-score", name.line, name=name_in(name.text))
    if not made.sections:
        made.sections.append(ReadSection(name.line, ""))
    made.sections[-1].tasks.append(_task(name, data.text[1:]))


def _task(name: _Token, data: str) -> ReadTask:
    score, actors, *more = (*data.split(":"), "")
    named = tuple(name for name in map(name_in, actors.split(",")) if name)
    ignored = name_in(":".join(more[:-1]))
    return ReadTask(name.line, name_in(name.text), _number(score), name_in(score), named, ignored)


def name_in(text: str) -> str:
    """Return a name as a reader sees it, on one line; what guides the writing direction is no part of it."""
    plain = re.sub(r"<br\s*/?>", " ", shown(text), flags=FLAGS)
    plain = re.sub("[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]", "", plain)
    return re.sub(r"[\x00-\x20\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]+", " ", plain).strip()


def _number(text: str) -> float | None:
    """Return the number that JavaScript's `Number` reads, None for what is none."""
    plain = re.sub(f"^{BLANK}+|{BLANK}+$", "", text)
    if not plain:
        return 0.0
    if not _NUMBER.fullmatch(plain):
        return None
    return float(int(plain, 0)) if plain[:2].lower() in {"0x", "0o", "0b"} else float(plain)


def _first_word(ready: Prepared) -> str:
    words = ready.text.text.split(maxsplit=1)
    return name_in(words[0])[:40] if words else ""
