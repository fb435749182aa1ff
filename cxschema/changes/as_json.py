"""The report for other programs: every value, and every sentence."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from cxschema.changes.change import Choice, Named, Number, Plain, Prose, Thing, YesNo
from cxschema.changes.telling import TellingEntry

if TYPE_CHECKING:
    from cxschema.changes.change import Change, Comparison, EntryChange, TextChange, Unread, Value, Way
    from cxschema.changes.report import Report
    from cxschema.changes.span import State
    from cxschema.changes.words import Words
    from cxschema.diagnostics import Diagnostic

VERSION = 1
"""Goes up when a field changes its meaning or goes away."""


def as_json(comparison: Comparison, report: Report, words: Words, prefix: str) -> dict[str, Any]:
    """Return a comparison as values that JSON can hold."""
    span = comparison.span
    return {
        "version": VERSION,
        "base": _state(span.base),
        "head": _state(span.head),
        "summary": report.summary,
        "notes": [
            {"note": why, "sentence": said} for (why, _), said in zip(span.notes, report.notes, strict=True)
        ],
        "entries": [_entry(entry, words, prefix) for entry in comparison.entries],
        "unread": [
            {"file": prefix + one.file, **_faults(one), "sentence": said}
            for one, said in zip(comparison.unread, report.unread, strict=True)
        ],
        "layout_only": [prefix + file for file in comparison.layout_only],
    }


def _state(state: State) -> dict[str, str | None]:
    return {"name": state.name or None, "commit": state.commit}


def _faults(one: Unread) -> dict[str, Any]:
    return {"before": _rule(one.before), "after": _rule(one.after)}


def _rule(fault: Diagnostic | None) -> dict[str, Any] | None:
    return {"rule": fault.rule, "line": fault.place.line, "column": fault.place.column} if fault else None


def _entry(entry: EntryChange, words: Words, prefix: str) -> dict[str, Any]:
    telling = TellingEntry(words, entry)
    return {
        "kind": entry.kind,
        "id": entry.id,
        "name": entry.title,
        "file": prefix + entry.file,
        "what": entry.what,
        "old_id": entry.old_id,
        "old_file": prefix + entry.old_file if entry.old_file else None,
        "sentences": [telling.heading(), *telling.lines()],
        "changes": [{**_change(change), "sentence": telling.change(change)} for change in entry.changes],
        "translations": [
            {"language": one.language, "file": one.file, "texts": [_text(text) for text in one.texts]}
            for one in entry.translations
        ],
        "used_by": [asdict(user) for user in entry.used_by],
        "lost_by": [asdict(user) for user in entry.lost_by],
    }


def _change(change: Change) -> dict[str, Any]:
    found: dict[str, Any] = {
        "what": change.what,
        "where": _way(change.way),
        "field": change.field,
        "before": _value(change.before),
        "after": _value(change.after),
    }
    if change.beside is not None:
        found["after_item"] = change.beside or None
    if change.origin:
        found["from"] = {"where": _way(change.origin[0]), "field": change.origin[1]}
    if change.order:
        found["order"] = list(change.order)
    return found


def _text(text: TextChange) -> dict[str, Any]:
    return {
        "what": text.standing,
        "where": _way(text.way),
        "field": text.field or None,
        "before": text.before,
        "after": text.after,
    }


def _way(way: Way) -> list[dict[str, str | None]]:
    return [{"field": part.field, "name": part.label or None} for part in way]


def _value(value: Value | None) -> Any:
    match value:
        case Prose(text) | Plain(text) | Choice(text):
            return text
        case Number():
            return value.value
        case YesNo():
            return value.holds
        case Named():
            return asdict(value)
        case Thing():
            return {
                "name": value.label or None,
                **{field: list(labels) for field, labels in value.holds},
                **{field: _value(inner) for field, inner in value.says},
            }
    return None
