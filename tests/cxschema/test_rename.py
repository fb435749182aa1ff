"""Renaming an entry: golden cases, files of every form, and writing all or nothing."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml
from click.testing import CliRunner, Result

from cxschema.catalog.loading import load_catalog
from cxschema.checks.checking import check
from cxschema.cli import main
from cxschema.formatting.canonical import canonical
from cxschema.models.kinds import KINDS
from cxschema.renaming.obstacles import RENAMEABLE

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

CASES = sorted(Path(__file__).parent.joinpath("rename_cases").glob("*.yml"))
HANDBOOK = Path(__file__).parents[2]
AT_THE_TOP = {"mkdocs.yml", "README.md"}


def write(root: Path, files: Mapping[str, str | bytes]) -> None:
    """Write files below the docs folder, those of the site itself beside it."""
    for name, text in files.items():
        path = root / name if name in AT_THE_TOP else root / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())


def contents(root: Path) -> dict[str, bytes]:
    """Return every file below a folder, by its path."""
    return {
        path.relative_to(root).as_posix().removeprefix("docs/"): path.read_bytes()
        for path in root.rglob("*")
        if path.is_file()
    }


def rename(root: Path, *words: str) -> Result:
    """Run `cxbook rename`."""
    words = ("rename", *words, "--docs", str(root / "docs"))
    return CliRunner().invoke(main, words, env={"LC_ALL": "C"})


def entry_id(path: Path) -> str:
    """Name a case by its file."""
    return path.stem


@pytest.mark.parametrize("path", CASES, ids=entry_id)
def test_case(path: Path, tmp_path: Path) -> None:
    """A case ends as it says: with these files and no other change, or with this refusal and no change."""
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    write(tmp_path, case["files"])
    expected = {name: text.encode() for name, text in case["files"].items()}
    for name, text in case.get("after", {}).items():
        if text is None:
            del expected[name]
        else:
            expected[name] = text.encode()

    result = rename(tmp_path, *case["rename"].split())

    assert result.exception is None or isinstance(result.exception, SystemExit)
    assert (case.get("code", 0), expected) == (result.exit_code, contents(tmp_path)), case["about"]
    for words in case.get("says", []):
        assert words in result.output


def test_there_are_cases() -> None:
    """The cases are found: an empty folder would pass for a clean run."""
    assert len(CASES) >= 25


SIMPLE = {
    "personas/nok.yml": "kind: persona\nname: Nok\n",
    "journeys/visit.yml": "kind: journey\nname: A visit\npersonas: [nok]\n",
    "index.md": "Meet [Nok](personas/nok.yml).\n",
}


def test_line_endings_and_byte_order_marks_stay(tmp_path: Path) -> None:
    """A file from Windows keeps its line endings and its byte-order mark, also in the new line."""
    mark = b"\xef\xbb\xbf"
    write(tmp_path, {name: mark + text.replace("\n", "\r\n").encode() for name, text in SIMPLE.items()})

    assert rename(tmp_path, "persona", "nok", "nattaya").exit_code == 0
    assert contents(tmp_path) == {
        "personas/nattaya.yml": mark + b"kind: persona\r\naliases: [nok]\r\nname: Nok\r\n",
        "journeys/visit.yml": mark + b"kind: journey\r\nname: A visit\r\npersonas: [nattaya]\r\n",
        "index.md": mark + b"Meet [Nok](personas/nattaya.yml).\r\n",
    }


def test_file_without_a_last_line_end(tmp_path: Path) -> None:
    """A file whose last line has no end gets none."""
    write(tmp_path, {"personas/nok.yml": "name: Nok\nkind: persona"})

    assert rename(tmp_path, "persona", "nok", "nattaya").exit_code == 0
    assert contents(tmp_path) == {"personas/nattaya.yml": b"name: Nok\nkind: persona\naliases: [nok]"}


LAID_OUT = (
    "kind: persona\nname: Nok\n",
    "kind: persona\nid: nok\n\nname: Nok\n",
    "kind: persona\nreviewed: 2026-10-12 # by all\ntags:\n  - dental # yes\n  # or\n  - travel\n\nname: N\n",
    "# who\nkind: persona\nowner: cx-team\nevidence: [talks]\n\n# what\nname: Nok\n",
    "kind: persona\ntags: [dental, travel]\n# what\nattributes:\n  Blood type: O+\nname: Nok\n",
)


@pytest.mark.parametrize("text", LAID_OUT)
def test_a_file_in_the_one_form_stays_in_it(tmp_path: Path, text: str) -> None:
    """The new line stands where `cxbook fmt` has it, so that there is nothing left to lay out afterwards."""
    model = KINDS["persona"].model
    write(tmp_path, {"personas/nok.yml": text})

    assert canonical(text, model) == text
    assert rename(tmp_path, "persona", "nok", "nattaya").exit_code == 0
    renamed = contents(tmp_path)["personas/nattaya.yml"].decode()
    assert "\naliases: [nok]\n" in renamed
    assert canonical(renamed, model) == renamed


def test_dry_run_shows_every_change_and_makes_none(tmp_path: Path) -> None:
    """With --dry-run the moves and the changed lines are shown, and nothing is written."""
    write(tmp_path, SIMPLE)
    before = contents(tmp_path)

    output = rename(tmp_path, "persona", "nok", "nattaya", "--dry-run").output

    assert contents(tmp_path) == before
    assert "docs/personas/nok.yml → docs/personas/nattaya.yml" in output
    assert "-personas: [nok]\n+personas: [nattaya]" in output
    assert "+aliases: [nok]" in output
    assert "Nothing has been changed." in output


@pytest.mark.parametrize(
    ("language", "words"), [("th", "อ้างถึง 1 แห่ง"), ("ko", "참조 1곳"), ("fa", "۱ ارجاع")]
)
def test_it_speaks_the_readers_language(tmp_path: Path, language: str, words: str) -> None:
    """What is done, and why something is not, is said in the language that is asked for."""
    write(tmp_path, SIMPLE)
    refused = rename(tmp_path, "persona", "nok", "nok", "--lang", language)
    done = rename(tmp_path, "persona", "nok", "nattaya", "--lang", language)

    assert refused.exit_code == 2
    assert "is its id already" not in refused.output
    assert words in done.output


def test_links_to_files_stay_links(tmp_path: Path) -> None:
    """Behind a symbolic link the file itself changes, once, and the link stays a link."""
    write(tmp_path, {**SIMPLE, "real/visit.txt": SIMPLE["journeys/visit.yml"]})
    (tmp_path / "docs/journeys/visit.yml").unlink()
    (tmp_path / "docs/journeys/visit.yml").symlink_to("../real/visit.txt")
    (tmp_path / "docs/same.md").symlink_to("index.md")

    assert rename(tmp_path, "persona", "nok", "nattaya").exit_code == 0
    assert (tmp_path / "docs/journeys/visit.yml").is_symlink()
    assert (tmp_path / "docs/same.md").is_symlink()
    assert b"[nattaya]" in contents(tmp_path)["real/visit.txt"]
    assert contents(tmp_path)["index.md"] == b"Meet [Nok](personas/nattaya.yml).\n"


def test_prose_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    """A page of prose that names the file and is no UTF-8 stops the renaming; another one does not."""
    write(tmp_path, {**SIMPLE, "a.md": b"caf\xe9", "b.md": b"caf\xe9 [Nok](personas/nok.yml)"})
    before = contents(tmp_path)

    result = rename(tmp_path, "persona", "nok", "nattaya")

    assert result.exit_code == 1
    assert "b.md" in result.output
    assert "a.md" not in result.output
    assert contents(tmp_path) == before


class Disk:
    """Stands between the writing and the disk, and is full from one step on."""

    def __init__(self, patch: pytest.MonkeyPatch, step: int) -> None:
        """Fail at a step, once."""
        self._step = step
        for name in ("write_bytes", "replace", "rename"):
            patch.setattr(Path, name, self._counting(getattr(Path, name)))

    def _counting(self, real: Callable[..., object]) -> Callable[..., object]:
        def counted(path: Path, *values: object) -> object:
            self._step -= 1
            if self._step == 0:
                raise OSError(28, "No space left on device")
            return real(path, *values)

        return counted


def test_all_or_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whichever step of the writing fails, every file is as it was, and nothing else lies around."""
    write(tmp_path, {**SIMPLE, "personas/nok.th.yml": "name: นก\n", "personas/nok.svg": "<svg/>"})
    before = contents(tmp_path)
    results = []

    for step in range(1, 100):
        with monkeypatch.context() as patch:
            Disk(patch, step)
            results.append(rename(tmp_path, "persona", "nok", "nattaya"))
        if results[-1].exit_code == 0:
            break
        assert "No space left on device" in results[-1].output
        assert contents(tmp_path) == before

    assert len(results) > 6
    assert "personas/nattaya.yml" in contents(tmp_path)
    assert not [name for name in contents(tmp_path) if ".cxbook" in name]


def test_the_handbook_stays_sound(tmp_path: Path) -> None:
    """Entries of the real handbook can be renamed; no finding appears, and back again nothing differs."""
    shutil.copytree(HANDBOOK / "docs", tmp_path / "docs")
    shutil.copy(HANDBOOK / "mkdocs.yml", tmp_path)
    catalog = load_catalog(tmp_path / "docs")
    keys = [catalog.of_kind(kind)[0].key for kind in RENAMEABLE if catalog.of_kind(kind)]
    before, findings = contents(tmp_path), len(check(catalog))
    assert len(keys) >= 5

    for kind, name in keys:
        assert rename(tmp_path, kind, name, f"renamed-{name}").exit_code == 0
        assert len(check(load_catalog(tmp_path / "docs"))) == findings
        assert rename(tmp_path, kind, f"renamed-{name}", name).exit_code == 0

    files = {catalog.entries[key].uri: f"aliases: [renamed-{key[1]}]\n".encode() for key in keys}
    after = contents(tmp_path)
    assert before == {
        path: data.replace(files[path], b"", 1) if path in files else data for path, data in after.items()
    }
