"""Measure CXBook on an invented catalogue, beside the same content as plain Markdown pages.

`catalogue.py run` writes a catalogue of N personas and 2N journeys in four languages, then runs in turn:

(a)     `mkdocs build` of the data files, with CXBook
(b)     `mkdocs build` of the same content as Markdown pages, all of them in the navigation
check   `cxbook check` of the data files
again   the same, when nothing has changed since
loop    PyYAML and the models on the same files, without positions, references, translations or rules
(a) x2  as (a), with twice as many entries

What counts are the ratios of CPU times: they hold on a busy machine, too. `cxbook check` uses all processors,
so there it is the ratio of wall times, which needs a quiet machine. Nothing here fails a build.
The target for `check` is set for 3,000 entries: `run --only check --size 1000`.
`catalogue.py generate DIR` only writes the projects.
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
import sysconfig
import tempfile
from pathlib import Path

from figures import report
from measure import MEGABYTE, Command, alternate

from sites import write_ours, write_plain

CHOICES = {
    "a": ("a",),
    "b": ("b",),
    "check": ("check", "again", "loop"),
    "growth": ("a", "double"),
    "all": ("a", "b", "check", "again", "loop", "double"),
}


def main() -> None:
    """Do what the command line says."""
    options = _options()
    if options.keep is None and options.action == "run":
        with tempfile.TemporaryDirectory(prefix="cxbook-bench-") as folder:
            run(Path(folder), options)
    elif options.action == "run":
        run(options.keep, options)
    else:
        write(options.keep, options.size, CHOICES[options.only])


def run(folder: Path, options: argparse.Namespace) -> None:
    """Write the projects, measure, and print the figures."""
    names = CHOICES[options.only]
    write(folder, options.size, names)
    known = commands(folder)
    chosen = {name: known[name] for name in names}
    alternate(list(chosen.values()), options.rounds)
    files = [path.stat().st_size for path in folder.glob("*/docs/**/*.yml")]
    print(
        f"{len(files)} data files, {sum(files) / MEGABYTE:.0f} MB\n"
        f"{options.size} personas and {2 * options.size} journeys in 4 languages; {options.rounds} rounds; "
        f"Python {platform.python_version()}, {os.cpu_count()} CPUs\n"
    )
    print("\n".join(report(chosen)))


def write(folder: Path, size: int, names: tuple[str, ...]) -> None:
    """Write the projects that the named commands need."""
    if set(names) - {"b"}:
        write_ours(folder / "ours", size)
    if "b" in names:
        write_plain(folder / "plain", size)
    if "double" in names:
        write_ours(folder / "double", 2 * size)


def commands(folder: Path) -> dict[str, Command]:
    """Return every command that can be measured."""
    ours, plain, double = (folder.resolve() / name for name in ("ours", "plain", "double"))
    build = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    cxbook = str(Path(sysconfig.get_path("scripts")) / "cxbook")
    loop = [sys.executable, str(Path(__file__).with_name("plain_loop.py").resolve()), "docs"]
    return {
        "a": Command("(a) CXBook build", ours, build),
        "b": Command("(b) plain Markdown build", plain, build),
        "check": Command("cxbook check", ours, [cxbook, "check"]),
        "again": Command("cxbook check again", ours, [cxbook, "check"], keeps=frozenset({".cache"})),
        "loop": Command("plain loop", ours, loop),
        "double": Command("(a) of twice the size", double, build),
    }


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    actions = parser.add_subparsers(dest="action", required=True)
    runner = actions.add_parser("run", help="write the projects and measure them")
    runner.add_argument("--rounds", type=_positive, default=3, help="how often each command runs (3)")
    runner.add_argument("--keep", type=Path, metavar="DIR", help="write the projects here, and leave them")
    writer = actions.add_parser("generate", help="only write the projects")
    writer.add_argument("keep", type=Path, metavar="DIR")
    for action in (runner, writer):
        action.add_argument("--size", type=_positive, default=100, help="how many personas (100)")
        action.add_argument("--only", choices=CHOICES, default="all", help="measure only a part")
    return parser.parse_args()


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be 1 or more")
    return number


if __name__ == "__main__":
    main()
