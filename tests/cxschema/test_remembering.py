"""A remembered result is what a new check would find, or is not believed."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from cxschema.catalog.loading import load_catalog
from cxschema.catalog.memory import digest
from cxschema.checks import inputs
from cxschema.checks.checking import check
from cxschema.checks.inputs import digest_of_inputs
from cxschema.checks.result import Result, as_text, from_text
from cxschema.cli import main, remembering
from cxschema.cli.remembering import result_of
from cxschema.source.files import SourceFile
from cxschema.source.kept import KeptDocuments

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

FILES = {
    "handbook.yml": "kind: handbook\norganisation: R\nlanguages: [en, th]\n"
    "checks: {review_every: 6 months}\n",
    "personas/nok.yml": "kind: persona\nname: Nok\nportrait: {src: nok.svg, alt: A}\nreviewed: 2026-10-01\n",
    "personas/nok.th.yml": "name: นก\n",
    "personas/nok.svg": "<svg/>",
    "personas/tom.yml": "kind: persona\nnmae: Tom\n",
    "index.md": "```cxbook\nshow: card\nof: personas/nok.yml\n```\n",
    ".translations/th.json": "{}",
}


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """A docs folder with a few findings."""
    for uri, text in FILES.items():
        write(tmp_path / "docs" / uri, text)
    return tmp_path / "docs"


@pytest.fixture
def checks(monkeypatch: pytest.MonkeyPatch) -> list[date]:
    """The days of the checks that were made and not remembered."""
    made: list[date] = []
    real = remembering._found
    monkeypatch.setattr(
        remembering, "_found", lambda docs, today, kept: made.append(today) or real(docs, today, kept)
    )
    return made


def write(path: Path, text: str) -> None:
    """Write a file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def new(docs: Path) -> Result:
    """Check without remembering anything."""
    catalog = load_catalog(docs)
    return Result.on(catalog, check(catalog))


def kept_file(docs: Path) -> Path:
    """Return where the result is kept."""
    return docs.parent / ".cache" / "cxbook" / "check-docs.json"


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


def test_what_is_kept_says_that_it_may_go(docs: Path) -> None:
    """Git leaves the folder out, and programs that make backups know it for a cache."""
    result_of(docs, remember=True)
    folder = kept_file(docs).parent

    assert (folder / ".gitignore").read_text(encoding="utf-8") == "*\n"
    assert (
        (folder / "CACHEDIR.TAG")
        .read_text(encoding="utf-8")
        .startswith("Signature: 8a477f597d28d172789f06886806bc55")
    )
    assert sorted(path.name for path in folder.iterdir()) == [".gitignore", "CACHEDIR.TAG", "check-docs.json"]


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


def test_a_result_is_the_same_after_it_was_a_text(docs: Path) -> None:
    """Nothing of a finding is lost on the way to the disk and back."""
    result = new(docs)
    again = from_text(as_text(result))

    assert again == result
    assert [(type(i.severity), i.path, dict(i.facts)) for i in again.diagnostics] == [
        (type(i.severity), i.path, dict(i.facts)) for i in result.diagnostics
    ]


@pytest.mark.parametrize(
    "options", [[], ["--format", "json"], ["--lang", "fa"], ["--select", "unknown-field"], ["--statistics"]]
)
def test_the_report_is_the_same(docs: Path, options: list[str]) -> None:
    """Format, language and choice of findings are made anew from a remembered result."""
    words = ["check", "--docs", str(docs), *options]
    fresh = CliRunner().invoke(main, [*words, "--no-cache"])
    assert not kept_file(docs).exists()
    first, second = (CliRunner().invoke(main, words) for _ in range(2))

    assert fresh.output == first.output == second.output
    assert fresh.exit_code == first.exit_code == second.exit_code == 1
    assert kept_file(docs).exists()


def test_a_remembered_result_needs_no_models(docs: Path) -> None:
    """When nothing has changed, neither pydantic nor MkDocs is loaded."""
    run = f"main(['check', '--docs', {str(docs)!r}], standalone_mode=False)"
    code = f"""
import sys
from cxschema.cli import main
try:
    {run}
except SystemExit:
    pass
print(sorted({{name.partition('.')[0] for name in sys.modules}}))
"""
    result_of(docs, remember=True)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    modules = done.stdout.splitlines()[-1]

    assert "'click'" in modules
    assert not any(
        f"'{name}'" in modules for name in ("pydantic", "mkdocs", "babel", "jinja2", "multiprocessing")
    )


def test_checks_at_the_same_time_do_not_disturb_one_another(docs: Path) -> None:
    """Several checks begin at once, with nothing kept yet: each says the same, and a whole result is kept."""
    command = [sys.executable, "-c", "from cxschema.cli import main; main()", "check", "--docs", str(docs)]
    running = [subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8") for _ in range(4)]
    outputs = {process.communicate()[0] for process in running}

    assert len(outputs) == 1
    assert remembering._kept(kept_file(docs), digest_of_inputs(docs, datetime.now(tz=UTC).date())) == new(
        docs
    )
