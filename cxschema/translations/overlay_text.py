"""Texts put into a translation file where they belong; its comments and layout stay."""

# Only what changes is written: a value in its place, a new line behind the one before it. Afterwards
# the file is read again, and has to say what was meant, or nothing is changed at all.

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any

from cxschema.formatting.layout import Block, Leaf
from cxschema.formatting.places import Places
from cxschema.source.builder import build
from cxschema.source.faults import SourceFault
from cxschema.source.yaml_text import scalar
from cxschema.text.edits import Edit
from cxschema.translations.overlay_values import Blank

if TYPE_CHECKING:
    from cxschema.diagnostics import DataPath

_STEP = "  "


def with_values(text: str, values: dict[str, Any]) -> str | None:
    """Return a file's text when it says *values*; None where it is laid out in an unusual way."""
    places = Places(text)
    old = places.values
    if not isinstance(old, dict) or not places.parts:
        return None
    made = _Writing(places)
    made.value((), old, values)
    new = places.with_edits(made.edits)
    return new if _says(new, values) and _comments(text) <= _comments(new) else None


def new_text(header: str, values: dict[str, Any]) -> str:
    """Return the text of a new file that says *values*; what has places to fill in stands apart."""
    lines = _comment(header)
    for number, (key, value) in enumerate(values.items()):
        lines += ["", *_pair(key, value)] if number == 0 or _has_blank(value) else _pair(key, value)
    return "\n".join(lines) + "\n"


def _has_blank(value: Any) -> bool:
    if isinstance(value, dict | list):
        return any(map(_has_blank, value.values() if isinstance(value, dict) else value))
    return isinstance(value, Blank)


def _says(text: str, values: Any) -> bool:
    try:
        found, faults = build(text.removeprefix("\ufeff"))
    except SourceFault:
        return False
    return not faults and bool(found == _plain(values))


def _plain(value: Any) -> Any:
    """Return values as a reader gets them: a place to fill in is empty."""
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return None if isinstance(value, Blank) else value


def _comments(text: str) -> set[str]:
    return {line.strip() for line in text.splitlines() if line.lstrip().startswith("#")}


class _Writing:
    """The changes of one file."""

    def __init__(self, places: Places) -> None:
        self.places = places
        self.edits: list[Edit] = []

    def value(self, path: DataPath, old: Any, new: Any) -> None:
        if _plain(old) == _plain(new):
            return
        part = self.places.parts.get(path)
        if isinstance(old, dict) and isinstance(new, dict):
            self._inside(path, old, new)
            self._add(part, [(key, item) for key, item in new.items() if key not in old])
        elif isinstance(old, list) and isinstance(new, list):
            pairs, added = _side_by_side(old, new)
            for before, after in pairs:
                self.value((*path, before), old[before], new[after])
            for before, numbers in added:
                self._add(part, [(None, new[number]) for number in numbers], before)
        elif isinstance(part, Leaf):
            self._replace(path, part, new)
        elif part is not None:
            self._replace_all(path, part, new)

    def _inside(self, path: DataPath, old: dict[Any, Any], new: dict[Any, Any]) -> None:
        for key, item in old.items():
            self.value((*path, key), item, new.get(key))

    def _replace(self, path: DataPath, leaf: Leaf, new: Any) -> None:
        above = self.places.parts[path[:-1]]
        text = self.places.text
        if isinstance(above, Leaf):
            written = _in_brackets(new)
        else:
            lines = _lines(new)
            indent = " " * above.column + _STEP
            is_item = above.form == "list"
            stands_inline = is_item or not isinstance(new, dict | list)
            written = self._joined(lines, indent, begin="" if stands_inline else indent, first=stands_inline)
        gap = " " if leaf.start and text[leaf.start - 1] in ":-" else ""
        self.edits.append(Edit(leaf.start, leaf.end, gap + written))

    def _replace_all(self, path: DataPath, block: Block, new: Any) -> None:
        """Write lines in the place of a list that becomes a mapping, or the other way round."""
        above, text = self.places.parts[path[:-1]], self.places.text
        indent = " " * (above.column if isinstance(above, Block) else 0) + _STEP
        start = text.at_line(block.first)
        lines = (f"{indent}{line}" if line else line for line in _lines(new))
        self.edits.append(
            Edit(start, text.next_line(block.last), "".join(line + self.places.newline for line in lines))
        )

    def _joined(self, lines: list[str], indent: str, *, begin: str, first: bool) -> str:
        newline = self.places.newline
        further = [f"{indent}{line}" if line else line for line in lines[1:]]
        return newline.join([*([] if first else [""]), begin + lines[0], *further])

    def _add(
        self, part: Leaf | Block | None, new: list[tuple[str | None, Any]], before: int | None = None
    ) -> None:
        """Add keys or items: at the end, or *before* an item."""
        if not new or part is None:
            return
        if isinstance(part, Leaf):
            self._add_in_brackets(part, new, len(part.parts) if before is None else before)
            return
        lines = [line for key, item in new for line in (_item(item) if key is None else _pair(key, item))]
        indent, newline, text = " " * part.column, self.places.newline, self.places.text
        at = text.next_line(part.items[before - 1 if before else -1].last)
        if before == 0:
            at = text.at_line(part.first)
        begin = "" if at == 0 or text[at - 1] in "\r\n" else newline
        written = newline.join(f"{indent}{line}" if line else line for line in lines)
        self.edits.append(Edit(at, at, begin + written + newline))

    def _add_in_brackets(self, leaf: Leaf, new: list[tuple[str | None, Any]], before: int) -> None:
        parts = [
            _in_brackets(item) if key is None else f"{scalar(key)}: {_in_brackets(item)}" for key, item in new
        ]
        written = ", ".join(parts)
        if before:
            at = leaf.parts[before - 1][1].end
            self.edits.append(Edit(at, at, ", " + written))
        else:
            at = leaf.parts[0][1].start if leaf.parts else leaf.end - 1
            self.edits.append(Edit(at, at, written + (", " if leaf.parts else "")))


