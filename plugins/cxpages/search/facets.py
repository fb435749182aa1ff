"""What the results of a search can be narrowed to, page by page: kind, persona, status."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxpages.page import Facet
from cxschema.models.entry import Envelope

if TYPE_CHECKING:
    from cxpages.views.reader import Reader
    from cxpages.words import Words
    from cxschema.catalog.catalog import Entry

FACETS = ("kind", "persona", "status")


def facets_of(entry: Entry, reader: Reader) -> tuple[Facet, ...]:
    """Return the facets of an entry's page."""
    kind = Facet("kind", reader.t(f"kind.{entry.kind}.one"))
    if not isinstance(entry.data, Envelope):
        return (kind,)
    personas = {entry.id} if entry.kind == "persona" else set(getattr(entry.data, "personas", ()))
    names = [Facet("persona", str(reader.ref("persona", name).name)) for name in sorted(personas)]
    return (kind, *names, Facet("status", reader.t(f"status.{entry.data.status}")))


def facets_of_prose(words: Words) -> tuple[Facet, ...]:
    """Return the facets of a page of prose."""
    return (Facet("kind", words.t("search.prose")),)
