"""A check in parts finds what a check in one finds, in the same order."""

from __future__ import annotations

import os
import shutil
from datetime import date
from pathlib import Path

import pytest
import yaml

from cxschema.catalog.loading import load_catalog
from cxschema.checks import folder
from cxschema.checks.checking import check
from cxschema.checks.parts import check_in_parts, look_at, parts_of
from cxschema.checks.processes import pool
from cxschema.checks.registry import SHARED
from cxschema.checks.result import Result
from cxschema.source.files import find_files

HERE = Path(__file__).parent
HANDBOOK = HERE.parents[1] / "docs"
CASES = sorted(HERE.joinpath("cases").glob("*.yml"))
TODAY = date(2026, 11, 22)

SLIPS = {
    "personas/nok.yml": ("name: Nok", "name: Nok\naliases: [tom, early-nok]"),
    "personas/tom.yml": ("name:", "aliases: early-nok\nname:"),
    "personas/tom.th.yml": ("name:", "nmae:"),
    "personas/tom.fa.yml": ("name:", "names:"),
    "journeys/first-appointment.yml": ("personas: [", "personas: [nook, persona, "),
    "journeys/family-check-up.yml": ("state: current", "state: current\nimproves: long-term-care"),
    "journeys/long-term-care.yml": ("state: current", "state: current\nimproves: family-check-up"),
}


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """A copy of the handbook with slips that concern several files."""
    made = shutil.copytree(HANDBOOK, tmp_path / "docs")
    for uri, (before, after) in SLIPS.items():
        text = (made / uri).read_text(encoding="utf-8")
        (made / uri).write_text(text.replace(before, after, 1), encoding="utf-8")
    (made / "segments" / "nok.yml").write_text("kind: persona\nname: Another Nok\n", encoding="utf-8")
    (made / "segments" / "nok.th.yml").write_text("name: นกอีกคน\n", encoding="utf-8")
    (made / "evidence" / "lost.yml").write_text("kind: evidence\nname: [a\n", encoding="utf-8")
    (made / "journeys" / "ghost.ko.yml").write_text("name: 유령\n", encoding="utf-8")
    (made / "personas" / "odd.yml").write_text('"kind": persona\nname: Odd\n', encoding="utf-8")
    (made / "page.md").write_text("```cxbook\nshow: card\nof: personas/nokk.yml\n```\n", encoding="utf-8")
    return made


def in_one(docs: Path) -> Result:
    """Check a docs folder as a whole."""
    catalog = load_catalog(docs)
    return Result.on(catalog, check(catalog, TODAY))


def in_parts(docs: Path, count: int) -> Result | None:
    """Check a docs folder in parts, one after the other."""
    return check_in_parts(docs, list(find_files(docs)), count, TODAY, lambda parts: map(look_at, parts))


@pytest.mark.parametrize("count", [1, 2, 7, 1000])
def test_parts_are_put_together_to_the_whole(docs: Path, count: int) -> None:
    """Ids that are there twice, references, circles, old ids and prose are seen across all parts."""
    whole, parts = in_one(docs), in_parts(docs, count)

    rules = {item.rule for item in whole.diagnostics}
    expected = {"alias-taken", "improves-itself", "duplicate-id", "unknown-reference", "orphan-translation"}
    assert expected <= rules
    assert parts is not None
    assert parts.diagnostics == whole.diagnostics
    assert parts.files == whole.files


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_every_case_is_found_in_parts_as_well(path: Path, tmp_path: Path) -> None:
    """Each golden case is found in the same way in two parts, or left to a check in one."""
    for name, text in yaml.safe_load(path.read_text(encoding="utf-8"))["files"].items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text or "", encoding="utf-8")
    parts = in_parts(tmp_path, 2)

    if parts is None:
        assert not any(entry.kind == "handbook" for entry in load_catalog(tmp_path).entries.values())
    else:
        assert parts == in_one(tmp_path)


def test_a_file_of_another_kind_than_it_seemed_is_seen(docs: Path) -> None:
    """A text that looks like a `kind:` line misleads nobody: the check is then made in one."""
    text = 'about: "\nkind: journey\n"\nkind: evidence\nname: E\n'
    (docs / "journeys" / "seeming.yml").write_text(text, encoding="utf-8")

    assert in_parts(docs, 3) is None


def test_files_with_one_id_stay_together_and_shared_ones_are_in_every_part(docs: Path) -> None:
    """A part has the translations of its entries, and all that its entries may rest on."""
    files = list(find_files(docs))
    parts = parts_of(docs, files, 4, TODAY)
    own = [{file.partition(".")[0].rpartition("/")[2] for file in set(p.uris) - p.shared} for p in parts]

    assert len(parts) > 1
    assert sorted(name for names in own for name in names) == sorted(set.union(*own))
    assert {file.uri for file in files} == {uri for part in parts for uri in part.uris}
    kinds = {entry.kind for entry in load_catalog(docs).entries.values() if entry.uri in parts[0].shared}
    assert kinds == SHARED


@pytest.mark.slow
def test_processes_find_the_same(docs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With many files the parts are looked at in processes of their own; the result is the same."""
    monkeypatch.setattr(folder, "MANY", 1)
    monkeypatch.setattr(folder, "_FILES", 40)
    monkeypatch.setattr(folder, "processors", lambda: 2)
    tried = []
    real = folder._in_processes
    monkeypatch.setattr(folder, "_in_processes", lambda *given: tried.append(real(*given)) or tried[0])

    result = folder.check_folder(docs, TODAY)

    assert result == in_one(docs)
    assert tried == [result]


def test_without_processes_a_check_is_made_in_one(docs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the system lets no process begin, the check takes its time and finds the same."""

    def refuse(*_: object) -> None:
        raise OSError

    monkeypatch.setattr(folder, "MANY", 1)
    monkeypatch.setattr(folder, "processors", lambda: 2)
    monkeypatch.setattr(folder, "pool", refuse)

    assert folder.check_folder(docs, TODAY) == in_one(docs)


def test_a_process_that_is_killed_is_a_fault_of_the_system() -> None:
    """Where the system kills a process at work, whoever lent it goes on as if there were none."""
    with pytest.raises(OSError, match="terminated"), pool(1) as started:
        list(started.map(os._exit, [1]))
