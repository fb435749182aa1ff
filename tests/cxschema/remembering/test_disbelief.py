"""A result that may not be that of a new check is not believed, and keeping one does no harm."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from cxschema.checks import inputs
from cxschema.cli import remembering
from cxschema.cli.remembering import result_of
from remembered_docs import kept_file, new, write

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path


def test_another_program_is_not_believed(
    docs: Path, tmp_path: Path, checks: list[date], monkeypatch: pytest.MonkeyPatch
) -> None:
    """With other code, other words or other packages installed, everything is checked again."""
    program = shutil.copytree(
        inputs._PROGRAM, tmp_path / "program", ignore=shutil.ignore_patterns("__pycache__")
    )
    monkeypatch.setattr(inputs, "_PROGRAM", program)
    result_of(docs, remember=True)
    write(program / "checks" / "rules" / "new.py", "")
    result_of(docs, remember=True)
    with (program / "wording" / "en.yml").open("a", encoding="utf-8") as words:
        words.write("# more\n")
    result_of(docs, remember=True)
    (tmp_path / "packages" / "pydantic-99.dist-info").mkdir(parents=True)
    monkeypatch.syspath_prepend(tmp_path / "packages")
    result_of(docs, remember=True)
    result_of(docs, remember=True)

    assert len(checks) == 4


def test_rules_of_ones_own_are_never_remembered(
    docs: Path, checks: list[date], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A company's own rule may look at anything, so its findings are found anew each time."""
    monkeypatch.setattr(inputs, "entry_points", lambda **_: ["a rule"])
    result_of(docs, remember=True)
    result_of(docs, remember=True)

    assert len(checks) == 2
    assert not kept_file(docs).exists()


def test_a_result_that_was_copied_here_is_not_believed(
    docs: Path, tmp_path: Path, checks: list[date]
) -> None:
    """A pull request cannot bring its own clean result along: another folder is another check."""
    result_of(docs, remember=True)
    there = shutil.copytree(tmp_path, tmp_path.with_name(tmp_path.name + "-2"), symlinks=True)

    assert kept_file(there / "docs").exists()
    result_of(there / "docs", remember=True)
    assert len(checks) == 2


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _: b"",
    "cut off": lambda kept: kept[:-20],
    "one letter changed": lambda kept: kept.replace(b"unknown-field", b"unknown-fielt"),
    "findings taken out": lambda kept: kept.split(b"\n")[0] + b'\n{"diagnostics":[],"files":[]}',
    "no text": lambda _: b"\xff\xfe\x00" * 9,
    "something else": lambda _: b'{"version": 1}',
    "nested": lambda kept: kept.split(b"\n")[0] + b"\n" + b"[" * 100_000,
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_result_is_not_believed(docs: Path, checks: list[date], damage: str) -> None:
    """A kept result that is cut off, altered or something else altogether is found anew, and replaced."""
    sound = result_of(docs, remember=True)
    kept = kept_file(docs)
    whole = kept.read_bytes()
    kept.write_bytes(DAMAGES[damage](whole))

    assert result_of(docs, remember=True) == sound
    assert len(checks) == 2
    assert kept.read_bytes() == whole


def test_a_folder_in_the_place_of_the_result_does_no_harm(docs: Path, checks: list[date]) -> None:
    """Where nothing can be kept, the check takes its time."""
    kept_file(docs).mkdir(parents=True)

    assert result_of(docs, remember=True) == result_of(docs, remember=True) == new(docs)
    assert len(checks) == 2


def test_a_folder_that_cannot_be_written_does_no_harm(
    docs: Path, checks: list[date], monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a read-only folder a check works as ever."""

    def refuse(_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(remembering, "put", refuse)

    assert result_of(docs, remember=True) == result_of(docs, remember=True) == new(docs)
    assert len(checks) == 2


def test_no_link_leads_the_result_elsewhere(docs: Path, tmp_path: Path) -> None:
    """Where `.cache` is a link, nothing is written behind it."""
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / ".cache").symlink_to(tmp_path / "elsewhere")
    result_of(docs, remember=True)

    assert not list((tmp_path / "elsewhere").iterdir())
