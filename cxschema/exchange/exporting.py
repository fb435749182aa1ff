"""The forms a journey can be exported in: those of this package, and those that other packages add.

A package adds a form with an entry point of the group `cxbook.exporters`: its name is the form, and it
leads to a function that takes an `Exported` journey and returns a text.
"""

from __future__ import annotations

from importlib.metadata import entry_points
from typing import TYPE_CHECKING, Final

from cxschema.exchange.journey_csv import journey_csv
from cxschema.exchange.journey_json import journey_json
from cxschema.exchange.journey_mermaid import journey_mermaid

if TYPE_CHECKING:
    from collections.abc import Callable

    from cxschema.exchange.exported import Exported

    Exporter = Callable[[Exported], str]

GROUP: Final = "cxbook.exporters"
_OURS: Final[dict[str, Exporter]] = {
    "csv": journey_csv,
    "json": journey_json,
    "mermaid": journey_mermaid,
}
_BOM: Final = "\ufeff"


def forms() -> list[str]:
    """Return the names of all forms."""
    return sorted({*_OURS, *entry_points(group=GROUP).names})


def exporter(form: str) -> Exporter:
    """Return what makes a form."""
    if form in _OURS:
        return _OURS[form]
    made: Exporter = entry_points(group=GROUP)[form].load()
    return made


def as_file(form: str, text: str) -> str:
    """Return a text as it stands in a file: ended, and a table so that Excel reads it as UTF-8."""
    mark = _BOM if form == "csv" else ""
    return mark + text.removesuffix("\n") + "\n"
