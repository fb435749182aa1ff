"""Saying on stderr that work goes on, when it takes longer than a second and somebody watches."""

from __future__ import annotations

import signal
import sys
import time
from contextlib import contextmanager, suppress
from threading import Event, Thread
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_PATIENCE = 1.0
"""Seconds that pass without a word."""

_PAUSE = 0.5
"""Seconds from one word to the next."""

_CLEAR = "\r\033[K"


@contextmanager
def waiting(words: Callable[[int], str], *, quiet: bool = False) -> Iterator[None]:
    """Show *words*, given the seconds so far, until the work inside is done; then take them away."""
    if quiet or not sys.stderr.isatty():
        yield
        return
    begun, told = time.monotonic(), False

    def tell(*_: object) -> None:
        nonlocal told
        told = True
        with suppress(RuntimeError):  # just then the work itself was writing
            click.echo(_CLEAR + words(int(time.monotonic() - begun)), err=True, nl=False)

    try:
        with _alarm(tell) if hasattr(signal, "setitimer") else _thread(tell):
            yield
    finally:
        if told:
            click.echo(_CLEAR, err=True, nl=False)


@contextmanager
def _alarm(tell: Callable[..., None]) -> Iterator[None]:
    """Call again and again from where the work is: beside another thread, no process can start as a copy."""
    before = signal.signal(signal.SIGALRM, tell)
    signal.setitimer(signal.ITIMER_REAL, max(_PATIENCE, 0.001), _PAUSE)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


@contextmanager
def _thread(tell: Callable[..., None]) -> Iterator[None]:
    """Call again and again from a thread, where there are no alarms."""
    done = Event()
    thread = Thread(target=_tell, args=(tell, done), daemon=True)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()


def _tell(tell: Callable[..., None], done: Event) -> None:
    pause = _PATIENCE
    while not done.wait(pause):
        tell()
        pause = _PAUSE
