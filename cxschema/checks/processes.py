"""Work that several processes share, for as long as there is much of it."""

from __future__ import annotations

import gc
import os
import signal
import sys
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from concurrent.futures import ProcessPoolExecutor

MANY = 1500
"""How many files are worth the time that starting processes takes."""


@contextmanager
def pool(processes: int) -> Iterator[ProcessPoolExecutor]:
    """Lend processes that take work. Raises OSError where there are none, or one is killed."""
    # Imported here: few handbooks have so many files.
    from concurrent.futures.process import BrokenProcessPool, ProcessPoolExecutor
    from multiprocessing import get_context

    try:
        with ProcessPoolExecutor(processes, get_context("fork" if forks() else "spawn"), _begin) as started:
            yield started
    except BrokenProcessPool as error:
        raise OSError(str(error)) from error


def forks() -> bool:
    """Tell whether processes start as copies of this one: far quicker, but safe only with one thread."""
    return sys.platform == "linux" and threading.active_count() == 1


def processors() -> int:
    """Return how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _begin() -> None:
    """Leave interrupts to the process that started this one; live too briefly for collecting garbage."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.disable()
