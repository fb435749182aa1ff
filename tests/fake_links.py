"""Links without a site engine: every page and file stands at the root."""

from __future__ import annotations


class FakeLinks:
    """Links that only say what they lead to."""

    def page(self, uri: str) -> str:
        """Return a link to a page."""
        return f"/{uri}"

    def file(self, uri: str) -> str:
        """Return a link to a file."""
        return f"/{uri}"

    def made(self, name: str) -> str:
        """Return a link to a file beside the page."""
        return f"/{name}"

    def source(self, uri: str) -> str:
        """Return a link that opens a file."""
        return f"/edit/{uri}"
