"""A translation to fill in: the shape of an entry, each text as a comment above the place for its own."""

# The places are left empty, which counts as not translated: a reader gets the original text there.

from __future__ import annotations

from typing import TYPE_CHECKING

from cxschema.catalog.memory import Memory
from cxschema.catalog.units import units_of
from cxschema.text.wording import messages
from cxschema.translations.overlay_text import new_text
from cxschema.translations.overlay_values import Blank, with_texts

if TYPE_CHECKING:
    from cxschema.catalog.catalog import Entry


def translation_stub(entry: Entry, language: str) -> str:
    """Return the text of a translation file with nothing translated yet."""
    places = {unit.way: Blank(unit.source) for unit in units_of(entry.data, {})}
    return new_text(header_of(entry.uri, language), with_texts(entry.data, {}, places, Memory()))


def header_of(uri: str, language: str) -> str:
    """Return what a translation file says of itself, in the translator's language."""
    return str(messages(language)["new"]["translation-header"]).format(file=uri.rpartition("/")[2])
