"""Writing files: each whole or not at all, several all or none, and nothing that is there by accident."""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def put(files: Mapping[Path, str]) -> None:
    """Write files in the place of what stands there, all or none."""
    drafts: dict[Path, Path] = {}
    try:
        for path, text in files.items():
            drafts[path] = _draft(path, text)
        for path, draft in drafts.items():
            draft.replace(path)
    finally:
        for draft in drafts.values():
            draft.unlink(missing_ok=True)


def create(files: Mapping[Path, str]) -> None:
    """Write files that are not there yet, all or none.

    Raises FileExistsError, and leaves everything as it was, where one is there.
    """
    made: list[Path] = []
    folders: list[Path] = []
    try:
        for path, text in files.items():
            folders += _missing(path.parent)
            _create(path, text)
            made.append(path)
    except OSError:
        _take_back(made, folders)
        raise


def _create(path: Path, text: str) -> None:
    if os.path.lexists(path):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))
    draft = _draft(path, text)
    try:
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def _draft(path: Path, text: str) -> Path:
    """Write a text beside the file that it is for, so that one move puts it there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(
        "w", encoding="utf-8", newline="\n", dir=path.parent, prefix=".cxbook-", delete=False
    ) as draft:
        draft.write(text)
    Path(draft.name).chmod(_mode(path))
    return Path(draft.name)


def _mode(path: Path) -> int:
    """Return the rights of a file that is there, or those that a new one gets."""
    with suppress(OSError):
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _missing(folder: Path) -> list[Path]:
    """Return a folder and those around it that are not there yet, the outermost first."""
    return [part for part in reversed([folder, *folder.parents]) if not part.exists()]


def _take_back(made: list[Path], folders: list[Path]) -> None:
    for path in made:
        path.unlink(missing_ok=True)
    for folder in reversed(folders):
        with suppress(OSError):  # somebody else has put something there
            folder.rmdir()
