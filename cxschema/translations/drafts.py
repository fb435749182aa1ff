"""Translation files as they would be with more texts in them; nothing is written here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cxschema.catalog.sheets import State
from cxschema.catalog.units import units_of
from cxschema.formatting.canonical import canonical
from cxschema.formatting.files import Change, text_on_disk
from cxschema.models.kinds import KINDS
from cxschema.source.files import SourceFile
from cxschema.translations.chapter_text import with_blocks
from cxschema.translations.overlay_text import new_text, with_values
from cxschema.translations.overlay_values import Blank, with_texts
from cxschema.translations.stubs import header_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from cxschema.catalog.sheets import Sheet
    from cxschema.diagnostics import DataPath


@dataclass(frozen=True)
class Draft:
    """What becomes of one translation file, and the texts that found no place in it."""

    change: Change | None
    homeless: frozenset[DataPath] = frozenset()


def draft(root: Path, sheet: Sheet, texts: Mapping[DataPath, str]) -> Draft:
    """Return a translation file with some texts in it; it is made if it is not there."""
    before = _before(root, sheet)
    if before is None:
        return Draft(None, frozenset(texts))
    if sheet.chapter:
        source = sheet.chapter.source.text
        there = before.removeprefix("\ufeff") if sheet.there else None
        made, left = with_blocks(source, there, texts, sheet.memory)
        return _draft(root, sheet, before, made, frozenset(left))
    after, homeless = _overlay(sheet, before, texts)
    return _draft(root, sheet, before, after, homeless if after else frozenset(texts))


def stub(root: Path, sheet: Sheet) -> Draft:
    """Return a translation file with a place for every text that it lacks."""
    missing = {unit.way: unit.source for unit in sheet.units if sheet.state(unit) is State.MISSING}
    if not missing:
        return Draft(None)
    if sheet.entry is None:
        return draft(root, sheet, missing if sheet.there else {})
    return draft(root, sheet, {way: Blank(source) for way, source in missing.items()})


def _before(root: Path, sheet: Sheet) -> str | None:
    """Return what stands in the file, "" where it is not there; None where it cannot be changed safely."""
    path = root / sheet.translation_uri
    try:
        if not path.exists():
            return ""
        return text_on_disk(path) if sheet.there else None
    except (OSError, UnicodeDecodeError):
        return None


def _overlay(
    sheet: Sheet, before: str, texts: Mapping[DataPath, str]
) -> tuple[str | None, frozenset[DataPath]]:
    """Return the text of a data file's translation, and the ways to the texts that found no place in it."""
    if sheet.entry is None:
        return None, frozenset()
    overlay = sheet.entry.overlays.get(sheet.language)
    values = with_texts(sheet.entry.data, overlay.values if overlay else {}, texts, sheet.memory)
    placed = {unit.way: unit.translation for unit in units_of(sheet.entry.data, values)}
    left = frozenset(way for way in texts if not placed.get(way))
    model = KINDS[sheet.entry.kind].model
    if overlay is None:
        text = new_text(header_of(sheet.uri, sheet.language), values)
        return canonical(text, model) or text, left
    after = with_values(before, values)
    in_form = after is not None and canonical(before, model) == before
    return (canonical(after, model) or after) if after and in_form else after, left


def _draft(root: Path, sheet: Sheet, before: str, after: str | None, homeless: frozenset[DataPath]) -> Draft:
    if after is None or after == before:
        return Draft(None, homeless)
    return Draft(Change(SourceFile(root, sheet.translation_uri), before, after), homeless)
