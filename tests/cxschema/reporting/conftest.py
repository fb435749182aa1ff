"""The faulty docs folder that reports are about."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from faulty_docs import docs_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def docs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Stand in the folder around the faulty docs folder."""
    yield docs_in(tmp_path, monkeypatch)
    assert not list(tmp_path.rglob("*.tmp"))
    assert not list(tmp_path.rglob(".cxbook-*")), "a draft was left behind"
