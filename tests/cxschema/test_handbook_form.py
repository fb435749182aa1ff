"""The handbook keeps to its own form, and so do the examples that its guide gives to copy."""

from __future__ import annotations

import re
from pathlib import Path
from textwrap import indent

import pytest

from cxschema.formatting.canonical import canonical
from cxschema.formatting.files import formatting_of
from cxschema.models.kinds import KINDS
from cxschema.scaffolding.repository import STARTER
from cxschema.source.builder import build
from cxschema.source.faults import SourceFault

DOCS = Path(__file__).parents[2] / "docs"
GUIDE = DOCS / "guide"
PAGES = sorted(path.name for path in GUIDE.glob("*.md"))
EXAMPLE = re.compile(r"^```yaml\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
STEPS = "kind: journey\nname: X\nstages:\n  - id: a\n    name: A\n    steps:\n"
AROUND = {0: "kind: {kind}\n", 6: STEPS, 8: f"{STEPS}      - id: b\n        name: B\n"}
"""What stands around a piece of a file, by how far the piece is indented."""


def examples(page: str) -> list[str]:
    """Return the examples of a page, each made a whole file; those that show a mistake are left out."""
    kind = "journey" if "journey" in page else "persona"
    pieces = [match["text"] for match in EXAMPLE.finditer((GUIDE / page).read_text(encoding="utf-8"))]
    return [text for text in (_whole(piece, kind) for piece in pieces) if _can_be_read(text)]


def _whole(piece: str, kind: str) -> str:
    depth = len(piece) - len(piece.lstrip(" "))
    if piece.startswith(("kind:", "name:")):
        return piece
    if piece.startswith("text:"):
        return "kind: persona\nname: X\ngoals:\n  - id: a\n" + indent(piece, "    ")
    return AROUND[depth].format(kind=kind) + piece


def _can_be_read(text: str) -> bool:
    try:
        return not build(text)[1]
    except SourceFault:
        return False


def kind_of(text: str) -> str:
    """Return the kind of a file; a translation says none, and those of the guide are of personas."""
    found = re.match(r"kind: (\S+)", text)
    return found[1] if found else "persona"


@pytest.mark.parametrize("root", [DOCS, STARTER / "docs"], ids=["handbook", "starter"])
def test_the_handbook_is_in_form(root: Path) -> None:
    """`cxbook fmt` changes nothing in the handbook, so that who runs it sees only own changes."""
    found = formatting_of(root, lambda _: True)

    assert [change.file.uri for change in found.changes] == []
    assert (found.broken, found.unusual) == ([], [])
    assert found.in_form


@pytest.mark.parametrize("page", PAGES)
def test_the_examples_of_the_guide_are_in_form(page: str) -> None:
    """What the guide gives to copy is what `cxbook fmt` leaves as it is."""
    for text in examples(page):
        assert canonical(text, KINDS[kind_of(text)].model) == text


def test_examples_are_found() -> None:
    """The examples are cut out of the guide, whole files and pieces at every depth."""
    found = [text for page in PAGES for text in examples(page)]

    assert len(found) > 100
    assert any("    steps:\n      - id: b\n" in text for text in found)
