"""Whatever a handbook looks like: mending never breaks off, and never adds a finding."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cxschema.catalog.loading import load_catalog
from cxschema.checks.checking import check
from cxschema.diagnostics import Diagnostic
from cxschema.formatting.fixes import fix
from cxschema.source.files import SourceFile
from cxschema.source.reading import read_file

if TYPE_CHECKING:
    from collections.abc import Iterable

HANDBOOK = """\
kind: handbook
organisation: A
languages: [en, th, fa]
teams: [{id: cx-team, name: CX}, {id: front-desk, name: Desk}]
channels: [{id: line, name: LINE}]
"""
PERSONA = """\
kind: persona  # who
owner: cx-taem
reviewed: 12 Oct 2026
name: Nok
# wants
goals:
  - id: late-hours
    text: Late hours
  - No waiting
  - {text: "No น้ํา", confidence: asumed}
pain_points:
  - text: >-
      Waits
      long
    severity: hihg
channels: [linne]
empathy_mp:
  think: [A, {id: b, text: C}]
"""
THAI = "name: นก\ngoals:\n  - ดึก\n  - ไม่รอ\n  - น้ํา\n"
PERSIAN = "name: نوك\ngoals: [دير, بي انتظار, آب]\n"


@st.composite
def mutated(draw: st.DrawFn, text: str) -> str:
    """Return a text with a few lines or characters gone, doubled or exchanged."""
    for _ in range(draw(st.integers(0, 3))):
        lines = text.splitlines(keepends=True) or [""]
        at = draw(st.integers(0, len(lines) - 1))
        column = draw(st.integers(0, len(lines[at])))
        match draw(st.sampled_from(["delete", "double", "drop", "repeat", "insert"])):
            case "delete":
                del lines[at]
            case "double":
                lines.insert(at, lines[at])
            case "drop":
                lines[at] = lines[at][:column] + lines[at][column + 1 :]
            case "repeat":
                lines[at] = lines[at][:column] + lines[at][max(column - 1, 0) :]
            case "insert":
                piece = draw(
                    st.sampled_from(
                        [
                            "\r",
                            "'",
                            '"',
                            "{",
                            "- ",
                            "\u2028",
                            "\u00a0",
                            "：",
                            "”",
                            "-x",
                            " #",
                            "id: b\n",
                            "\ufeff",
                            "ي",
                            "ํา",
                        ]
                    )
                )
                lines[at] = lines[at][:column] + piece + lines[at][column:]
        text = "".join(lines)
    return text


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(handbook=mutated(HANDBOOK), persona=mutated(PERSONA), thai=mutated(THAI), persian=mutated(PERSIAN))
def test_mending_never_adds_an_error(handbook: str, persona: str, thai: str, persian: str) -> None:
    """After mending there are no more errors than before, but in files that can be read at last."""
    files = {"handbook.yml": handbook, "nok.yml": persona, "nok.th.yml": thai, "nok.fa.yml": persian}
    with TemporaryDirectory() as folder:
        root = Path(folder)
        for name, text in files.items():
            (root / name).write_bytes(text.encode())
        unread = unread_in(root, files)
        before = check(load_catalog(root))
        changes = fix(root, before)
        assert all((root / name).read_bytes() == text.encode() for name, text in files.items())
        for change in changes:
            change.file.path.write_bytes(change.after.encode())
        after = check(load_catalog(root))
        opened = {SourceFile(root, name).stem for name in unread - unread_in(root, files)}

    assert errors(after, opened) <= errors(before, opened)


def unread_in(root: Path, names: Iterable[str]) -> set[str]:
    """Return which files cannot be read."""
    return {name for name in names if isinstance(read_file(SourceFile(root, name)), Diagnostic)}


def errors(found: Iterable[Diagnostic], besides: set[str]) -> int:
    """Count the errors in files with other names than those of *besides*."""
    names = [SourceFile(Path(), item.place.file).stem for item in found if item.severity == "error"]
    return sum(name not in besides for name in names)
