"""The paths that a text of prose names: in its links and pictures, and in its cxbook blocks."""

# Markdown's own parser tells what a link leads to, and not where in the file it says so; to change
# a path in place, the place is what counts. Code shows examples: what stands in it is no link.

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from cxschema.text.fences import all_fences

if TYPE_CHECKING:
    from collections.abc import Iterator


class NamedPath(NamedTuple):
    """One path, without the anchor behind it, and the stretch of the text where it stands."""

    path: str
    start: int
    end: int


_CODE = re.compile(r"(?<!`)(`+)(?!`)(?:(?!\r?\n[ \t]*\r?\n).)+?(?<!`)\1(?!`)", re.DOTALL)
_DESTINATION = re.compile(
    r"""\](?:\(|:)[ \t]*(?:\r?\n[ \t]*)?(?:<(?P<angled>[^<>\r\n]+)>|(?P<bare>[^\s<>()]+))
      | \b(?:href|src)\s*=\s*(?:"(?P<double>[^"\r\n]+)"|'(?P<single>[^'\r\n]+)')""",
    re.VERBOSE,
)
_WORD = re.compile(r"""[^\s\[\]{},"']+""")
_PATH = re.compile(r"[^?#]*")


def paths_in(markdown: str) -> Iterator[NamedPath]:
    """Yield the paths in a text of prose, in no order; a cxbook block may hold words that are none."""
    for name, start, end in _fences(markdown):
        if name == "cxbook":
            yield from (_named(found, 0) for found in _WORD.finditer(markdown, start, end))
    yield from links_in(markdown)


def links_in(markdown: str) -> Iterator[NamedPath]:
    """Yield the paths that links and pictures in a text of prose lead to, in order."""
    prose = list(markdown)
    for _, start, end in _fences(markdown):
        prose[start:end] = _blank(markdown[start:end])
    visible = _CODE.sub(lambda found: "".join(_blank(found[0])), "".join(prose))
    for found in _DESTINATION.finditer(visible):
        yield _named(found, found.lastgroup or 0)


def _named(found: re.Match[str], group: str | int) -> NamedPath:
    path = _PATH.match(found[group])
    start = found.start(group)
    return NamedPath(path[0], start, start + len(path[0])) if path else NamedPath("", start, start)


def _blank(text: str) -> list[str]:
    return [character if character in "\r\n" else " " for character in text]


def _fences(markdown: str) -> Iterator[tuple[str, int, int]]:
    """Yield each fenced block: its name, and the stretch from its opening line to its closing line."""
    starts = [0, *(found.end() for found in re.finditer("\n", markdown)), len(markdown)]
    for fence in all_fences(markdown):
        yield fence.name, starts[fence.first_line - 1], starts[fence.last_line]
