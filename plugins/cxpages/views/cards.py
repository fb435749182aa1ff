"""Entries as cards, the filters above them, and what personas are compared by."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from cxschema.journeys.walking import step_count
from cxschema.models.journey import Journey
from cxschema.models.persona import Persona
from cxschema.text.paths import beside

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxpages.views.reader import Reader, Ref
    from cxschema.catalog.catalog import Entry

COMPARED = ("goals", "motivations", "needs", "pain_points", "fears", "behaviours")
"""The lists of claims that personas are compared by."""

_OUTER = ("age", "location", "occupation")

FACETS = (("segment", "segments"), ("owner", "owner"), ("status", "status"), ("tag", "tags"))
"""What cards are filtered by: the filter's name, and the field of the entry."""


@dataclass(frozen=True)
class Card:
    """One entry as a card."""

    kind: str
    id: str
    name: str
    url: str | None
    line: str | None
    kicker: str
    status: str
    notes: tuple[str, ...]
    portrait: str | None
    facets: tuple[tuple[str, str], ...]
    """What the filters look at: name, and ids with a space between."""

    compare: bool = False

    @property
    def initial(self) -> str:
        """What stands in for a missing portrait."""
        return str(self.name)[:1].upper()


@dataclass(frozen=True)
class Filter:
    """One filter above the cards: its choices are what the cards carry."""

    name: str
    label: str
    options: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Column:
    """One persona in the comparison."""

    id: str
    name: str
    url: str | None
    portrait: str | None
    cells: tuple[tuple[str, str | list[str]], ...]


@dataclass(frozen=True)
class Comparison:
    """What stands ready to be set side by side."""

    rows: tuple[str, ...]
    columns: tuple[Column, ...]


def card_of(reader: Reader, entry: Entry, *, compare: bool = False) -> Card:
    """Return one entry as a card."""
    data, ref = reader.data(entry), reader.ref(entry.kind, entry.id)
    return Card(
        kind=entry.kind,
        id=entry.id,
        name=ref.name,
        url=ref.url,
        line=ref.line,
        kicker=_kicker(reader, entry, data),
        status=str(data.status),
        notes=tuple(_notes(reader, entry, data)),
        portrait=portrait_of(reader, entry, data),
        facets=tuple((f"cx-{name}", " ".join(_values(data, field))) for name, field in FACETS),
        compare=compare,
    )


def filters_of(reader: Reader, entries: Sequence[Entry]) -> list[Filter]:
    """Return the filters that can tell *entries* apart: those with two or more choices."""
    found = []
    for name, field in FACETS:
        values = {value for entry in entries for value in _values(entry.data, field)}
        options = tuple(
            sorted(
                ((value, _label(reader, name, value)) for value in values),
                key=lambda option: reader.localised.place(option[1]),
            )
        )
        if len(options) > 1:
            found.append(Filter(f"cx-{name}", reader.t(f"filter.{name}"), options))
    return found


def comparison_of(reader: Reader, entries: Sequence[Entry]) -> Comparison | None:
    """Return what personas are compared by, None where there are not two to compare."""
    personas = [entry for entry in entries if isinstance(entry.data, Persona)]
    if len(personas) < 2:  # noqa: PLR2004 - one has nobody to stand beside
        return None
    facts = [(entry, _compared(reader, entry)) for entry in personas]
    rows = tuple(row for row, _ in facts[0][1] if any(dict(cells)[row] for _, cells in facts))
    return Comparison(rows, tuple(_column(reader, entry, cells) for entry, cells in facts))


def portrait_of(reader: Reader, entry: Entry, data: Any) -> str | None:
    """Return the link to an entry's portrait, None where it has none."""
    picture = getattr(data, "portrait", None)
    uri = beside(entry.uri, picture.src) if picture else None
    return reader.links.file(uri) if uri else None


def _compared(reader: Reader, entry: Entry) -> list[tuple[str, Any]]:
    """Return what a persona is compared by: the same rows in the same order for each, some empty."""
    data = reader.data(entry)
    outer = data.demographics
    return [
        ("compare.tagline", data.tagline),
        *((f"demographics.{name}", reader.fact(getattr(outer, name, None) or "")) for name in _OUTER),
        ("field.segments", _names(reader.refs("segment", data.segments))),
        ("field.channels", _names(reader.refs("channel", data.channels))),
        *((f"field.{f.replace('_', '-')}", [claim.text for claim in getattr(data, f)]) for f in COMPARED),
        ("field.traits", [_trait(reader, trait) for trait in data.traits]),
    ]


def _trait(reader: Reader, trait: Any) -> str:
    value = reader.t("trait-value", value=reader.number(trait.value), top=reader.number(trait.max))
    return f"{trait.name}{reader.t('colon')}{value}"


def _column(reader: Reader, entry: Entry, cells: list[tuple[str, Any]]) -> Column:
    return Column(
        entry.id,
        reader.ref(entry.kind, entry.id).name,
        reader.links.page(entry.uri),
        portrait_of(reader, entry, reader.data(entry)),
        tuple((name, value) for name, value in cells if value),
    )


def _names(refs: Sequence[Ref]) -> list[str]:
    return [ref.name for ref in refs]


def _kicker(reader: Reader, entry: Entry, data: Any) -> str:
    if isinstance(data, Persona):
        return str(data.role) if data.role else reader.t(f"persona-type.{data.type}")
    if isinstance(data, Journey):
        return reader.t(f"journey-state.{data.state}")
    if entry.kind == "evidence":
        return reader.t(f"method.{data.method}")
    return reader.t(f"kind.{entry.kind}.one")


def _notes(reader: Reader, entry: Entry, data: Any) -> list[str]:
    if isinstance(data, Persona):
        return _names(reader.refs("segment", data.segments))
    if isinstance(data, Journey):
        return [*_names(reader.refs("persona", data.personas)), reader.counted("steps", step_count(data))]
    if entry.kind == "evidence" and data.date:
        return [reader.period(data.date, data.until)]
    return [str(data.size)] if getattr(data, "size", None) else []


def _values(data: Any, field: str) -> list[str]:
    value = getattr(data, field, None)
    if value is None:
        return []
    return [str(item) for item in value] if isinstance(value, tuple) else [str(value)]


def _label(reader: Reader, name: str, value: str) -> str:
    if name == "status":
        return reader.t(f"status.{value}")
    return reader.ref("team" if name == "owner" else name, value).name
