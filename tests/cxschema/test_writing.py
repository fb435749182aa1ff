"""Writing files: whole or not at all, all or none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cxschema.cli.writing import create, put

if TYPE_CHECKING:
    from pathlib import Path


def names_in(folder: Path) -> list[str]:
    """Return everything in a folder, drafts that were left behind too."""
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*"))


def test_files_are_put_in_place_with_their_rights(tmp_path: Path) -> None:
    """What is replaced keeps who may read it; line ends stay as they are given."""
    (tmp_path / "a").write_text("old", encoding="utf-8")
    (tmp_path / "a").chmod(0o640)

    put({tmp_path / "a": "é\n", tmp_path / "new" / "b": "b"})

    assert (tmp_path / "a").read_bytes() == "é\n".encode()
    assert (tmp_path / "a").stat().st_mode & 0o777 == 0o640
    assert names_in(tmp_path) == ["a", "new", "new/b"]


def test_if_one_file_cannot_be_written_none_is(tmp_path: Path) -> None:
    """A place that cannot be written keeps the others as they were."""
    (tmp_path / "a").write_text("old", encoding="utf-8")

    with pytest.raises(FileExistsError):  # "a" is no folder
        put({tmp_path / "a": "new", tmp_path / "a" / "b": "b"})

    assert (tmp_path / "a").read_text(encoding="utf-8") == "old"
    assert names_in(tmp_path) == ["a"]


def test_nothing_is_made_where_something_is(tmp_path: Path) -> None:
    """New files are all made, or none, and no folder is left over."""
    (tmp_path / "z").write_text("old", encoding="utf-8")

    with pytest.raises(FileExistsError):
        create({tmp_path / "deep" / "down" / "a": "a", tmp_path / "z": "z"})

    assert names_in(tmp_path) == ["z"]
    assert (tmp_path / "z").read_text(encoding="utf-8") == "old"
