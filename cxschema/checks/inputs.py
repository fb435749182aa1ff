"""What a check depends on, in one short text: where that is the same, the findings are the same."""

# Contents count from one check to the next, not times: a file that was written again without a change is the
# same, and one that was changed and dated back is not. Times only tell, when a check has ended, that nothing
# was written while it was reading. It reads nothing outside the docs folder but its own program and the
# settings of the site.

from __future__ import annotations

import os
import sys
import time
from hashlib import sha256
from importlib.metadata import entry_points
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from cxschema.checks.processes import MANY, forks, pool, processors
from cxschema.checks.registry import ENTRY_POINTS
from cxschema.source.site_settings import settings_of
from cxschema.text.phrases import sections

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

_OWN_FOLDERS = frozenset({".cache", ".git"})
"""Folders that no rule looks into, even where the docs folder is the whole repository."""

_PACKAGES = (".dist-info", ".egg-info")
"""What a package leaves beside its files when it is installed; the name tells its version."""

_A_MOMENT = 3_000_000_000
"""How long ago a time is that cannot come again, in nanoseconds: no file system counts in longer steps."""

_PROGRAM = Path(__file__).parent.parent


def digest_of_inputs(docs: Path, today: date) -> str | None:
    """Return a digest of all that the findings on a docs folder follow from; None where that is not known.

    Raises OSError when a file goes or cannot be read meanwhile.
    """
    if entry_points(group=ENTRY_POINTS):
        return None  # a company's own rules may look at anything
    digest = sha256()
    for line in (str(today), *_of_program(), *_of_place(docs), *_of_site(docs), *_of_files(str(docs))):
        digest.update(line.encode(errors="surrogateescape") + b"\0")
    return digest.hexdigest()


def stamps_of_inputs(docs: Path) -> str | None:
    """Return a digest of when all these files were last changed: where it stays the same, so did they.

    None where that is not sure: what was changed a moment ago may be changed again in the same moment, and
    there are systems that keep no such time. Raises OSError when a file goes meanwhile.
    """
    if sys.platform == "win32":
        return None
    digest, newest = sha256(), 0
    program = ((entry.path, entry.stat()) for entry in _program_files())
    for path, state in chain(_of_settings(docs), _states(docs), program):
        newest = max(newest, state.st_ctime_ns)
        stamp = state.st_mtime_ns, state.st_ctime_ns, state.st_size, state.st_ino
        digest.update(f"{path}\0{stamp}\0".encode(errors="surrogateescape"))
    return digest.hexdigest() if time.time_ns() - newest > _A_MOMENT else None


def _of_settings(docs: Path) -> list[tuple[str, os.stat_result]]:
    settings = settings_of(docs)
    return [(settings.name, settings.stat())] if settings else []


def _program_files() -> Iterator[os.DirEntry[str]]:
    """Yield code and wording; what Python writes beside them when it reads them does not count."""
    for folder in (_PROGRAM, *filter(None, sections().values())):
        yield from (entry for entry in _entries(str(folder)) if entry.name.endswith((".py", ".yml")))


def _states(folder: Path) -> Iterator[tuple[str, os.stat_result]]:
    yield str(folder), folder.stat()
    for entry in _entries(str(folder)):
        yield entry.path, entry.stat(follow_symlinks=False)
        if entry.is_symlink() and os.path.exists(entry.path):  # noqa: PTH110 - this is done for every file
            yield entry.path, entry.stat()


def _of_program() -> Iterator[str]:
    """Yield the interpreter, all packages, and the program's files: code as Python itself knows it again."""
    yield from (sys.version, sys.platform, sys.prefix)
    for place in filter(os.path.isdir, sys.path):
        yield from sorted(str(path) for path in Path(place).iterdir() if path.name.endswith(_PACKAGES))
    for entry in _program_files():
        yield entry.path
        yield from _stamp(entry) if entry.name.endswith(".py") else (_content(entry.path),)


def _of_place(docs: Path) -> Iterator[str]:
    """Yield which folder this is, on this machine: a result that was copied here is not believed."""
    state = docs.stat()
    yield from (os.path.realpath(docs), str(state.st_dev), str(state.st_ino))


def _of_site(docs: Path) -> Iterator[str]:
    settings = settings_of(docs)
    if settings:
        yield from (settings.name, _content(str(settings)))


def _of_files(docs: str) -> Iterator[str]:
    files = []
    for entry in _entries(docs):
        if entry.is_symlink():
            yield os.path.realpath(entry.path)
            if entry.is_dir():  # the check looks whether it holds data files
                yield from sorted(path.name for path in Path(entry.path).iterdir())
        if entry.is_file():
            yield entry.path
            files.append(entry.path)
        else:
            yield entry.path + "/"
    yield from _contents(files)


def _contents(files: list[str]) -> Iterator[str]:
    """Yield the digests of many files."""
    if len(files) < MANY or processors() == 1 or not forks():
        yield from _digests(files)
        return
    size = -(-len(files) // (4 * processors()))
    with pool(processors()) as started:
        shares = started.map(_digests, [files[at : at + size] for at in range(0, len(files), size)])
        yield from chain.from_iterable(shares)


def _digests(files: list[str]) -> list[str]:
    return [_content(path) for path in files]


def _entries(folder: str) -> Iterator[os.DirEntry[str]]:
    """Yield everything below a folder, sorted."""
    with os.scandir(folder) as found:
        entries = sorted(found, key=lambda entry: entry.name)
    for entry in entries:
        yield entry
        if entry.is_dir(follow_symlinks=False) and entry.name not in _OWN_FOLDERS:
            yield from _entries(entry.path)


def _content(path: str) -> str:
    with open(path, "rb", buffering=0) as stream:  # noqa: PTH123 - this is done for every file
        return sha256(stream.read()).hexdigest()


def _stamp(entry: os.DirEntry[str]) -> tuple[str, str]:
    state = entry.stat()
    return str(state.st_mtime_ns), str(state.st_size)
