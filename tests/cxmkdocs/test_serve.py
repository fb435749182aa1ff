"""`mkdocs serve` while somebody writes."""

from __future__ import annotations

import socket
import subprocess
import time
import urllib.request
from contextlib import contextmanager
from typing import TYPE_CHECKING
from urllib.error import URLError

import pytest

from sites import DOCS, command, environment, i18n, write, write_site

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PATIENCE = 60


@pytest.mark.slow
def test_preview_survives_bad_data(tmp_path: Path) -> None:
    """A broken file at the start does not end a strict preview; the page recovers when the file is mended."""
    folder = write_site(
        tmp_path, ["cxbook", i18n("en", "th", "fa")], {"personas/nok.yml": "kind: persona\nname: [\n"}
    )
    with serving(folder, "--strict") as address:
        wait_for(f"{address}/th/personas/nok.html", "docs/personas/nok.yml")
        write(folder / "docs/personas/nok.yml", DOCS["personas/nok.yml"])
        wait_for(f"{address}/th/personas/nok.html", "<title>นก")
        write(folder / "docs/personas/nok.yml", "kind: persona\n  name: Nok\n")
        wait_for(f"{address}/personas/nok.html", "docs/personas/nok.yml")


@contextmanager
def serving(folder: Path, *options: str) -> Iterator[str]:
    """Serve a site; give its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    log = (folder / "serve.log").open("w")
    server = subprocess.Popen(
        [*command(), "serve", "--livereload", "-a", f"127.0.0.1:{port}", *options],
        cwd=folder,
        env=environment(),
        stdout=log,
        stderr=log,
    )
    try:
        yield f"http://127.0.0.1:{port}/tiny"
    finally:
        server.terminate()
        server.wait(10)
        log.close()


def wait_for(address: str, text: str) -> None:
    """Wait until a page holds a text."""
    end = time.monotonic() + PATIENCE
    html = ""
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(address, timeout=PATIENCE) as answer:  # noqa: S310 - our own server
                html = answer.read().decode()
        except (URLError, ConnectionError):
            html = ""
        if text in html:
            return
        time.sleep(0.2)
    pytest.fail(f"{address} never showed {text!r}: {html[:500]}")
