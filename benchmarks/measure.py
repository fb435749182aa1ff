"""Measuring whole processes: wall and CPU time with all their children, peak memory, and what they wrote."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

MEGABYTE = 1e6
MAXRSS_UNIT = 1 if sys.platform == "darwin" else 1024
INPUTS = {"docs", "mkdocs.yml"}


@dataclass(frozen=True)
class Run:
    """What one process took."""

    wall: float
    cpu: float
    peak: float
    """The most memory of the process or of one of its children, in MB."""
    ok: bool
    output: str


class Written(NamedTuple):
    """What a build wrote: how many pages, the MB of their HTML, and the MB of everything."""

    pages: int
    html: float
    everything: float


@dataclass
class Command:
    """One measured command in a project folder, and its runs."""

    name: str
    project: Path
    arguments: list[str]
    keeps: frozenset[str] = frozenset()
    """What it may find from the command before it; all but the project's inputs is removed else."""
    runs: list[Run] = field(default_factory=list)
    written: Written | None = None
    """What the last run wrote."""

    def run(self) -> None:
        """Run once, cold but for what it keeps."""
        for path in self.project.iterdir():
            if path.name not in INPUTS | self.keeps:
                shutil.rmtree(path) if path.is_dir() else path.unlink()
        self.runs.append(measured(self.arguments, self.project))
        self.written = written(self.project / "site")

    @property
    def ok(self) -> bool:
        """Whether every run ended well."""
        return all(run.ok for run in self.runs)

    def median(self, column: str) -> float:
        """Return the median of one column of the runs."""
        return median(getattr(run, column) for run in self.runs)

    def ratio(self, other: Command, column: str) -> float:
        """Return the median of the ratios to another command, each taken within one round."""
        pairs = zip(self.runs, other.runs, strict=True)
        return median(getattr(mine, column) / getattr(theirs, column) for mine, theirs in pairs)


def written(site: Path) -> Written:
    """Return what stands in a site's folder."""
    sizes = {path: path.stat().st_size / MEGABYTE for path in site.rglob("*") if path.is_file()}
    html = [size for path, size in sizes.items() if path.suffix == ".html"]
    return Written(len(html), sum(html), sum(sizes.values()))


def measured(arguments: list[str], folder: Path) -> Run:
    """Run a command to its end, and return what it took."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    with tempfile.TemporaryFile() as stream:
        begin = time.perf_counter()
        process = subprocess.Popen(
            arguments, cwd=folder, env=environment, stdout=stream, stderr=subprocess.STDOUT
        )
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
        stream.seek(0)
        output = stream.read().decode(errors="replace").strip()
    peak = usage.ru_maxrss * MAXRSS_UNIT / MEGABYTE
    return Run(wall, usage.ru_utime + usage.ru_stime, peak, process.returncode == 0, output)


def alternate(commands: list[Command], rounds: int) -> None:
    """Run the commands in turn, as often as there are rounds, so that a busy machine is unfair to none."""
    for number in range(1, rounds + 1):
        for command in commands:
            command.run()
            took = command.runs[-1]
            figures = f"{took.cpu:.1f} s CPU, {took.wall:.1f} s wall"
            print(f"round {number} of {rounds}: {command.name}: {figures}", file=sys.stderr, flush=True)
