"""A search asked in a real browser: ours, and Material's own. The work is done by search_probe.js."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from playwright.sync_api import Browser, Page

_ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
_PROBE = Path(__file__).with_name("search_probe.js")


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start the system's Chromium."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=_ARGUMENTS)
        yield browser
        browser.close()


def visit(page: Page, address: str) -> None:
    """Open a page, and make it ready to be asked."""
    page.goto(address, wait_until="networkidle")
    page.add_script_tag(path=_PROBE)


def texts_of(page: Page, root: str, urls: Sequence[str]) -> dict[str, str]:
    """Return what a reader sees on pages, without what is marked as not to be searched."""
    texts = page.evaluate("probe.texts", [f"{root}/{url}" for url in urls])
    return dict(zip(urls, texts, strict=True))


def ask(page: Page, what: str, value: object = None) -> Any:
    """Call one function of the probe."""
    return page.evaluate(f"(value) => probe.{what}(value)", value)
