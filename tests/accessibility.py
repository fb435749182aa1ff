"""What axe-core finds on a page: all of WCAG 2.2 AA that a machine can judge."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def violations(page: Page, scheme: str) -> list[tuple[str, str, str]]:
    """Return what axe finds in a page's article in one colour scheme: rule, element, and what to do."""
    package = find_spec("axe_playwright_python")
    if package is None or package.origin is None:
        pytest.skip("install axe-playwright-python")
    # The theme fades from scheme to scheme; axe would judge colours that are half-way there.
    page.add_style_tag(content="*, ::before, ::after { transition: none !important }")
    page.evaluate(f"document.body.dataset.mdColorScheme = '{scheme}'")
    page.add_script_tag(path=Path(package.origin).parent / "axe.min.js")
    found = page.evaluate(f"axe.run('.md-content', {{runOnly: {STANDARDS}}})")
    return [
        (item["id"], node["html"][:200], node["failureSummary"][:300])
        for item in found["violations"]
        for node in item["nodes"]
    ]
