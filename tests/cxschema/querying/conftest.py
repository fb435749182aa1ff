"""The small handbook that questions are asked of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from queried_docs import FILES
from written_files import write_dedented

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """Write the small handbook."""
    return write_dedented(tmp_path / "docs", FILES)
