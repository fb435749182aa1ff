"""Saying on stderr that work goes on, when it takes longer than a second and somebody watches."""

from __future__ import annotations

import sys
import time
from contextlib import contextmanager
from threading import Event, Thread
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_PATIENCE = 1.0
"""Seconds that pass without a word."""

_CLEAR = "\r\033[K"


@contextmanager
def waiting(words: Callable[[int], str], *, quiet: bool = False) -> Iterator[None]:
    """Show *words*, given the seconds so far, until the work inside is done; then take them away."""
    if quiet or not sys.stderr.isatty():
        yield
        return
    done = Event()
    line = Thread(target=_tell, args=(words, done), daemon=True)
    line.start()
    try:
        yield
    finally:
        done.set()
        line.join()


def _tell(words: Callable[[int], str], done: Event) -> None:
    begun = time.monotonic()
    if done.wait(_PATIENCE):
        return
    while not done.wait(0.5):
        click.echo(_CLEAR + words(int(time.monotonic() - begun)), err=True, nl=False)
    click.echo(_CLEAR, err=True, nl=False)
