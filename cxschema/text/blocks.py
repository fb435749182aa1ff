"""The texts of a chapter: headings, paragraphs, list items, cells, in the order of the file."""

# Only what a translator translates is a block: code, cxbook blocks, HTML and comments are passed over.
# A line scanner and no Markdown parser, because a parser tells what a text means and not where in the
# file it stands; a translation goes back to exactly that place.

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import yaml

from cxschema.text.fences import fence_at
from cxschema.text.foreign import needs_translation
from cxschema.text.indented_code import indented_code
from cxschema.text.markup import bare_words

if TYPE_CHECKING:
    from collections.abc import Iterator

_META = re.compile(r"""(?P<name>title|description):[ \t]+(?P<text>[^\s>|\[{&*!#].*)""")
_PASSED_OVER = re.compile(
    r"""\s*(?:</?(?:address|article|aside|details|div|dl|fieldset|figure|footer|form|header|hr|iframe|main|nav|ol
          |p|picture|script|section|style|summary|svg|table|tbody|td|th|thead|tr|ul|video)\b.*   # HTML
        | (?:[-*_][ \t]*){3,}                          # a line across
        | \{:?[^{}]*\}                                 # attributes of the block above
        | \[[^\]^]+\]:\s.*                             # the target of a link
        | (?:!!!|\?\?\?\+?|===\+?)[ \t]*[^"]*          # an admonition without a title of its own
        | \|?[\s:|]*-[\s:|-]*                          # the line below the head of a table
        )""",
    re.VERBOSE,
)
_ROW = re.compile(r"\s*\|.*\|\s*")
_CELL = re.compile(r"(?:`[^`]*`|\\.|[^|`\\]|`)+")
_HEADING = r"(?P<lead>\s*(?P<level>#{1,6})[ \t]+)(?P<text>.*?\S)(?:[ \t]+(?P<name>\{[^{}]*\}))?[ \t]*#*\s*"
_SINGLE = (
    ("heading", re.compile(_HEADING)),
    ("title", re.compile(r'(?P<lead>\s*(?:!!!|\?\?\?\+?|===\+?)[ \t]*[^"]*")(?P<text>[^"]*)"\s*')),
    ("abbreviation", re.compile(r"(?P<lead>\s*\*\[(?P<name>[^\]]+)\]:[ \t]*)(?P<text>\S.*)")),
)
"""Blocks of one line."""

_LONGER = (
    ("footnote", re.compile(r"(?P<lead>\s*\[\^(?P<name>[^\]]+)\]:[ \t]*)(?P<text>\S.*)")),
    ("item", re.compile(r"(?P<lead>[ \t>]*(?:[-*+]|\d+[.)])[ \t]+(?:\[[ xX]\][ \t]+)?)(?P<text>\S.*)")),
    ("quote", re.compile(r"(?P<lead>\s*(?:>[ \t]?)+)(?P<text>\S.*)")),
    ("text", re.compile(r"(?P<lead>\s*)(?P<text>\S.*)")),
)
"""Blocks that may go on in the next line."""

_FURTHER = re.compile(r"[ \t>]*")


@dataclass(frozen=True)
class Block:
    """One text of a chapter, and the stretch of the file in which it stands."""

    kind: str
    text: str
    start: int
    end: int
    line: int
    """The line of the file, counted from 1."""

    name: str = ""
    """What tells it apart: the braces behind a heading, the key of a line at the top of the file."""

    margin: str = ""
    """What each further line of the block begins with."""

    @property
    def has_words(self) -> bool:
        """Whether there is anything to translate in it."""
        return needs_translation(bare_words(self.text))

    @property
    def shape(self) -> tuple[str, str]:
        """What a translation of the block has in common with it."""
        return self.kind, self.name


@lru_cache(maxsize=1024)
def blocks(markdown: str) -> tuple[Block, ...]:
    """Return the texts of a chapter, those of numbers and code alone among them.

    Several rules look at each chapter; it is read once for all of them.
    """
    return tuple(_Scan(markdown).blocks())


