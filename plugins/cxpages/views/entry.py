"""What every page of an entry shows, whatever its kind."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from cxpages.kinds import PAGES
from cxschema.catalog.certainty import Certainty, certainty_of, confidence_of
from cxschema.catalog.localising import foreign_texts
from cxschema.catalog.sheets import State
from cxschema.models.entry import Envelope

if TYPE_CHECKING:
    from cxpages.views.reader import Reader, Ref
    from cxschema.catalog.catalog import Entry
    from cxschema.catalog.sheets import Sheet
    from cxschema.models.entry import Confidence


@dataclass(frozen=True)
class Level:
    """One footing that claims stand on, as the page shows it."""

    level: Confidence
    name: str
    count: int
    share: float


@dataclass(frozen=True)
class EntryView:
    """One entry in one language."""

    reader: Reader
    entry: Entry

    @cached_property
    def data(self) -> Any:
        """The entry's data in the reader's language."""
        return self.reader.data(self.entry)

    @cached_property
    def ref(self) -> Ref:
        """The entry as other pages name it."""
        return self.reader.ref(self.entry.kind, self.entry.id)

    @property
    def title(self) -> str:
        """The page's title."""
        return self.ref.name

    @property
    def catalog_page(self) -> str | None:
        """The link to the page that lists all entries of this kind, None where there is none."""
        index = PAGES[self.entry.kind].index
        return self.reader.links.page(index) if index else None

    @property
    def neighbours(self) -> tuple[Ref | None, Ref | None]:
        """The entries before and after this one on its catalog page."""
        if not PAGES[self.entry.kind].index:
            return None, None
        row = self.reader.of_kind(self.entry.kind)
        at = row.index(self.entry)
        before = row[at - 1] if at > 0 else None
        after = row[at + 1] if at + 1 < len(row) else None
        return tuple(self.reader.ref(e.kind, e.id) if e else None for e in (before, after))  # type: ignore[return-value]

    @property
    def used_by(self) -> list[tuple[str, tuple[Ref, ...]]]:
        """The entries that refer to this one: kind, and the entries of that kind."""
        keys = self.reader.catalog.used_by(self.entry.key)
        found = [
            (kind, self.reader.by_name(self.reader.ref(*key) for key in keys if key[0] == kind))
            for kind in PAGES
        ]
        return [(kind, refs) for kind, refs in found if refs]

    @cached_property
    def evidence(self) -> tuple[Ref, ...]:
        """The studies that the entry and its claims rest on, each once."""
        names = {
            link.target[1]
            for link in self.reader.catalog.links_of(self.entry.key)
            if link.target[0] == "evidence"
        }
        return self.reader.by_name(self.reader.refs("evidence", names))

    @cached_property
    def certainty(self) -> Certainty:
        """How well the entry's claims are known."""
        return certainty_of(self.entry, self.reader.catalog)

    @property
    def levels(self) -> tuple[Level, ...]:
        """The claims by footing, from assumed to counted; empty when there are no claims."""
        certainty = self.certainty
        return tuple(
            Level(level, self.reader.t(f"confidence.{level}"), certainty.counts.get(level, 0), share)
            for level, share in certainty.shares.items()
        )

    def confidence(self, claim: Any) -> Confidence:
        """Return how well a claim is known."""
        return confidence_of(claim, self.reader.catalog)

    @cached_property
    def untranslated(self) -> int:
        """How many texts of the page stand in another language for want of a translation."""
        if self.reader.language == self.reader.catalog.language_of(self.entry):
            return 0
        return sum(1 for _ in foreign_texts(self.data))

    @cached_property
    def translation(self) -> Sheet | None:
        """The entry's texts beside their originals, None in the language that it is written in."""
        translating = self.reader.localised.translating
        return translating.entry(self.entry, self.reader.language) if translating else None

    @cached_property
    def outdated(self) -> int:
        """How many texts of the page were translated from words that the original no longer says."""
        sheet = self.translation
        return sum(sheet.state(unit) is State.OUTDATED for unit in sheet.units) if sheet else 0

    @property
    def source_language(self) -> str:
        """The language that the entry is written in."""
        return self.reader.catalog.language_of(self.entry)

    @property
    def edit_link(self) -> str | None:
        """The link that opens the file to mend: the translation if there is one, else the original."""
        overlay = self.entry.overlays.get(self.reader.language)
        return self.reader.links.source(overlay.document.file.uri if overlay else self.entry.uri)

    @property
    def description(self) -> str:
        """One line for search engines and link previews."""
        line = self.data.summary_line
        return str(line) if line else f"{self.title} – {self.reader.t('kind.' + self.entry.kind + '.one')}"

    @property
    def tags(self) -> tuple[str, ...]:
        """The ids of the entry's tags; the handbook file defines tags and carries none."""
        return self.entry.data.tags if isinstance(self.entry.data, Envelope) else ()

    @property
    def attributes(self) -> list[tuple[str, tuple[str, ...]]]:
        """The open attributes: label and values."""
        attributes = getattr(self.data, "attributes", {})
        return [(item.label or key, item.value) for key, item in attributes.items()]
