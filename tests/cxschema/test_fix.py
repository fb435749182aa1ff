"""Mending slips where they stand: what is certain, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from cxschema.catalog.loading import load_catalog
from cxschema.checks.checking import check
from cxschema.formatting.dates import iso_date
from cxschema.formatting.fixes import fix
from cxschema.formatting.names import is_certain
from cxschema.text.slug import slug

CASES = sorted(Path(__file__).parent.joinpath("cases_fix").glob("*.yml"))


def written(root: Path, files: dict[str, str]) -> Path:
    """Write files below *root* as they are."""
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    return root


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path, tmp_path: Path) -> None:
    """The files that change, and what they become, are those that a case lists; the disk stays as it is."""
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    root = written(tmp_path, case["files"])

    changes = fix(root, check(load_catalog(root)))

    assert case["after"] == {change.file.uri: change.after for change in changes}, case["about"]
    assert all((root / name).read_bytes() == text.encode() for name, text in case["files"].items())


def test_what_is_mended_is_no_finding_any_more(tmp_path: Path) -> None:
    """A second run on mended files changes nothing."""
    for path in CASES:
        case = yaml.safe_load(path.read_text(encoding="utf-8"))
        root = written(tmp_path / path.stem, {**case["files"], **case["after"]})

        assert fix(root, check(load_catalog(root))) == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026/10/12", "2026-10-12"),
        ("2026.10.12", "2026-10-12"),
        ("12 Oct 2026", "2026-10-12"),
        ("1 September 2026", "2026-09-01"),
        ("Sept. 1, 2026", "2026-09-01"),
        ("2026-1-5", "2026-01-05"),
        ("12/10/2026", None),
        ("12.10.2026", None),
        ("2026/13/01", None),
        ("2026/10-12", None),
        ("2569-10-12", "2026-10-12"),
        ("1405/7/20", "2026-10-12"),
        ("12 Oct 1405", None),
        ("๒๕๖๙-๑๐-๑๒", "2026-10-12"),
        ("1026-10-12", None),
        ("12 Foo 2026", None),
        ("Oct 2026", None),
    ],
)
def test_days(text: str, day: str | None) -> None:
    """Only a day that can be no other is rewritten."""
    assert day == iso_date(text)


def test_a_name_is_certain_only_when_no_other_is_as_near() -> None:
    """A name between two others, or with another number, is left to its writer."""
    assert is_certain("cx-taem", "cx-team", ["cx-team", "front-desk"])
    assert not is_certain("clinic-c", "clinic-a", ["clinic-a", "clinic-b"])
    assert not is_certain("clinic-3", "clinic-1", ["clinic-1"])


def test_ids_come_from_the_text() -> None:
    """An id is made of the first words in ASCII, or of the number; never one that is taken."""
    assert slug("Wants a fast answer, always", 2, []) == "wants-a-fast-answer"
    assert slug("A day at the clinic", 1, []) == "day-at-the-clinic"
    assert slug("Wait for the doctor in the corridor", 1, []) == "wait-for-the-doctor"
    assert slug("Sit in front of the doctor", 1, []) == "sit-in-front"
    assert slug("The", 1, []) == "the"
    assert slug("Café visit", 2, ["cafe-visit"]) == "cafe-visit-2"
    assert slug("อยากได้คำตอบเร็ว", 3, []) == "item-3"


@pytest.mark.parametrize("text", ["---\n---\n", "- a\n---\n", "# a\n---\n# b\n---\n"])
def test_a_file_that_says_nothing_without_its_last_line_stays(text: str, tmp_path: Path) -> None:
    """Where only remarks, or a list, would be left, nothing is mended: the file could still not be read."""
    root = written(tmp_path, {"personas/nok.yml": text})

    assert fix(root, check(load_catalog(root))) == []
