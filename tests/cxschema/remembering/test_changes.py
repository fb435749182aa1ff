"""A remembered result is what a new check would find: whatever changes is seen."""

from __future__ import annotations

import json
import os
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from cxschema.catalog.memory import digest
from cxschema.checks import inputs
from cxschema.checks.inputs import digest_of_inputs
from cxschema.cli import remembering
from cxschema.cli.remembering import result_of
from cxschema.source.files import SourceFile
from cxschema.source.kept import KeptDocuments
from remembered_docs import new, write

if TYPE_CHECKING:
    from collections.abc import Callable

    from cxschema.checks.result import Result


def test_nothing_is_checked_twice(docs: Path, checks: list[date]) -> None:
    """While nothing changes the first result is given again, every finding with all that belongs to it."""
    first = result_of(docs, remember=True)
    second = result_of(docs, remember=True)

    assert first == second == new(docs)
    assert [item.path for item in first.diagnostics] == [item.path for item in second.diagnostics]
    assert len(checks) == 1


CHANGES: dict[str, Callable[[Path], object]] = {
    "edited": lambda docs: write(docs / "personas/tom.yml", "kind: persona\nname: Tom\n"),
    "same length": lambda docs: write(docs / "personas/tom.yml", "kind: persona\nnaem: Tom\n"),
    "deleted": lambda docs: (docs / "personas/tom.yml").unlink(),
    "added": lambda docs: write(docs / "personas/mia.yml", "kind: persona\nname: Mia\n"),
    "renamed": lambda docs: (docs / "personas/nok.yml").rename(docs / "personas/nook.yml"),
    "translation gone": lambda docs: (docs / "personas/nok.th.yml").unlink(),
    "translation edited": lambda docs: write(docs / "personas/nok.th.yml", "tagline: นก\n"),
    "picture gone": lambda docs: (docs / "personas/nok.svg").unlink(),
    "picture a folder": lambda docs: (
        (docs / "personas/nok.svg").unlink(),
        (docs / "personas/nok.svg").mkdir(),
    ),
    "prose edited": lambda docs: write(
        docs / "index.md", "```cxbook\nshow: card\nof: personas/no.yml\n```\n"
    ),
    "prose added": lambda docs: write(docs / "more.md", "```cxbook\nshow: cart\n```\n"),
    "memory edited": lambda docs: write(docs / ".translations/th.json", json.dumps({digest("นก"): "Nook"})),
    "link leads elsewhere": lambda docs: (
        (docs / "personas/nok.svg").unlink(),
        (docs / "personas/nok.svg").symlink_to(docs.parent / "away.svg"),
    ),
    "settings": lambda docs: write(docs / "handbook.yml", "kind: handbook\norganisation: R\nlanguages: en\n"),
    "ending in capitals": lambda docs: (docs / "personas/nok.yml").rename(docs / "personas/nok.YML"),
    "settings of the site": lambda docs: write(docs.parent / "mkdocs.yml", "plugins: [cxbook]\n"),
    "handbook gone": lambda docs: (docs / "handbook.yml").unlink(),
}


@pytest.mark.parametrize("change", CHANGES)
def test_whatever_changes_is_seen(docs: Path, checks: list[date], change: str) -> None:
    """After any change the result is the one of a new check, and it is remembered in its turn."""
    result_of(docs, remember=True)
    CHANGES[change](docs)

    assert result_of(docs, remember=True) == new(docs)
    assert result_of(docs, remember=True) == new(docs)
    assert len(checks) == 2


def test_a_change_that_is_dated_back_is_seen(docs: Path, checks: list[date]) -> None:
    """Contents count: neither the time nor the size of a file."""
    result_of(docs, remember=True)
    file = docs / "personas" / "tom.yml"
    state = file.stat()
    write(file, "kind: persona\nmane: Tom\n")
    os.utime(file, ns=(state.st_atime_ns, state.st_mtime_ns))

    assert result_of(docs, remember=True) == new(docs)
    assert len(checks) == 2


def test_a_file_that_is_only_saved_again_changes_nothing(docs: Path, checks: list[date]) -> None:
    """The same contents with another time are the same."""
    result_of(docs, remember=True)
    os.utime(docs / "personas" / "tom.yml", (0, 0))

    result_of(docs, remember=True)
    assert len(checks) == 1