def _side_by_side(old: list[Any], new: list[Any]) -> tuple[list[tuple[int, int]], list[tuple[int, range]]]:
    """Return which items of two lists stand for each other, and which are new and before which of the old.

    Where that does not show, the new ones are those at the end.
    """
    first, second = ([repr(_plain(item)) for item in items] for items in (old, new))
    steps = SequenceMatcher(None, first, second, autojunk=False).get_opcodes()
    uneven = any(i - h != k - j and tag != "insert" for tag, h, i, j, k in steps)
    if uneven or len(new) <= len(old):
        pairs = [(i, i) for i in range(min(len(old), len(new)))]
        return pairs, [(len(old), range(len(old), len(new)))]
    pairs = [pair for _, h, i, j, k in steps for pair in zip(range(h, i), range(j, k), strict=False)]
    return pairs, [(h, range(j, k)) for tag, h, _, j, k in steps if tag == "insert"]


def _pair(key: str, value: Any) -> list[str]:
    name = scalar(key)
    if isinstance(value, dict | list) and value:
        return [f"{name}:", *(f"{_STEP}{line}" if line else line for line in _lines(value))]
    first, *more = _lines(value)
    above = _comment(value) if isinstance(value, Blank) else []
    return [*above, f"{name}: {first}".rstrip(), *(f"{_STEP}{line}" if line else line for line in more)]


def _item(value: Any) -> list[str]:
    lines = [*(_comment(value) if isinstance(value, Blank) else []), *_lines(value)]
    first = next(i for i, line in enumerate(lines) if not line.startswith("#"))
    further = (f"{_STEP}{line}" if line else line for line in lines[first + 1 :])
    return [*lines[:first], f"- {lines[first]}".rstrip(), *further]


def _lines(value: Any) -> list[str]:
    """Return the lines of a value, the first one to stand behind its key or dash."""
    if isinstance(value, dict) and value:
        return [line for key, item in value.items() for line in _pair(key, item)]
    if isinstance(value, list) and value:
        return [line for item in value for line in _item(item)]
    if value is None or isinstance(value, Blank):
        return [""]
    if "\n" in value:
        return ["|-", *value.split("\n")]
    return [scalar(str(value))]


def _in_brackets(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{scalar(key)}: {_in_brackets(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(_in_brackets(item) for item in value) + "]"
    if value is None or isinstance(value, Blank):
        return "~"
    written = scalar(value)
    return written if _holds(written, value) else "'" + value.replace("'", "''") + "'"


def _holds(written: str, value: str) -> bool:
    try:
        return bool(build(f"[{written}, {{a: {written}}}]\n")[0] == [value, {"a": value}])
    except SourceFault:
        return False


def _comment(text: str) -> list[str]:
    return [f"# {line}".rstrip() for line in text.splitlines()]
