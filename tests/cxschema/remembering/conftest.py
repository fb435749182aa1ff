"""A docs folder whose check is remembered, and how often it was made."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cxschema.cli import remembering
from remembered_docs import FILES, write

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """A docs folder with a few findings."""
    for uri, text in FILES.items():
        write(tmp_path / "docs" / uri, text)
    return tmp_path / "docs"


@pytest.fixture
def checks(monkeypatch: pytest.MonkeyPatch) -> list[date]:
    """The days of the checks that were made and not remembered."""
    made: list[date] = []
    real = remembering._found
    monkeypatch.setattr(
        remembering, "_found", lambda docs, today, kept: made.append(today) or real(docs, today, kept)
    )
    return made
