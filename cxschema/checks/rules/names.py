"""Files and folders that are passed over because of what they are called, or are."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from cxschema.catalog.loading import kind_in
from cxschema.checks.registry import Case, rule
from cxschema.diagnostics import Diagnostic, Place, Severity
from cxschema.models.kinds import FOLDERS, KINDS
from cxschema.source.files import ENDINGS, SourceFile

if TYPE_CHECKING:
    from collections.abc import Iterator

_NEARLY = re.compile(r"(?P<name>.+?)(?P<ending>\.ya?ml)(?:\.txt)?", re.IGNORECASE)
"""A data file by its name, but for capitals, or for what an editor put behind it."""

_PERHAPS = re.compile(r"[^.]+(?:\.txt)?", re.IGNORECASE)
"""A file without an ending, or a text: a data file if its text says so."""

_AT_THE_TOP = frozenset(kind.name for kind in KINDS.values() if not kind.folder)


@rule("unread-file", Severity.ERROR)
def unread_files(case: Case) -> Iterator[Diagnostic]:
    """The name of a data file ends in `.yml` or `.yaml`.

    A file of another name is passed over, so it has no page and nobody hears of its mistakes. Notepad and
    other editors put `.txt` behind the name; save as "All files" there. Where the computer hides endings,
    let the folder's view show them.
    """
    for folder, _, names in _folders(case.catalog.root):
        for name in names:
            if not name.endswith(ENDINGS):
                yield from _unread(SourceFile(case.catalog.root, folder + name))


def _unread(file: SourceFile) -> Iterator[Diagnostic]:
    name = file.uri.rpartition("/")[2]
    nearly, perhaps = _NEARLY.fullmatch(name), _PERHAPS.fullmatch(name)
    if not (nearly or perhaps) or file.leaves() or not file.path.is_file():
        return
    ours = file.folder in FOLDERS or (not file.folder and file.stem in _AT_THE_TOP)
    if (nearly and ours) or kind_in(file):
        meant = nearly["name"] + nearly["ending"].lower() if nearly else file.stem + ENDINGS[0]
        yield Diagnostic("unread-file", Place(file.uri), {"name": meant})


@rule("unread-folder")
def unread_folders(case: Case) -> Iterator[Diagnostic]:
    """A folder with data files really lies in the docs folder.

    Links to folders are not followed: they could lead in a circle, and work on one computer only.
    """
    root = case.catalog.root
    for folder, folders, _ in _folders(root):
        for name in folders:
            if (root / folder / name).is_symlink() and _holds_data(root / folder / name):
                yield Diagnostic("unread-folder", Place(folder + name))


def _holds_data(folder: Path) -> bool:
    try:
        return any(path.name.endswith(ENDINGS) for path in folder.iterdir())
    except OSError:
        return False


def _folders(root: Path) -> Iterator[tuple[str, list[str], list[str]]]:
    """Yield each folder with a slash behind it, and what is in it; hidden folders and files are left out."""
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        inside = Path(folder).relative_to(root).as_posix()
        files = sorted(name for name in names if not name.startswith("."))
        yield "" if inside == "." else f"{inside}/", folders, files
