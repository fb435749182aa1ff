"""What a writer did where the YAML parser gave up: it says what it met, and where, but not what was meant."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cxschema.source.text_above import text_above, value_on, whole_text
from cxschema.text.conflicts import conflict_lines
from cxschema.text.items import is_meant_as_list, without_sign
from cxschema.text.quoting import in_quotes
from cxschema.text.strange import strange_colon, strange_space

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


@dataclass(frozen=True)
class Slip:
    """A rule, the place of what it is about (counted from 1), and the facts of its message."""

    rule: str
    line: int
    column: int
    end: int
    facts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Trouble:
    """Where the parser gave up, and the rule that says the same in plain words."""

    rule: str
    lines: list[str]
    line: int
    column: int

    @property
    def current(self) -> str:
        """The line in question."""
        return self.lines[self.line - 1]

    def slip(self, rule: str, column: int, end: int = 0, *, line: int = 0, **facts: str) -> Slip:
        """Return a slip on this line, or another; without an *end* it is one character."""
        return Slip(rule, line or self.line, column, end or column + 1, facts)


def _conflict(trouble: Trouble) -> Slip | None:
    found = conflict_lines("\n".join(trouble.lines))
    if not found:
        return None
    end = len(trouble.lines[found[0] - 1]) + 1
    return trouble.slip("conflict-markers", 1, end, line=found[0], lines=", ".join(map(str, found)))


def _strange_character(trouble: Trouble) -> Slip | None:
    """Look at the line and at those above, up to the left edge: what is wrong there shows further down."""
    for number in range(trouble.line, 0, -1):
        line = trouble.lines[number - 1]
        for rule, stretch in (("strange-space", strange_space(line)), ("strange-colon", strange_colon(line))):
            if stretch:
                start, end = stretch
                code = f"U+{ord(line[start]):04X}"
                return trouble.slip(rule, start + 1, end + 1, line=number, code=code, sign=line[start])
        if number < trouble.line and line[:1].strip(" -"):
            break
    return None


_FENCE = re.compile(r"(?:```|~~~)\s*\w*")


def _fence(trouble: Trouble) -> Slip | None:
    """A line that begins or ends code in a chapter or a chat, copied together with what it holds."""
    line = trouble.current.rstrip()
    return trouble.slip("closing-line", 1, len(line) + 1, sign=line) if _FENCE.fullmatch(line) else None


_ITEM_OF_FIELDS = re.compile(r"(?:[•·○–—*]\s*|-)[a-z_]+:(?:\s|$)")


def _unread_item(trouble: Trouble) -> Slip | None:
    """A line that begins like an item without its space, or with another sign, where no text can be."""
    number, line = trouble.line, trouble.current.strip()
    is_text = trouble.rule == "missing-colon" and is_meant_as_list(line)
    if not is_text:
        number = next((n for n in (number, number - 1) if _is_item_of_fields(trouble, n)), 0)
        line = trouble.lines[number - 1].strip()
    if not number:
        return None
    start = trouble.lines[number - 1].index(line) + 1
    facts = {"text": line, "item": without_sign(line)}
    return trouble.slip("list-in-text", start, start + len(line), line=number, **facts)


def _is_item_of_fields(trouble: Trouble, number: int) -> bool:
    if number < 1 or trouble.rule not in {"indentation", "quotes-needed", "alias"}:
        return False
    return _ITEM_OF_FIELDS.match(trouble.lines[number - 1].strip()) is not None


_WITHOUT_SPACE = re.compile(r"[ ]*(?:-[ ]+)?(?P<key>[a-z_]+):(?P<text>[^\s:/].*?)\s*$")


def _missing_space(trouble: Trouble) -> Slip | None:
    found = _WITHOUT_SPACE.match(trouble.current) if trouble.rule == "missing-colon" else None
    if not found:
        return None
    right = in_quotes(f"{found['key']}: {found['text']}")
    return trouble.slip("missing-space", found.end("key") + 1, right=right)


_LIKE_A_KEY = re.compile(r"[a-z_]+\b")


def _paragraph_further_out(trouble: Trouble) -> Slip | None:
    """A line without a colon that begins like a sentence, below a text."""
    line = trouble.current.strip()
    if trouble.rule != "missing-colon" or not line or _LIKE_A_KEY.match(line):
        return None
    if text_above(trouble.lines, trouble.line) is None:
        return None
    start = trouble.current.index(line) + 1
    return trouble.slip("text-not-indented", start, start + len(line))


_NEEDS_QUOTES = re.compile(
    r"""[@%`,\]}] | [*&](?!\w+$)       # no text begins with these
      | \[.*\].*\S | \{.*\}.*\S       # brackets, and something behind them
      | [|>](?![-+\d]*$) | \?\s        # signs with a meaning of their own, and a text behind them
    """,
    re.VERBOSE,
)
_BEGINNINGS = frozenset({"quotes-needed", "indentation", "yaml-syntax", "alias", "unclosed-bracket"})


def _needs_quotes(trouble: Trouble) -> Slip | None:
    at, text = value_on(trouble.current)
    if trouble.rule not in _BEGINNINGS or trouble.column <= at or not _NEEDS_QUOTES.match(text):
        return None
    return trouble.slip("quotes-needed", at + 1, at + 1 + len(text), sign=text[0], quoted=in_quotes(text))


_OTHER_CLOSING = re.compile(r"""(["'])[^"']*(?P<closing>[”“„‟″»«’‘])\s*$""")


def _other_quote(trouble: Trouble) -> Slip | None:
    """Quotes that open and are closed by others, as some programs write them by themselves."""
    start = trouble.column - 1
    found = _OTHER_CLOSING.match(trouble.current, start) if trouble.rule == "unclosed-quote" else None
    if not found:
        return None
    column = found.start("closing") + 1
    return trouble.slip("other-quote", column, opened=found[1], closed=found["closing"])


_SEPARATORS = re.compile(r"[,\[\]{}]")


def _in_quotes(trouble: Trouble) -> Slip | None:
    """What has to stand in quotes is shown in quotes."""
    if trouble.rule not in {"colon-in-text", "list-beside-key", "text-after-quote"}:
        return None
    return trouble.slip(trouble.rule, trouble.column, quoted=in_quotes(_meant_text(trouble)))


def _meant_text(trouble: Trouble) -> str:
    """Return the text that the place belongs to, without quotes that are no part of it."""
    _, text = value_on(trouble.current)
    before, behind = trouble.current[: trouble.column - 1], trouble.current[trouble.column - 1 :]
    if trouble.rule == "text-after-quote" and before.endswith(text[:1]):
        return text[1:].removesuffix(text[0])  # quotes inside a text that stands in the same quotes
    if text.startswith(("[", "{")):
        return f"{_SEPARATORS.split(before)[-1]}{_SEPARATORS.split(behind)[0]}".strip()
    goes_on = trouble.rule == "colon-in-text" and ":" not in before
    first = text_above(trouble.lines, trouble.line) if goes_on else None
    return (whole_text(trouble.lines, first, trouble.line) if first else None) or text


_HASH_BEHIND = re.compile(r"[^\s#][ \t]++(?P<remark>#(?:.*\S)?)\s*$")


def _hash_above(trouble: Trouble) -> Slip | None:
    """A text of several lines that a remark ends, though it goes on below."""
    number = next((n for n in range(trouble.line - 1, 0, -1) if trouble.lines[n - 1].strip()), 0)
    found = _HASH_BEHIND.search(trouble.lines[number - 1]) if number else None
    at, _ = value_on(trouble.current)
    if trouble.rule != "indentation" or not found or trouble.current[:at].strip():
        return None
    above = trouble.lines[number - 1]
    first = number if above[: value_on(above)[0]].strip() else text_above(trouble.lines, number)
    whole = whole_text(trouble.lines, first, trouble.line) if first else None
    if whole is None:
        return None
    start, end = found.start("remark") + 1, found.end("remark") + 1
    return trouble.slip("hash-in-text", start, end, line=number, quoted=in_quotes(whole))


_LOOKS: tuple[Callable[[Trouble], Slip | None], ...] = (
    _conflict,
    _strange_character,
    _fence,
    _unread_item,
    _missing_space,
    _paragraph_further_out,
    _needs_quotes,
    _other_quote,
    _in_quotes,
    _hash_above,
)


def likely_slip(trouble: Trouble) -> Slip | None:
    """Return what the writer most likely did, None where the lines tell no more than the parser."""
    return next((slip for look in _LOOKS if (slip := look(trouble))), None)
