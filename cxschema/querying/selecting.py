"""Which entries are asked for: `status=draft`, `owner!=cx-team`, `tag=dental,travel`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cxschema.catalog.lookup import NotThere, near
from cxschema.models.entry import Envelope, Status
from cxschema.models.kinds import KINDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from cxschema.catalog.catalog import Catalog, Entry, Key

_FORM = re.compile(r"(?P<field>[^=!]+)(?P<sign>!?=)(?P<values>.*)")
_FIELDS: dict[str, Callable[[Entry], Iterable[str]]] = {
    "kind": lambda entry: (entry.kind,),
    "status": lambda entry: (str(entry.data.status),),
    "owner": lambda entry: (entry.data.owner or "",),
    "tag": lambda entry: (isinstance(entry.data, Envelope) and entry.data.tags) or ("",),
    "translation": lambda entry: entry.overlays or ("",),
}
"""What an entry says of itself in a field that can be asked for; "" stands for nothing."""


@dataclass(frozen=True)
class Condition:
    """One condition: a field holds one of the values, or none of them."""

    field: str
    values: frozenset[str]
    negated: bool = False

    def holds(self, entry: Entry) -> bool:
        """Tell whether an entry is as asked for."""
        return self.values.isdisjoint(_FIELDS[self.field](entry)) == self.negated


def condition_written(catalog: Catalog, written: str) -> Condition:
    """Return the condition that a text such as `status=draft` means."""
    found = _FORM.fullmatch(written)
    field = found["field"].strip() if found else written
    if found is None or field not in _FIELDS:
        raise NotThere("unknown-field", field=field, known=", ".join(_FIELDS), **near(field, _FIELDS))
    values = [value.strip() for value in found["values"].split(",")]
    for value in values:
        _known(catalog, field, value)
    return Condition(field, frozenset(values), negated=found["sign"] == "!=")


def _known(catalog: Catalog, field: str, value: str) -> None:
    """Refuse a value that no entry can have: a misspelt one must not look like an empty answer."""
    known = {
        "kind": list(KINDS),
        "status": [str(status) for status in Status],
        "owner": list(catalog.vocabulary["team"]),
        "tag": list(catalog.vocabulary["tag"]),
        "translation": list(catalog.languages),
    }[field]
    if value and value not in known:
        facts = {"value": value, "field": field, "known": ", ".join(known)}
        raise NotThere("unknown-choice", **facts, **near(value, known))


def selected(
    catalog: Catalog,
    keys: Iterable[Key],
    conditions: Sequence[Condition] = (),
    used_by: Key | None = None,
) -> list[Key]:
    """Return the keys whose entries meet every condition and refer to *used_by*, if it is given."""
    users = catalog.used_by(used_by) if used_by else None
    return [
        key
        for key in keys
        if (users is None or key in users)
        and all(key in catalog.entries and held.holds(catalog.entries[key]) for held in conditions)
    ]
