"""Whatever a file looks like: formatting loses nothing, is a fixed point, and never breaks off."""

from __future__ import annotations

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cxschema.formatting.canonical import canonical
from cxschema.models.journey import Journey
from cxschema.models.persona import Persona
from cxschema.source.builder import build
from cxschema.source.faults import SourceFault

HERE = Path(__file__).parent
DOCS = HERE.parents[1] / "docs"
SOURCES = [path.read_text(encoding="utf-8") for path in sorted(HERE.glob("cases_fmt/*.yml"))]
SOURCES += [
    "".join(path.read_text(encoding="utf-8").splitlines(keepends=True)[start : start + 40])
    for path in sorted(DOCS.rglob("*.yml"))
    for start in (0, 60)
]
PIECES = [
    "# c\n", "  # c\n", "      # c\n", "\n", " \n", "- ", "  ", " # c", '"', "'", "|+", ">-", "{", "]", ": ",
    "? ", "---\n", "...\n", "~", "\t", "\r", "\u2028", "\u200c", "ทํา", "می‌", "👍", "&a ", "*a", "!t ", "%",
    "x: |\n  y\n\n",
]  # fmt: skip


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """Return one of the handbook's texts with a few lines and characters gone, doubled or put in."""
    lines = draw(st.sampled_from(SOURCES)).splitlines(keepends=True)
    for _ in range(draw(st.integers(0, 4))):
        if not lines:
            break
        at = draw(st.integers(0, len(lines) - 1))
        column = draw(st.integers(0, len(lines[at])))
        match draw(st.sampled_from(["delete", "double", "move", "insert", "drop", "line"])):
            case "delete":
                del lines[at]
            case "double":
                lines.insert(at, lines[at])
            case "move":
                lines.insert(draw(st.integers(0, len(lines) - 1)), lines.pop(at))
            case "insert":
                lines[at] = lines[at][:column] + draw(st.sampled_from(PIECES)) + lines[at][column:]
            case "drop":
                lines[at] = lines[at][:column] + lines[at][column + 1 :]
            case "line":
                lines.insert(at, draw(st.sampled_from(PIECES)) + "\n")
    return "".join(lines)


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=mutated(), model=st.sampled_from([Persona, Journey]))
def test_nothing_is_lost(text: str, model: type) -> None:
    """What a file says is the same before and after, every comment is there, and twice is as once."""
    formatted = canonical(text, model)
    try:
        values, faults = build(text)
    except SourceFault:
        assert formatted is None
        return
    if formatted is None:
        return

    assert not faults
    assert values == build(formatted)[0]
    assert formatted == canonical(formatted, model)
    assert text.count("# c") == formatted.count("# c")
    assert formatted.endswith("\n")