class _Scan:
    """One pass over the lines of a chapter."""

    def __init__(self, markdown: str) -> None:
        self.lines: list[str] = re.findall(r"[^\n]*\n|[^\n]+", markdown)
        self.starts = [0]
        for line in self.lines:
            self.starts.append(self.starts[-1] + len(line))
        self.texts = [line.rstrip("\r\n") for line in self.lines]
        self.code = set(indented_code(self.texts))

    def blocks(self) -> Iterator[Block]:
        at, end = 0, self._front_matter()
        while at < end:
            yield from self._meta(at)
            at += 1
        while at < len(self.lines):
            passed = self._passed_over(at)
            if passed > at:
                at = passed
                continue
            block, last = self._block(at)
            yield from block
            at = last + 1

    def _front_matter(self) -> int:
        """Return how many lines the settings at the top of the file take."""
        if not self.lines or self.texts[0].rstrip() != "---":
            return 0
        end = (i for i in range(1, len(self.lines)) if self.texts[i].rstrip() in {"---", "..."})
        return next(end, -1) + 1

    def _meta(self, number: int) -> Iterator[Block]:
        found = _META.fullmatch(self.texts[number].rstrip())
        text = _yaml_text(found["text"]) if found else None
        if found and text:
            start = self.starts[number] + found.start("text")
            yield Block("meta", text, start, start + len(found["text"]), number + 1, found["name"])

    def _passed_over(self, number: int) -> int:
        """Return the next line that may be a text."""
        if number in self.code:
            return number + 1
        text, fence = self.texts[number], fence_at(self.texts, number)
        if fence:
            return fence.last_line
        if text.lstrip().startswith("<!--"):
            return self._behind_comment(number)
        return number + 1 if not text.strip(" \t>") or _PASSED_OVER.fullmatch(text) else number

    def _behind_comment(self, number: int) -> int:
        closing = (i for i in range(number, len(self.texts)) if "-->" in self.texts[i])
        return next(closing, len(self.texts) - 1) + 1

    def _block(self, number: int) -> tuple[list[Block], int]:
        """Return the texts that begin in a line, and the last line that belongs to them."""
        text = self.texts[number]
        if _ROW.fullmatch(text):
            return list(self._cells(number)), number
        for kind, pattern in _SINGLE:
            found = pattern.fullmatch(text)
            if found:
                return [self._made(kind, found, number, number)], number
        kind, found = next((kind, found) for kind, pattern in _LONGER if (found := pattern.fullmatch(text)))
        last = number
        while last + 1 < len(self.lines) and self._goes_on(last + 1):
            last += 1
        return [self._made(kind, found, number, last)], last

    def _goes_on(self, number: int) -> bool:
        """Tell whether a line is only more of the text above it."""
        text = self.texts[number]
        if self._passed_over(number) > number or _ROW.fullmatch(text):
            return False
        starts = [*_SINGLE, *_LONGER[:2]]
        return not any(pattern.fullmatch(text) for _, pattern in starts)

    def _made(self, kind: str, found: re.Match[str], number: int, last: int) -> Block:
        groups = found.groupdict()
        start = self.starts[number] + found.start("text")
        end = (
            self.starts[last] + len(self.texts[last].rstrip())
            if last > number
            else self.starts[number] + found.end("text")
        )
        further = [_FURTHER.sub("", self.texts[i], count=1).rstrip() for i in range(number + 1, last + 1)]
        margin = _FURTHER.match(self.texts[number + 1])[0] if further else _margin(kind, found)  # type: ignore[index]
        text = "\n".join([found["text"].rstrip(), *further])
        name = groups.get("name") or ""
        kind = f"h{len(groups['level'])}" if groups.get("level") else kind
        return Block(
            kind,
            text,
            start,
            start + len(found["text"].rstrip()) if last == number else end,
            number + 1,
            name,
            margin,
        )

    def _cells(self, number: int) -> Iterator[Block]:
        text = self.texts[number]
        for found in _CELL.finditer(text):
            inside = found[0].strip()
            if inside:
                start = self.starts[number] + found.start() + found[0].index(inside)
                yield Block("cell", inside, start, start + len(inside), number + 1)


def _margin(kind: str, found: re.Match[str]) -> str:
    """Return what a second line would begin with: as much space as the first one has signs."""
    lead = found.groupdict().get("lead") or ""
    return lead if kind == "quote" else re.sub(r"[^\s>]", " ", lead)


def _yaml_text(written: str) -> str | None:
    """Return what a value at the top of a file says, None where it is no text of one line."""
    if written[0] not in "'\"" and ": " not in written and " #" not in written:
        return written.rstrip()
    try:
        value = yaml.load(written, Loader=yaml.BaseLoader)  # noqa: S506 - it makes texts only
    except yaml.YAMLError:
        return None
    return value if isinstance(value, str) else None
