"""The small handbook that goes out to translators."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from translated_docs import noted

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """Return a small handbook whose translations are noted."""
    return noted(tmp_path)
