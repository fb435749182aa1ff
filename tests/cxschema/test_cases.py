"""Golden cases: each file in `cases/` holds the files of a small docs folder and what is found in it.

Errors are always listed; warnings only of the rules that a case names under `also`.
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
import yaml

from cxschema.catalog.loading import load_catalog
from cxschema.checks.checking import check
from cxschema.reporting.full import render
from written_files import write_files

TODAY = date(2026, 11, 22)
CASES = sorted(Path(__file__).parent.joinpath("cases").glob("*.yml"))


def findings_in(case: dict, root: Path) -> list[str]:
    """Write a case's files below *root* and return its findings, one line each."""
    write_files(root, case["files"])
    also = case.get("also", [])
    found = [
        item for item in check(load_catalog(root), TODAY) if item.severity == "error" or item.rule in also
    ]
    assert not re.search(r"\{\w+\}", render(found, root)), "a message has an unfilled placeholder"
    return [
        f"{item.place.file}:{item.place.line}:{item.place.column} {item.rule}"
        + (f" → {item.facts['nearest']}" if "nearest" in item.facts else "")
        for item in found
    ]


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path, tmp_path: Path) -> None:
    """The findings on a case's files are the ones it lists, all at once and in order."""
    case = yaml.safe_load(path.read_text(encoding="utf-8"))

    assert case["findings"] == findings_in(case, tmp_path), case["about"]


def test_there_are_cases() -> None:
    """The cases are found: an empty folder would pass for a clean run."""
    assert len(CASES) >= 40
