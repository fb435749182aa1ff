"""Paths inside the docs folder."""

from __future__ import annotations

import posixpath


def beside(uri: str, path: str) -> str | None:
    """Return the docs file that *path* names, seen from *uri*; None where it leaves the docs folder."""
    if "\\" in path or ":" in path or path.startswith("/"):
        return None
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(uri), path))
    return None if joined.startswith("..") else joined
