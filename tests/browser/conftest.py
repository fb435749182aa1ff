"""What several tests in a browser need."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page


@pytest.fixture(scope="module")
def drawing(browser: Browser) -> Iterator[Page]:
    """Open an empty page with Mermaid in it."""
    package = importlib.util.find_spec("mermaidx")
    if package is None or package.origin is None:
        pytest.skip("install mermaidx")
    page = browser.new_page()
    page.set_content("<body></body>")
    page.add_script_tag(path=Path(package.origin).parent / "assets" / "mermaid.js")
    page.evaluate("mermaid.initialize({ startOnLoad: false })")
    yield page
    page.close()
