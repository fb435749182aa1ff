"""Names that no file can have: whatever asks for such a file gets a finding, and never an error."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cxschema.catalog.loading import load_catalog
from cxschema.checks.checking import check

if TYPE_CHECKING:
    from pathlib import Path

LONG = "a" * 300
"""Longer than file systems allow."""

PERSONA = "kind: persona\nname: Nok\n"
STUDY = "kind: evidence\nname: Talks\nmethod: survey\ndate: 2026\n"


@pytest.mark.parametrize(
    ("file", "text", "rule"),
    [
        ("index.md", f"# Home\n\n[There]({LONG}.md)\n", "broken-link"),
        ("evidence/talks.yml", f"{STUDY}link: {LONG}.pdf\n", "broken-link"),
        ("personas/nok.yml", f"{PERSONA}portrait:\n  src: {LONG}.png\n  alt: Nok\n", "missing-picture"),
    ],
)
def test_such_a_file_is_not_there(file: str, text: str, rule: str, tmp_path: Path) -> None:
    """A link or a picture with such a name leads nowhere, and is told so in its line."""
    path = tmp_path / file
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")

    told = [item.place.line for item in check(load_catalog(tmp_path)) if item.rule == rule]

    assert told == [1 + text[: text.index(LONG)].count("\n")]


def test_no_page_stands_at_such_an_address(tmp_path: Path) -> None:
    """An earlier id may be as long as it likes: no page of prose is in its way."""
    folder = tmp_path / "personas"
    folder.mkdir()
    (folder / "nok.yml").write_text(f"{PERSONA}aliases: [{LONG}]\n", encoding="utf-8")

    assert "alias-taken" not in {item.rule for item in check(load_catalog(tmp_path))}
