"""Behind a fault that ends the reading of a file, the rest is read: what is told besides is really wrong."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cxschema.catalog.unread import faults_in
from cxschema.source.builder import build
from cxschema.source.faults import SourceFault
from cxschema.source.files import SourceFile

if TYPE_CHECKING:
    from collections.abc import Callable

    from cxschema.diagnostics import Diagnostic

DOCS = Path(__file__).parents[2] / "docs"
KEY = re.compile(r"( *(?:- )?\w+: )(\w+)")

SLIPS: dict[str, Callable[[str], str]] = {
    "a colon in a text": lambda line: KEY.sub(r"\1\2: x", line, count=1),
    "a sign that needs quotes": lambda line: KEY.sub(r"\1@\2", line, count=1),
    "quotes that are not closed": lambda line: KEY.sub(r'\1"\2', line, count=1),
    "a bracket that is not closed": lambda line: KEY.sub(r"\1[\2", line, count=1),
    "a colon without a space": lambda line: KEY.sub(lambda key: key[1].rstrip() + key[2], line, count=1),
    "a tab": lambda line: "\t" + line.lstrip() if line.startswith("  ") else line,
    "a space of another kind": lambda line: line.replace("  ", "\u00a0\u00a0", 1),
}


def found_in(text: str) -> list[Diagnostic]:
    """Return what is told of a persona that cannot be read, nothing for one that can."""
    file = SourceFile(DOCS, "personas/nok.yml")
    try:
        build(text)
    except SourceFault as fault:
        return faults_in(file, fault.told_of(file.uri), "persona")
    return []


@pytest.mark.parametrize("slip", SLIPS)
def test_one_slip_is_told_once(slip: str) -> None:
    """Wherever a slip is in a file that is sound but for it, nothing else is told, and its own line is."""
    lines = (DOCS / "personas/nok.yml").read_text(encoding="utf-8").split("\n")
    looked_at = 0
    for number in range(3, len(lines), 9):
        line = SLIPS[slip](lines[number])
        found = found_in("\n".join([*lines[:number], line, *lines[number + 1 :]]))
        looked_at += bool(found)
        assert [item.place.line for item in found] in ([], [number + 1]), line

    assert looked_at >= 5
