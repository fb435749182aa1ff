"""What each kind looks like: its template, its view, and the page that lists its entries."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cxschema.models.kinds import KINDS

if TYPE_CHECKING:
    from cxschema.models.kinds import Kind


@dataclass(frozen=True)
class KindPage:
    """The page side of one kind."""

    kind: Kind

    @property
    def template(self) -> str:
        """The template of an entry's page."""
        return f"{self.kind.name}.html.jinja"

    @property
    def index(self) -> str | None:
        """The prose file of the page that lists all entries, None where a kind has no such page."""
        return f"{self.kind.folder}/index.md" if self.kind.listed else None


PAGES: dict[str, KindPage] = {name: KindPage(kind) for name, kind in KINDS.items()}
