"""What a reader may take along from the page of a journey."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxschema.models.kinds import KINDS

if TYPE_CHECKING:
    from cxpages.views.entry import EntryView

SHARED = ("svg", "csv", "json")
"""The files that stand beside the page, by their endings."""


def files_of(view: EntryView) -> list[tuple[str, str]]:
    """Return the files that stand beside the page: form and link; none where the site makes none."""
    links = [(form, view.reader.links.made(f"{view.entry.id}.{form}")) for form in SHARED]
    return [(form, link) for form, link in links if link]


def embed_lines(view: EntryView) -> str:
    """Return the lines that show the journey in a page of prose."""
    show = "map" if "map" in KINDS[view.entry.kind].views else "diagram"
    return f"```cxbook\nshow: {show}\nof: {view.entry.uri}\n```"
