"""Work that several processes share, for as long as there is much of it."""

from __future__ import annotations

import gc
import os
import signal
import sys
import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor

MANY = 1500
"""How many files are worth the time that starting processes takes."""


def pool(processes: int) -> ProcessPoolExecutor:
    """Return processes that take work, until they are closed. May raise OSError."""
    # Imported here: few handbooks have so many files.
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    return ProcessPoolExecutor(processes, get_context("fork" if forks() else "spawn"), _begin)


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
