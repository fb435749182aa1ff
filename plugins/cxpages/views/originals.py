"""The texts of a page beside the ones that they were translated from."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from cxpages.runs import set_apart
from cxschema.text.foreign import direction_of, needs_translation

if TYPE_CHECKING:
    from cxpages.views.reader import Reader
    from cxschema.catalog.sheets import Sheet, State

_CODE = re.compile(r"(`+)(.+?)\1", re.DOTALL)
_LINK = re.compile(r"!?\[([^\]]*)\]\([^()]*\)")
_SIGNS = re.compile(r"(?<!\\)(?:\*\*|__|\[\^[^\]]+\]|\{[:#.][^{}]*\})")


@dataclass(frozen=True)
class Row:
    """One text: its translation, "" where there is none, and its original."""

    translation: Markup
    original: Markup
    state: State


@dataclass(frozen=True)
class Originals:
    """The texts of one file in one language, and in the language they were written in."""

    reader: Reader
    sheet: Sheet
    original_page: str | None
    """The link to the page in the language it was written in."""

    @property
    def direction(self) -> str:
        """The direction of the original."""
        return direction_of(self.sheet.source_language)

    @property
    def rows(self) -> list[Row]:
        """The texts in the order of the file, without bare numbers and without those whose source is gone."""
        units = (unit for unit in self.sheet.units if needs_translation(unit.source))
        shown = ((unit, self.sheet.state(unit)) for unit in units)
        return [
            Row(
                self._shown(unit.translation, self.sheet.language),
                self._shown(unit.source, self._source),
                state,
            )
            for unit, state in shown
        ]

    @property
    def _source(self) -> str:
        return self.sheet.source_language

    def _shown(self, text: str, language: str) -> Markup:
        """Return a text with its code as code, and words in other scripts set apart."""
        html = _CODE.sub(r'<code dir="ltr">\2</code>', str(escape(readable(text))))
        return Markup(set_apart(html, language, self.reader.catalog.languages))  # noqa: S704 - escaped above

    def number(self, state: str) -> int:
        """Return how many texts stand in a state."""
        return sum(self.sheet.state(unit) == state for unit in self.sheet.units)

    @property
    def edit_link(self) -> str | None:
        """The link that opens the translation."""
        return self.reader.links.source(self.sheet.translation_uri)


def readable(text: str) -> str:
    """Return a text without the signs of Markdown, those of code apart."""
    return _SIGNS.sub("", _LINK.sub(r"\1", text))
