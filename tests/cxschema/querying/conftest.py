"""The small handbook that questions are asked of."""

from __future__ import annotations

from textwrap import dedent
from typing import TYPE_CHECKING

import pytest

from queried_docs import FILES

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """Write the small handbook."""
    for name, text in FILES.items():
        path = tmp_path / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dedent(text).lstrip("\n"), encoding="utf-8")
    return tmp_path / "docs"
