"""The earlier ids of an entry: the one it had until now joins them, so that old links still lead to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cxschema.models.fields import shapes
from cxschema.models.kinds import KINDS
from cxschema.renaming.data_edits import DataEdits, as_written
from cxschema.text.edits import Edit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cxschema.diagnostics import DataPath
    from cxschema.renaming.source_text import SourceText

_FIELD = "aliases"


def keep_earlier_id(edits: DataEdits, old: str, new: str) -> None:
    """Add *old* to the earlier ids; an entry that gets an earlier id back gives up the other for it."""
    known = edits.document.values.get(_FIELD)
    if _FIELD not in edits.document.values:
        _begin(edits, old)
    elif known is None:
        _fill(edits, old)
    elif isinstance(known, str):
        _second(edits, known, old, new)
    else:
        _further(edits, list(known), old, new)


def _begin(edits: DataEdits, old: str) -> None:
    """Write a new line where `cxbook fmt` has it; in braces, behind the id or the kind."""
    source, values = edits.source, edits.document.values
    if source.text[edits.start(()) :].startswith("{"):
        at = _end(edits, ("id" if "id" in values else "kind",))
        text = f", {_FIELD}: [{as_written(old)}]"
    else:
        key = edits.document.place((_field_before(values),), key=True)
        at = _end_below(source, source.offset(key.line, key.column), key.column - 1)
        text = f"{source.newline}{' ' * (key.column - 1)}{_FIELD}: [{as_written(old)}]"
    edits.edits.append(Edit(at, at, text))
    edits.values[_FIELD] = [old]


def _field_before(values: Mapping[str, Any]) -> str:
    """Return the last field of an entry, in the order of its model, that comes before the earlier ids."""
    names = [shape.name for shape in shapes(KINDS[values["kind"].strip()].model)]
    return [name for name in names[: names.index(_FIELD)] if name in values][-1]


def _end_below(source: SourceText, start: int, indent: int) -> int:
    """Return where the last line ends that belongs to a key; the key stands *indent* spaces in."""
    end = at = source.line_end(start)
    for line in source.text[at:].splitlines(keepends=True):
        begin, at = at, at + len(line)
        if line.strip() and (line[:indent].strip() or line[indent : indent + 1] not in {" ", "-"}):
            break
        end = source.line_end(begin) if line.strip() else end
    return end


def _fill(edits: DataEdits, old: str) -> None:
    """Write the list behind a key that has nothing behind it, or the word for nothing."""
    text, start, end = edits.source.text, edits.start((_FIELD,)), _end(edits, (_FIELD,))
    if text[start:end].casefold() in {"null", "~"}:
        edits.edits.append(Edit(start, end, f"[{as_written(old)}]"))
    else:
        at = text.index(":", _end(edits, (_FIELD,), key=True)) + 1
        edits.edits.append(Edit(at, at, f" [{as_written(old)}]"))
    edits.values[_FIELD] = [old]


def _second(edits: DataEdits, known: str, old: str, new: str) -> None:
    """Make a single id a list of two, unless it is the one that the entry gets back."""
    if known.strip() == new:
        edits.replace((_FIELD,), new, old)
        return
    start, end = edits.start((_FIELD,)), _end(edits, (_FIELD,))
    edits.edits += [Edit(start, start, "["), Edit(end, end, f", {as_written(old)}]")]
    edits.values[_FIELD] = [known, old]


def _further(edits: DataEdits, known: list[Any], old: str, new: str) -> None:
    names = [str(item).strip() for item in known]
    if new in names:
        edits.replace((_FIELD, names.index(new)), new, old)
        return
    if not names:
        at, text = edits.start((_FIELD,)) + 1, as_written(old)
    elif edits.source.text.startswith("[", edits.start((_FIELD,))):
        at, text = _end(edits, (_FIELD, len(names) - 1)), f", {as_written(old)}"
    else:
        at, text = _below(edits, (_FIELD, len(names) - 1), old)
    edits.edits.append(Edit(at, at, text))
    edits.values[_FIELD] = [*known, old]


def _below(edits: DataEdits, last: DataPath, old: str) -> tuple[int, str]:
    """Return where the next item of a list goes, and how it is written: as the one above it."""
    source, start = edits.source, edits.start(last)
    before = source.text[source.line_start(start) : start]
    return source.line_end(start), f"{source.newline}{before}{as_written(old)}"


def _end(edits: DataEdits, path: DataPath, *, key: bool = False) -> int:
    """Return where a value, or its key, ends that stands on one line."""
    place = edits.document.place(path, key=key)
    return edits.source.offset(place.line, place.end_column)
