"""The reader: one language, one page, and everything that both decide."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from cxpages import locale
from cxpages.words import counted, counting, wording
from cxschema.catalog.catalog import vocabulary_of
from cxschema.text.foreign import Foreign, direction_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from cxpages.page import Links
    from cxschema.catalog.catalog import Catalog, Entry, Key


@dataclass(frozen=True)
class Ref:
    """An entry or a word of the handbook as another page names it."""

    kind: str
    id: str
    name: str
    url: str | None
    line: str | None = None
    """One line that says what it is about."""


@dataclass
class Localised:
    """Entries in one language, each translated once for all pages that name it."""

    catalog: Catalog
    language: str
    _made: dict[Key, Any] = field(default_factory=dict)

    def data(self, entry: Entry) -> Any:
        """Return an entry's data in this language."""
        if entry.key not in self._made:
            self._made[entry.key] = self.catalog.in_language(entry, self.language)
        return self._made[entry.key]

    @cached_property
    def terms(self) -> dict[str, dict[str, Any]]:
        """The words of the handbook file in this language: kind, id, term."""
        return vocabulary_of(self.data(self.catalog.handbook) if self.catalog.handbook else None)


@dataclass(frozen=True)
class Reader:
    """Who reads the page that is being made: the language, and how that page reaches others."""

    localised: Localised
    links: Links
    uri: str
    """The docs file that the page is made from."""

    _refs: dict[Key, Ref] = field(default_factory=dict)

    @property
    def language(self) -> str:
        """The language of the page."""
        return self.localised.language

    @property
    def catalog(self) -> Catalog:
        """The catalog that the page belongs to."""
        return self.localised.catalog

    @property
    def direction(self) -> str:
        """The direction that the page is written in."""
        return direction_of(self.language)

    def t(self, key: str, **values: object) -> str:
        """Return a phrase of the page's language."""
        text = wording(self.language)[key]
        return text.format_map(values) if values else text

    def counted(self, key: str, count: int, **values: object) -> str:
        """Return the phrase for a number of things."""
        return counted(self.language, key, count, n=self.number(count), **values)

    def counting(self, key: str, count: int) -> str:
        """Return the phrase for a number of things, its placeholders still in it."""
        return counting(self.language, key, count)

    def number(self, value: float) -> str:
        """Return a number as the reader writes it."""
        return locale.number(value, self.language)

    def signed(self, value: float) -> str:
        """Return a number with its sign."""
        return locale.signed(value, self.language)

    def percent(self, share: float) -> str:
        """Return a share as percent."""
        return locale.percent(share, self.language)

    def day(self, value: date) -> str:
        """Return a date in the reader's calendar."""
        return locale.day(value, self.language)

    def period(self, value: str) -> str:
        """Return a year, month or day in words."""
        return locale.period(value, self.language)

    def duration(self, value: str) -> str:
        """Return a duration in words."""
        return locale.duration(value, self.language)

    def listed(self, items: Iterable[str]) -> str:
        """Return items joined as the reader's language joins a list."""
        return locale.listed([str(item) for item in items], self.language)

    def fact(self, value: str | tuple[str, ...]) -> str:
        """Return a fact of a life: a list joined, a bare number in the reader's digits."""
        if isinstance(value, tuple):
            return self.listed(value)
        return self.number(int(value)) if value.isascii() and value.isdecimal() else value

    def data(self, entry: Entry) -> Any:
        """Return an entry's data in the reader's language."""
        return self.localised.data(entry)

    def ref(self, kind: str, name: str) -> Ref:
        """Return an entry, or a word of the handbook file, as this page names it."""
        if (kind, name) not in self._refs:
            self._refs[kind, name] = self._made_ref(kind, name)
        return self._refs[kind, name]

    def _made_ref(self, kind: str, name: str) -> Ref:
        entry = self.catalog.entries.get((kind, name))
        if entry is not None:
            data = self.data(entry)
            return Ref(kind, name, _titled(data), self.links.page(entry.uri), data.summary_line)
        term = self.localised.terms.get(kind, {}).get(name)
        if term is None:
            return Ref(kind, name, name, None)
        home = self.catalog.handbook
        url = f"{self.links.page(home.uri)}#{kind}-{name}" if home else None
        return Ref(kind, name, term.name, url, term.description)

    def refs(self, kind: str, names: Iterable[str]) -> tuple[Ref, ...]:
        """Return several entries of one kind as this page names them."""
        return tuple(self.ref(kind, name) for name in names)

    def any_ref(self, value: str, default: str) -> Ref:
        """Return what a reference such as `persona:nok` leads to."""
        kind, colon, name = value.partition(":")
        return self.ref(kind, name) if colon else self.ref(default, value)


def _titled(data: Any) -> str:
    """Return an entry's title; a Foreign text stays one, so that it is marked."""
    name = getattr(data, "name", None)
    return name if isinstance(name, Foreign) else str(name or data.title)
