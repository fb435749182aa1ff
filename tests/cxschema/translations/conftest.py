"""The small handbook that goes out to translators."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from translated_docs import FILES, run, write

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """Return a small handbook whose translations are noted."""
    made = write(tmp_path, FILES)
    run(made, "accept")
    return made