def test_the_day_counts(docs: Path, checks: list[date], monkeypatch: pytest.MonkeyPatch) -> None:
    """What is overdue tomorrow is found tomorrow, though nothing was edited."""

    class Later(datetime):
        @classmethod
        def now(cls, tz: object = None) -> datetime:  # noqa: ARG003 - the signature of datetime
            return datetime.now(tz=UTC) + timedelta(days=4000)

    before = result_of(docs, remember=True)
    monkeypatch.setattr(remembering, "datetime", Later)
    after = result_of(docs, remember=True)

    assert len(checks) == 2
    assert "review-overdue" not in {item.rule for item in before.diagnostics}
    assert "review-overdue" in {item.rule for item in after.diagnostics}


def test_an_edit_during_the_check_is_not_missed(docs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was read before an edit is not kept as the result of what stands there after it."""
    real = remembering._found

    def interrupted(docs: Path, today: date, kept: None) -> Result:
        found = real(docs, today, kept)
        write(docs / "personas/tom.yml", "kind: persona\nname: Tom\n")
        return found

    monkeypatch.setattr(remembering, "_found", interrupted)
    result_of(docs, remember=True)
    monkeypatch.setattr(remembering, "_found", real)

    assert result_of(docs, remember=True) == new(docs)


def test_kept_documents_are_read_again_when_they_change(docs: Path) -> None:
    """While somebody watches, only changed files are read again; the result is that of a new check."""
    kept = KeptDocuments()
    result_of(docs, remember=True, kept=kept)
    before = kept.read(SourceFile(docs, "personas/nok.yml"))
    write(docs / "personas/tom.yml", "kind: persona\nname: Tom\n")
    (docs / "personas/nok.th.yml").unlink()

    assert result_of(docs, remember=True, kept=kept) == new(docs)
    assert kept.read(SourceFile(docs, "personas/nok.yml")) is before


def test_a_digest_needs_all_files(docs: Path) -> None:
    """A file that cannot be read makes the inputs unknown, and a link to nowhere does not."""
    (docs / "personas" / "lost.yml").symlink_to(docs / "nowhere.yml")

    assert digest_of_inputs(docs, date(2026, 11, 22)) == digest_of_inputs(docs, date(2026, 11, 22))
    assert digest_of_inputs(docs, date(2026, 11, 22)) != digest_of_inputs(docs, date(2026, 11, 23))


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if the files had been written a minute ago."""
    now = inputs.time.time_ns
    monkeypatch.setattr(inputs.time, "time_ns", lambda: now() + 60_000_000_000)


@pytest.mark.usefixtures("later")
def test_what_is_written_while_the_check_reads_is_seen_by_its_time(
    docs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is kept where a file was touched meanwhile, even if it was dated back and is as long."""
    file = docs / "personas" / "nok.yml"
    state, real = file.stat(), remembering._found

    def found(*given: Any) -> Result:
        result = real(*given)
        file.write_bytes(file.read_bytes().swapcase())
        os.utime(file, ns=(state.st_atime_ns, state.st_mtime_ns))
        return result

    monkeypatch.setattr(remembering, "_found", found)
    result_of(docs, remember=True)

    assert not remembering._file(docs).exists()


@pytest.mark.usefixtures("later")
def test_a_result_is_kept_when_all_files_were_left_alone(docs: Path, checks: list[date]) -> None:
    """Nothing need be read again to see that nothing was written."""
    first = result_of(docs, remember=True)

    assert result_of(docs, remember=True) == first
    assert len(checks) == 1


def test_times_of_a_moment_ago_are_not_relied_on(docs: Path) -> None:
    """What was written just now may be written again at the same time, as far as the clock can tell."""
    assert inputs.stamps_of_inputs(docs) is None


@pytest.mark.usefixtures("later")
@pytest.mark.parametrize(
    "change", [Path.unlink, lambda p: p.rename(p.with_name("x.yml")), lambda p: p.touch()]
)
def test_every_change_of_a_file_changes_the_times(docs: Path, change: Callable[[Path], object]) -> None:
    """A file that goes, gets another name or is touched is seen."""
    before = inputs.stamps_of_inputs(docs)
    change(docs / "personas" / "nok.yml")

    assert before is not None
    assert inputs.stamps_of_inputs(docs) != before


@pytest.mark.usefixtures("later")
def test_what_python_writes_beside_its_program_is_no_change(
    docs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first check after an installation is remembered, too, though Python compiles the program then."""
    program = tmp_path / "program"
    write(program / "a.py", "")
    monkeypatch.setattr(inputs, "_PROGRAM", program)
    before = inputs.stamps_of_inputs(docs)
    write(program / "__pycache__" / "a.pyc", "")
    compiled = inputs.stamps_of_inputs(docs)
    write(program / "b.py", "")

    assert before is not None
    assert compiled == before
    assert inputs.stamps_of_inputs(docs) != before
