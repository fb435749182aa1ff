"""Files that are large in an unusual way: what is wrong in them is found in good time."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from cxschema.catalog.loading import load_catalog
from cxschema.checks.checking import check

if TYPE_CHECKING:
    from pathlib import Path

N = 40_000
PERSONA = "kind: persona\nname: Nok\n"

CASES = {
    "a text without spaces": ("personas/nok.yml", f"{PERSONA}goals: {'a' * N}\nneeds: b # c\n"),
    "spaces in a remark": ("personas/nok.yml", f"{PERSONA}goals:\n  - a # b{' ' * N}c\n"),
    "spaces in a remark inside a text": ("personas/nok.yml", f"{PERSONA}goals: a # b{' ' * N}c\n  goes on\n"),
    "dashes above a fault": ("personas/nok.yml", f"text: |\n  {'- ' * N}\nfoo: bar: baz\n"),
    "unknown fields": ("personas/nok.yml", PERSONA + "".join(f"k{i}: x\n" for i in range(N // 8))),
    "remarks": ("personas/nok.yml", f"{PERSONA}goals:\n" + "".join(f"  - a{i} # b\n" for i in range(N // 4))),
    "spaces in a comment": ("personas/nok.yml", f"{PERSONA}# cxbook{' ' * N}x\nnmae: Nok\n"),
    "comments": ("index.md", "[a](b.md)\n" + "<!--" * (N // 2)),
}


@pytest.mark.parametrize("case", CASES)
def test_a_check_does_not_hang(case: str, tmp_path: Path) -> None:
    """The time grows with the size, and not with its square: then each of these would take a minute."""
    file, text = CASES[case]
    path = tmp_path / file
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    started = time.process_time()

    told = check(load_catalog(tmp_path))

    assert any(item.place.file == file for item in told)
    assert time.process_time() - started < 3
