"""Which YAML files of a docs folder may be ours, and what their names say."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ENDINGS = (".yml", ".yaml")


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One YAML file: `personas/nok.th.yml` has the stem "nok" and the suffix "th"."""

    root: Path
    uri: str
    """The path below the docs folder, with forward slashes."""

    @property
    def path(self) -> Path:
        """Where the file lies."""
        return self.root / self.uri

    @property
    def folder(self) -> str:
        """The folder below the docs folder, "" for the docs folder itself."""
        return self.uri.rpartition("/")[0]

    @property
    def stem(self) -> str:
        """The name up to its first dot: the id of the entry."""
        return self.uri.rpartition("/")[2].partition(".")[0]

    @property
    def suffix(self) -> str | None:
        """What stands between the first and the last dot: a language, in a translation file."""
        _, *middle, _ending = self.uri.rpartition("/")[2].split(".")
        return ".".join(middle) or None

    @property
    def original_uris(self) -> tuple[str, ...]:
        """The files that this one would be a translation of, one for each ending."""
        base = f"{self.folder}/{self.stem}" if self.folder else self.stem
        return tuple(base + ending for ending in ENDINGS)

    def leaves(self) -> bool:
        """Tell whether the file is a link to somewhere outside the docs folder."""
        return self.path.is_symlink() and not real(self.path).is_relative_to(real(self.root))


def real(path: Path) -> Path:
    """Return where a path leads, as far as it leads anywhere: a link may lead to itself."""
    return Path(os.path.realpath(path))


def is_file(path: Path) -> bool:
    """Tell whether a path leads to a file; a name that is too long for any does not."""
    return os.path.isfile(path)  # noqa: PTH113 - Path raises an error for such names


def is_there(path: Path) -> bool:
    """Tell whether a path leads to a file or a folder, in the same way."""
    return os.path.exists(path)  # noqa: PTH110 - Path raises an error for such names


def find_files(root: Path) -> Iterator[SourceFile]:
    """Yield the YAML files below *root*, sorted; hidden folders and files are left out."""
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        inside = Path(folder).relative_to(root).as_posix()
        prefix = "" if inside == "." else inside + "/"
        for name in sorted(names):
            if name.endswith(ENDINGS) and not name.startswith("."):
                yield SourceFile(root, prefix + name)
