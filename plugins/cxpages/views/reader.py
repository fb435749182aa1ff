"""The reader: one language, one page, and everything that both decide."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from markupsafe import Markup, escape

from cxpages import locale
from cxpages.collation import sort_key
from cxpages.rendering import shown
from cxpages.words import SECTION, words_of
from cxschema.catalog.catalog import vocabulary_of
from cxschema.catalog.own_words import read_own_words
from cxschema.text.foreign import Foreign, direction_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from cxpages.locale import Writing
    from cxpages.page import Links
    from cxpages.translating import Translating
    from cxpages.words import Words
    from cxschema.catalog.catalog import Catalog, Entry, Key
    from cxschema.catalog.own_words import OwnWords

_PERCENT = ("%", "٪")
_DECIMALS = 2
"""How many decimals of a percentage are told, at most."""


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
    translating: Translating | None = None
    _made: dict[Key, Any] = field(default_factory=dict)
    _rows: dict[str, tuple[Entry, ...]] = field(default_factory=dict)

    @cached_property
    def own_words(self) -> OwnWords:
        """The phrases that the handbook says in its own words."""
        return read_own_words(self.catalog.root, self.language)

    @cached_property
    def words(self) -> Words:
        """The phrases that pages say of themselves in this language."""
        return words_of(self.language, self.own_words.of(SECTION))

    @cached_property
    def writing(self) -> Writing:
        """How readers of this language write numbers and dates."""
        wishes = self.catalog.words.locale if self.catalog.words else {}
        return locale.writing_of(self.language, wishes.get(self.language))

    def of_kind(self, kind: str) -> tuple[Entry, ...]:
        """Return the entries of one kind by their names, in the order of the reader's alphabet."""
        if kind not in self._rows:
            entries = self.catalog.of_kind(kind)
            self._rows[kind] = tuple(sorted(entries, key=lambda entry: self.place(_titled(self.data(entry)))))
        return self._rows[kind]

    def place(self, name: str) -> Any:
        """Return where a name stands in the reader's alphabet, as a key to sort by."""
        return sort_key(name, self.language)

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

    @property
    def words(self) -> Words:
        """The phrases of the page's language."""
        return self.localised.words

    @property
    def writing(self) -> Writing:
        """How the reader writes numbers and dates."""
        return self.localised.writing

    @property
    def arrow(self) -> str:
        """The arrow that points onwards."""
        return "←" if self.direction == "rtl" else "→"

    def t(self, key: str, **values: object) -> str:
        """Return a phrase of the page's language; a Foreign text where only English has it."""
        return self.words.t(key, **values)

    def counted(self, key: str, count: int, **values: object) -> str:
        """Return the phrase for a number of things."""
        return self.words.counted(key, count, n=self.number(count), **values)

    def number(self, value: float) -> str:
        """Return a number as the reader writes it."""
        return locale.number(value, self.writing)

    def signed(self, value: float) -> str:
        """Return a number with its sign."""
        return locale.signed(value, self.writing)

    def percent(self, share: float) -> str:
        """Return a share as percent."""
        return locale.percent(share, self.writing)

    def measured(self, value: float, unit: str | None) -> Markup:
        """Return a number with what it counts: 14 min, 160분, 38%."""
        if unit in _PERCENT:
            return escape(locale.percent(value / 100, self.writing, _DECIMALS))
        number = self.number(value)
        return Markup(self.t("measured")).format(n=number, unit=shown(unit)) if unit else escape(number)  # noqa: S704 - our own words

    def day(self, value: date) -> str:
        """Return a date in the reader's calendar."""
        return locale.day(value, self.writing)

    def period(self, value: str, until: str | None = None) -> str:
        """Return a year, month or day, or the time from one to another, in words."""
        ends = locale.period(value, self.writing, until)
        return ends[0] if len(ends) == 1 else self.t("from-to", first=ends[0], last=ends[1])

    def duration(self, value: str) -> str:
        """Return a duration such as `10-15 min` in words."""
        found = locale.amount(value, self.writing)
        if found is None:
            return value
        amount, count, unit = found
        return self.words.counted(f"unit.{unit}", count, amount=amount)

    def listed(self, items: Iterable[str]) -> str:
        """Return items joined as the reader's language joins a list."""
        return locale.listed([str(item) for item in items], self.writing)

    def by_name(self, refs: Iterable[Ref]) -> tuple[Ref, ...]:
        """Return references in the order of the reader's alphabet."""
        return tuple(sorted(refs, key=lambda ref: self.localised.place(ref.name)))

    def of_kind(self, kind: str) -> tuple[Entry, ...]:
        """Return the entries of one kind in the order of the reader's alphabet."""
        return self.localised.of_kind(kind)

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
