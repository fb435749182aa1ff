"""Small folders that tests write."""

from __future__ import annotations

from textwrap import dedent
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def write_files(root: Path, files: Mapping[str, str | None]) -> Path:
    """Write texts below *root*, by their paths, as they are; None is an empty file. Return *root*."""
    root.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text or "", encoding="utf-8")
    return root


def write_dedented(root: Path, files: Mapping[str, str]) -> Path:
    """Write texts below *root*, without the indent that they have in a test. Return *root*."""
    return write_files(root, {name: dedent(text).lstrip("\n") for name, text in files.items()})
