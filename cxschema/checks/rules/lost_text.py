"""Texts that do not reach the page as their writer wrote them, because YAML reads something else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cxschema.checks.registry import Case, rule
from cxschema.checks.written import written_in
from cxschema.diagnostics import Severity
from cxschema.models.fields import shape_of
from cxschema.source.remarks import lost_in_remark, words_before_remarks
from cxschema.source.unread_lists import bare_lines, swallowed_item, unread_list
from cxschema.text.items import is_meant_as_list

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cxschema.catalog.catalog import Entry
    from cxschema.checks.registry import Said
    from cxschema.diagnostics import DataPath, Diagnostic
    from cxschema.models.fields import Model
    from cxschema.source.document import Document


@rule("hash-in-text", alone=True)
def hash_in_text(case: Case) -> Iterator[Diagnostic]:
    """A text with a space and a # in it stands in quotes.

    What follows the sign is a comment, which nobody sees on the page: "Room # 12" becomes "Room".
    A comment on a text goes on a line of its own.
    """
    for entry in case.catalog.entries.values():
        for document in entry.documents:
            words = words_before_remarks(document.text)
            for path, value, shape in written_in(type(entry.data), document.values) if words else ():
                may_be_cut = shape.translated and words.issuperset((value or "").split()[-1:])
                lost = lost_in_remark(document, path, value) if may_be_cut else None
                if lost:
                    yield lost


@rule("empty-field", alone=True)
def empty_field(case: Case) -> Iterator[Diagnostic]:
    """A field that is begun is filled in, or removed.

    The page does not show an empty field, so nobody knows whether it was forgotten or is still being
    looked into.
    """
    for entry in case.catalog.entries.values():
        for key, value in entry.document.values.items():
            if value is None and not lost_in_remark(entry.document, (key,), None):
                yield entry.document.key_fault("empty-field", (key,), field=key)


@rule("list-in-text", alone=True)
def lines_without_dashes(case: Case) -> Iterator[Diagnostic]:
    """A list of several items is no text of several lines: the same rule, where it may be a text."""
    for entry in case.catalog.entries.values():
        for path, value in _single_texts(type(entry.data), entry.document.values):
            found = None if is_meant_as_list(value) else bare_lines(entry.document, path, value)
            if found:
                yield found


def _single_texts(model: type[Model], values: Any, path: DataPath = ()) -> Iterator[tuple[DataPath, str]]:
    """Yield what stands as a plain text where a list may be, outside of other lists."""
    for key, value in values.items():
        shape = shape_of(model, key) if isinstance(value, str | dict) else None
        if shape and shape.many == "list" and isinstance(value, str):
            yield (*path, key), value
        elif shape and shape.many == "one" and shape.model and isinstance(value, dict):
            yield from _single_texts(shape.model, value, (*path, key))


@rule("list-in-text", Severity.ERROR, alone=True)
def list_in_text(case: Case) -> Iterator[Diagnostic]:
    """In a list every item begins on a line of its own, with a dash and a space.

    Without the space, or with another sign, the lines count as one text, and the page shows one long item in
    place of the list.
    """
    for entry in case.catalog.entries.values():
        yield from _swallowed_in(entry.document)
        for path, i, text in _with_dashes(case.said(entry)):
            yield from filter(None, [swallowed_item(entry.document, (*path, i), text)])
        for overlay in entry.overlays.values():
            yield from () if overlay.whole else _in_translation(entry, overlay.document)


def _with_dashes(lists: list[Said]) -> Iterator[tuple[DataPath, int, str]]:
    """Yield the items whose texts may have swallowed another, with their places; hardly any has."""
    said = "\n".join(text for _, _, texts in lists for text in texts)
    for path, _, texts in lists if " -" in said or " •" in said else ():
        for i, text in enumerate(texts):
            if " -" in text or " •" in text:
                yield path, i, text


def _swallowed_in(document: Document) -> Iterator[Diagnostic]:
    """Look at the lists of plain texts at the left edge; deeper ones are seldom such lists."""
    for key, value in document.values.items():
        for i, item in enumerate(value) if isinstance(value, list) else ():
            if isinstance(item, str) and (" -" in item or " •" in item):
                yield from filter(None, [swallowed_item(document, (key, i), item)])


def _in_translation(entry: Entry, document: Document) -> Iterator[Diagnostic]:
    """Look at a translation file that was not found to be whole at a glance."""
    yield from _swallowed_in(document)
    for path, value in _single_texts(type(entry.data), document.values):
        if is_meant_as_list(value):
            yield unread_list(document, path, value)
