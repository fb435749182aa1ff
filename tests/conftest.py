"""Fixtures for every test: a real browser, and a server for a built site."""

from __future__ import annotations

import os
import shutil
import sys
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings
from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from socket import socket

    from playwright.sync_api import Browser, Page

# A busy machine is slow; that is no fault of the code.
settings.register_profile("house", deadline=None)
settings.load_profile("house")

CHROMIUM = Path(shutil.which("chromium") or "/usr/bin/chromium")
CHROMIUM_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
BROWSER_FIXTURES = {"browser", "page", "drawing"}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test that needs a browser, so that `-m "not browser"` leaves it out."""
    for item in items:
        if BROWSER_FIXTURES.intersection(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start the system's Chromium, once for each pytest-xdist worker."""
    if not CHROMIUM.exists():
        _without_chromium("Chromium is not installed: apt-get install chromium")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=CHROMIUM_ARGUMENTS)
        yield chromium
        chromium.close()


def _without_chromium(reason: str) -> None:
    """Skip the test, unless this run promised a browser."""
    if os.environ.get("CXBOOK_REQUIRE_BROWSER") == "1":
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Open an empty page that shares no cookies and no storage with another test."""
    context = browser.new_context()
    yield context.new_page()
    context.close()


@pytest.fixture(scope="session")
def serve_folder() -> Iterator[Callable[[Path], str]]:
    """Serve a built site: `serve_folder(site)` returns its address, without a slash at the end."""
    servers: dict[Path, _QuietServer] = {}

    def serve(folder: Path) -> str:
        if folder not in servers:
            servers[folder] = _start_server(folder)
        return f"http://127.0.0.1:{servers[folder].server_port}"

    yield serve
    for server in servers.values():
        server.shutdown()
        server.server_close()


def _start_server(folder: Path) -> _QuietServer:
    """Serve the folder from a thread, on a port that was free."""
    server = _QuietServer(("127.0.0.1", 0), partial(_QuietHandler, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    return server


class _QuietServer(ThreadingHTTPServer):
    """Forgive a browser that leaves before a file is sent, as it does when a test ends."""

    def handle_error(self, request: socket | tuple[bytes, socket], client_address: object) -> None:
        """Report every fault but a closed connection."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class _QuietHandler(SimpleHTTPRequestHandler):
    """Serve files, and leave the test report free of access logs."""

    def log_message(self, *_: object) -> None:
        """Write nothing."""
