"""The earlier ids of an entry: the one it had until now joins them, so that old links still lead to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cxschema.renaming.data_edits import DataEdits, as_written
from cxschema.text.edits import Edit

if TYPE_CHECKING:
    from cxschema.diagnostics import DataPath

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
    """Write a new line below the id or the kind."""
    source = edits.source
    after = "id" if "id" in edits.document.values else "kind"
    if source.text[edits.start(()) :].startswith("{"):
        at, text = _end(edits, (after,)), f", {_FIELD}: [{as_written(old)}]"
    else:
        at = source.line_end(edits.start((after,)))
        key = edits.document.place((after,), key=True)
        text = f"{source.newline}{' ' * (key.column - 1)}{_FIELD}: [{as_written(old)}]"
    edits.edits.append(Edit(at, at, text))
    edits.values[_FIELD] = [old]


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
