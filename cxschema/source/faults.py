"""What keeps a file from being read, in the words of its writer."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

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

_QUOTED_VALUE = re.compile(r"""\s*(?:-\s+)*(?:[^\s"'][^"']*:\s+)?(?P<quote>["'])(?P<rest>.*)$""")

_OPENED_EARLIER = frozenset({"unclosed-quote", "unclosed-bracket", "missing-colon"})


class SourceFault(Exception):  # noqa: N818 - the file is at fault, not the program
    """A fault that ends the reading of one file; it is turned into a diagnostic."""

    def __init__(self, rule: str, stretch: Stretch = (1, 1, 2), **facts: str) -> None:
        """Keep the rule's name, the place and the facts of its message."""
        super().__init__(rule)
        self.rule = rule
        self.stretch = stretch
        self.facts = facts


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
    if slip:
        return SourceFault(slip.rule, (slip.line, slip.column, slip.end), **slip.facts)
    return SourceFault(rule, (line, column, column + 1))


def _mended_guess(rule: str, lines: list[str], line: int, column: int) -> tuple[str, int, int]:
    """Correct the parser's guess where the line itself tells more."""
    current = lines[line - 1]
    if re.match(r" *\t", current):
        return "tab", line, len(current) - len(current.lstrip(" ")) + 1
    if rule == "unclosed-bracket" and current[column - 1 : column] not in ("[", "{"):
        return rule, *_last_open_bracket(lines[:line])
    if rule == "colon-in-text" and ":" not in current[: column - 1]:
        return _first_colon(lines, line, column)
    if rule in {"indentation", "colon-in-text"}:
        return _around_quotes(rule, lines, line, column)
    return rule, line, column


def _first_colon(lines: list[str], line: int, column: int) -> tuple[str, int, int]:
    """The first colon of a line is no colon in a text, unless a text goes on there: see what stands above."""
    current, before = lines[line - 1], lines[line - 2] if line > 1 else ""
    indent = len(current) - len(current.lstrip())
    above = text_above(lines, line)
    goes_on = above is not None and indent > len(lines[above - 1]) - len(lines[above - 1].lstrip())
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
            closed = found["rest"].rstrip().endswith(found["quote"])
            return None if closed else (number, found.start("quote") + 1)
    return None
