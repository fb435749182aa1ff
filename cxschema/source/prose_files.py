"""Which files of a docs folder are prose."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ENDINGS = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")
"""What MkDocs takes for Markdown."""


def find_prose(root: Path) -> Iterator[Path]:
    """Yield the Markdown files below *root*, sorted; hidden folders and files are left out."""
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(name for name in names if name.endswith(ENDINGS) and not name.startswith(".")):
            yield Path(folder) / name
