"""What keeps a file from being read, in the words of its writer."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cxschema.diagnostics import Diagnostic, Place, Unread
from cxschema.source.syntax_slips import Trouble, likely_slip
from cxschema.source.text_above import text_above

if TYPE_CHECKING:
    import yaml

    from cxschema.source.builder import Stretch

_SYNTAX = (
    (r"mapping values are not allowed", "colon-in-text"),
    (r"cannot start any token", "quotes-needed"),
    (r"could not find expected ':'", "missing-colon"),
    (r"quoted scalar|unexpected document indicator", "unclosed-quote"),
    (r"did not find expected ',' or|flow (sequence|mapping|node)", "unclosed-bracket"),
    (r"undefined alias|alphabetic or numeric character", "alias"),
    (r"block sequence entries are not allowed", "list-beside-key"),
    (
        r"did not find expected (key|'-' indicator|<document start>)|block (mapping|collection|end)",
        "indentation",
    ),
    (r"control characters are not allowed|special characters are not allowed", "control-character"),
)
"""Phrases of the YAML parser (libyaml and PyYAML), and the rule that says the same in plain words."""

_QUOTED_VALUE = re.compile(
    r"""\s*(?:(?:-\s+)++(?:[^\s"'][^"']*:\s+)?|[^\s"'][^"']*:\s+)(?P<quote>["'])(?P<rest>.*)$"""
)
_BEHIND_QUOTES = frozenset({"indentation", "colon-in-text", "quotes-needed", "alias", "yaml-syntax"})
"""What the parser says, too, where quotes swallow lines and the next ones close them inside a text."""

_OPENED_EARLIER = frozenset({"unclosed-quote", "unclosed-bracket", "missing-colon"})


class SourceFault(Exception):  # noqa: N818 - the file is at fault, not the program
    """A fault that ends the reading of one file; it is turned into a diagnostic."""

    def __init__(self, rule: str, stretch: Stretch = (1, 1, 2), **facts: str) -> None:
        """Keep the rule's name, the place and the facts of its message."""
        super().__init__(rule)
        self.rule = rule
        self.stretch = stretch
        self.facts = facts
        self.text = ""
        """All that the file says, where the fault is one of writing and there may be more of them."""

    def told_of(self, uri: str) -> Diagnostic:
        """Return the fault as a diagnostic of one file."""
        place = Place(uri, *self.stretch)
        if self.text:
            return Unread(self.rule, place, self.facts, text=self.text)
        return Diagnostic(self.rule, place, self.facts)


def syntax_fault(error: yaml.YAMLError, text: str) -> SourceFault:
    """Turn an error of the YAML parser into a fault of the writer's file."""
    problem = f"{getattr(error, 'problem', '') or error} {getattr(error, 'context', '') or ''}"
    rule = next((rule for pattern, rule in _SYNTAX if re.search(pattern, problem)), "yaml-syntax")
    mark = getattr(error, "problem_mark", None)
    if mark is None or rule in _OPENED_EARLIER:
        # The parser notices at the end of the file; the writer has to mend the beginning.
        mark = getattr(error, "context_mark", None) or mark
    if "escape character" in problem or "hexdecimal" in problem:
        rule, mark = "escape", error.problem_mark  # type: ignore[attr-defined]
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    lines = [*text.splitlines(), ""]
    rule, line, column = _mended_guess(rule, lines, min(line, len(lines)), column)
    slip = likely_slip(Trouble(rule, lines, line, column))
    stretch = (slip.line, slip.column, slip.end) if slip else (line, column, column + 1)
    fault = SourceFault(slip.rule, stretch, **slip.facts) if slip else SourceFault(rule, stretch)
    fault.text = text
    return fault


def _mended_guess(rule: str, lines: list[str], line: int, column: int) -> tuple[str, int, int]:
    """Correct the parser's guess where the line itself tells more."""
    current = lines[line - 1]
    first = next((number for number, text in enumerate(lines, 1) if text.strip()), 1)
    if rule in {"indentation", "colon-in-text"} and lines[first - 1].startswith(" ") and current[:1].strip():
        return "indentation", first, 1  # all other lines are in line with one another
    if re.match(r" *\t", current):
        return "tab", line, len(current) - len(current.lstrip(" ")) + 1
    if rule == "unclosed-bracket" and current[column - 1 : column] not in ("[", "{"):
        return rule, *_last_open_bracket(lines[:line])
    if rule == "colon-in-text" and ":" not in current[: column - 1]:
        return _first_colon(lines, line, column)
    if rule in _BEHIND_QUOTES:
        return _around_quotes(rule, lines, line, column)
    return rule, line, column


def _first_colon(lines: list[str], line: int, column: int) -> tuple[str, int, int]:
    """The first colon of a line is no colon in a text, unless a text goes on there: see what stands above."""
    current, before = lines[line - 1], lines[line - 2] if line > 1 else ""
    indent = len(current) - len(current.lstrip())
    above = text_above(lines, line)
    goes_on = above is not None and indent > len(lines[above - 1]) - len(lines[above - 1].lstrip())
    if re.match(r" *(?:- +)?[a-z_]+:[^\s:/]+$", before):
        return "missing-colon", line - 1, 1  # its colon has no space
    if goes_on and not re.match(r"\s*(?:- +)?[a-z_]+:", current):
        return "colon-in-text", line, column
    if not goes_on and before.strip() and not re.search(r":(\s|$)", before):
        return "missing-colon", line - 1, 1
    return "indentation", line, indent + 1


def _around_quotes(rule: str, lines: list[str], line: int, column: int) -> tuple[str, int, int]:
    """See whether quotes are to blame: some that are never closed, or a text that goes on after them."""
    opened = _open_quote(lines[: line - 1])
    if opened:
        return "unclosed-quote", *opened
    if rule == "indentation" and re.search(r"['\"]$", lines[line - 1][: column - 1].rstrip()):
        return "text-after-quote", line, column
    return rule, line, column


def _last_open_bracket(lines: list[str]) -> tuple[int, int]:
    """Return line and column of the last bracket that no bracket on its line closes."""
    for number in range(len(lines), 0, -1):
        text = lines[number - 1]
        if sum(map(text.count, "[{")) > sum(map(text.count, "]}")):
            return number, max(text.rfind("["), text.rfind("{")) + 1
    return len(lines), 1


def _open_quote(lines: list[str]) -> tuple[int, int] | None:
    """Return where a quoted text begins that its own line does not close: it swallowed the lines below."""
    for number in range(len(lines), 0, -1):
        found = _QUOTED_VALUE.match(lines[number - 1])
        if found:
            closed = _closes(found["rest"], found["quote"]) or _is_closed_below(
                lines[number - 1 :], found["quote"]
            )
            return None if closed else (number, found.start("quote") + 1)
    return None


def _closes(text: str, quote: str) -> bool:
    """Tell whether a line ends with a quote, or with one and a remark."""
    return re.search(rf"{quote}\s*(?:\s#.*)?$", text) is not None


def _is_closed_below(lines: list[str], quote: str) -> bool:
    """Tell whether quotes that open on the first line are closed on one of those that are indented below."""
    indent = len(lines[0]) - len(lines[0].lstrip(" -"))
    for line in lines[1:]:
        if line.strip() and len(line) - len(line.lstrip(" ")) <= indent:
            return False
        if _closes(line, quote):
            return True
    return False
