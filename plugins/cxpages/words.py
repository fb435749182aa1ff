"""The phrases that pages say of themselves; English stands in for what a language lacks."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cxpages.locale import plural_form
from cxschema.text.foreign import Foreign
from cxschema.text.phrases import FORMS, phrases
from cxschema.text.wording import FALLBACK

if TYPE_CHECKING:
    from collections.abc import Mapping

SECTION = "pages"
"""Where our phrases stand in a handbook's own wording files."""


@dataclass(frozen=True)
class Words:
    """The phrases of one language: its own, and English ones where it has none."""

    language: str
    own: Mapping[str, str]
    borrowed: Mapping[str, str] = field(default_factory=dict)

    def t(self, key: str, **values: object) -> str:
        """Return one phrase with its values set in; raise KeyError for a phrase that no language has."""
        if key in self.own:
            return _filled(self.own[key], values)
        return Foreign(_filled(self.borrowed[key], values), FALLBACK)

    def forms(self, key: str) -> dict[str, str]:
        """Return a phrase in all forms in which its language counts, placeholders still in it."""
        said = self.own if f"{key}.other" in self.own else self.borrowed
        return {form: said[f"{key}.{form}"] for form in FORMS if f"{key}.{form}" in said}

    def counted(self, key: str, count: float, **values: object) -> str:
        """Return the phrase for a number of things, in the form that the language asks for."""
        form = plural_form(count, self.counts_like(key))
        return self.t(f"{key}.{form if form in self.forms(key) else 'other'}", **values)

    def counts_like(self, key: str) -> str:
        """Return the language whose rules choose the form of a phrase: the one that the phrase is in."""
        return self.language if f"{key}.other" in self.own else FALLBACK


def words_of(language: str, added: Mapping[str, str] | None = None) -> Words:
    """Return the phrases of one language; *added* are the handbook's own, which overrule ours."""
    return Words(language, {**phrases(SECTION, language), **(added or {})}, phrases(SECTION, FALLBACK))


def _filled(text: str, values: Mapping[str, object]) -> str:
    return text.format_map(values) if values else text
