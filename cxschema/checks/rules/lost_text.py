"""Texts that do not reach the page as their writer wrote them, because YAML reads something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxschema.checks.registry import Case, rule
from cxschema.checks.written import documents_of, written_in
from cxschema.diagnostics import Severity
from cxschema.models.fields import shape_of
from cxschema.source.remarks import lost_in_remark, words_before_remarks
from cxschema.source.unread_lists import bare_lines, swallowed_item, unread_list
from cxschema.source.values import value_at
from cxschema.text.items import is_meant_as_list

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cxschema.catalog.catalog import Entry
    from cxschema.diagnostics import DataPath, Diagnostic
    from cxschema.source.document import Document


@rule("hash-in-text", alone=True)
def hash_in_text(case: Case) -> Iterator[Diagnostic]:
    """A text with a space and a # in it stands in quotes.

    What stands behind the sign is a remark, which nobody sees on the page: "Room # 12" becomes "Room".
    A remark on a text goes on a line of its own.
    """
    for entry in case.catalog.entries.values():
        for document in documents_of(entry):
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
        for path, value in _single_texts(case, entry):
            found = None if is_meant_as_list(value) else bare_lines(entry.document, path, value)
            if found:
                yield found


def _single_texts(case: Case, entry: Entry) -> Iterator[tuple[DataPath, str]]:
    """Yield what stands as a plain text where a list may be."""
    values = entry.document.values
    for key, value in values.items():
        if isinstance(value, str) and _is_list(entry, key):
            yield (key,), value
    for path, items in case.lists(entry):
        if len(path) > 1 and len(items) == 1 and isinstance(text := value_at(values, path), str):
            yield path, text


def _is_list(entry: Entry, key: str) -> bool:
    shape = shape_of(type(entry.data), key)
    return shape is not None and shape.many == "list"


@rule("list-in-text", Severity.ERROR, alone=True)
def list_in_text(case: Case) -> Iterator[Diagnostic]:
    """In a list every item begins on a line of its own, with a dash and a space.

    Without the space, or with another sign, the lines count as one text, and the page shows one long item in
    place of the list.
    """
    for entry in case.catalog.entries.values():
        for path, text in _items(case, entry):
            found = swallowed_item(entry.document, path, text) if " -" in text or " •" in text else None
            if found:
                yield found
        for overlay in entry.overlays.values():
            yield from () if overlay.whole else _in_translation(entry, overlay.document)


def _in_translation(entry: Entry, document: Document) -> Iterator[Diagnostic]:
    """Look at the lists at the left edge of a translation file; deeper ones are seldom plain lists."""
    for key, value in document.values.items():
        for i, item in enumerate(value) if isinstance(value, list) else ():
            found = (
                swallowed_item(document, (key, i), item) if isinstance(item, str) and " -" in item else None
            )
            if found:
                yield found
        if isinstance(value, str) and is_meant_as_list(value) and _is_list(entry, key):
            yield unread_list(document, (key,), value)


def _items(case: Case, entry: Entry) -> Iterator[tuple[DataPath, str]]:
    """Yield the texts of items; of lists further inside, only those that are made of parts."""
    for key, value in entry.document.values.items():
        if isinstance(value, list):
            yield from (((key, i), item) for i, item in enumerate(value) if isinstance(item, str))
    for path, items in case.lists(entry):
        for i, item in enumerate(items):
            text = getattr(item, item.shorthand) if item.shorthand else None
            if isinstance(text, str):
                yield (*path, i, item.shorthand), text
