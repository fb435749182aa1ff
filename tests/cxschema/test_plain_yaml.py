"""The quick reader of plain files gives what the parser gives, or leaves the file to it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cxschema.source.builder import build
from cxschema.source.faults import SourceFault
from cxschema.source.plain_yaml import read_plain

HERE = Path(__file__).parent
DOCS = HERE.parents[1] / "docs"
FILES = [path.read_text(encoding="utf-8") for path in sorted(DOCS.rglob("*.yml"))]
PLACES = [
    "".join(text.splitlines(keepends=True)[start : start + 24])
    for text in FILES
    for start in (0, 20, 60, 120)
]
PIECES = [
    "# c\n", " # c", "#", "\n", " \n", "   \n", "- ", "-", "- - ", "  ", " ", '"', "'", "''", '\\"',
    "\\", "|", "|-\n", "|+\n", ">-\n", ">\n", "|2\n", "{", "}", "[", "]", "[a, b]", "[]", ",", ": ",
    ":", "? ", "?", "---\n", "---", "...\n", "~", "null", "\t", "\u2028", "\x85", "\u200c", "\xa0",
    "\u3000", "ทํา", "می\u200c", "👍", "&a ", "*a", "!t ", "%", "@", "`", "<<: ", "x: |\n  y\n\n",
    "x: >-\n  y\n\n  z\n", "x: 'a\n  b'\n", 'x: "a\n  b"\n', "- x\n  y\n", "no", "12:30", "1.10", "007",
    "x:\n",
]  # fmt: skip


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """Return a stretch of a handbook's file with a few lines and characters gone, doubled or put in."""
    lines = draw(st.sampled_from(PLACES)).splitlines(keepends=True)
    for _ in range(draw(st.integers(0, 3))):
        at = draw(st.integers(0, max(0, len(lines) - 1)))
        line = lines[at] if lines else ""
        column = draw(st.integers(0, len(line)))
        new = draw(
            st.sampled_from(
                [
                    "",
                    line * 2,
                    line[:column] + draw(st.sampled_from(PIECES)) + line[column:],
                    line[:column] + line[column + 1 :],
                    draw(st.sampled_from(PIECES)) + "\n",
                    "  " + line,
                    line.removeprefix("  "),
                ]
            )
        )
        lines[at : at + 1] = [new]
    return "".join(lines)


def plainly(text: str) -> dict[str, Any] | None:
    """Return what the quick reader makes of a text, None where it leaves it to the parser."""
    plain = read_plain(text)
    return plain.values if plain else None


def agrees(text: str) -> bool:
    """Tell whether the quick reader took the text; fail where it reads something else than the parser."""
    values = plainly(text)
    if values is None:
        return False
    try:
        found, faults = build(text)
    except SourceFault as fault:
        pytest.fail(f"read as plain, and is at fault: {fault.rule}\n{text}")
    assert (values, []) == (found, faults), text
    return True


@settings(max_examples=1500, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(mutated())
def test_a_file_that_is_read_as_plain_is_read_as_by_the_parser(text: str) -> None:
    """Whatever happens to a file: both readers give the same, or the quick one leaves it to the other."""
    agrees(text)


@settings(max_examples=1500, deadline=None)
@given(st.lists(st.sampled_from([*PIECES, "a", "b: ", "\n", "\n  ", "\n    ", "\n- "]), max_size=12))
def test_pieces_of_yaml_in_any_order_are_read_as_by_the_parser(pieces: list[str]) -> None:
    """Marks, breaks and indents in any order mislead the quick reader no more than the parser."""
    agrees("k: v\n" + "".join(pieces) + "\n")


def test_the_handbook_is_plain() -> None:
    """Nearly all files of a real handbook are read quickly: otherwise the quick reader is for nothing."""
    taken = [agrees(text) for text in FILES]

    assert sum(taken) >= 0.9 * len(taken)


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("no", "no"),
        ("12:30", "12:30"),
        ("1.10", "1.10"),
        ("007", "007"),
        ("-1.5", "-1.5"),
        ("~", None),
        ("'~'", "~"),
        ('"null"', "null"),
        ("", None),
        ("''", ""),
        ("'it''s'", "it's"),
        (r'"a \"b\""', 'a "b"'),
        ("a#b:c", "a#b:c"),
        ("one\n  two", "one two"),
        ("'one\n  two'", "one two"),
        ("|-\n  one\n   two\n\n  three\n", "one\n two\n\nthree"),
        (">\n  one\n  two\n\n  three", "one two\nthree\n"),
        ("[]", []),
        ("[a,  b c , ~, persona:nok]", ["a", "b c", None, "persona:nok"]),
    ],
)
def test_every_scalar_stays_the_text_that_was_written(line: str, value: object) -> None:
    """Quotes, paragraphs, brackets, and what looks like a number or a time, are read as they are meant."""
    text = f"k: {line}\nz: end\n".replace(": \n", ":\n")

    assert agrees(text)
    assert plainly(text) == {"k": value, "z": "end"}


@pytest.mark.parametrize(
    "text",
    [
        "a: 1\na: 2\n",
        "a: &x 1\n",
        "a: *x\n",
        "a: !t 1\n",
        "a:\tb\n",
        "- a\n",
        "a\n",
        "",
        "a: 1",
        "---\na: 1\n",
        "a: b: c\n",
        "a: b # c\n",
        "a: {b: c}\n",
        'a: "\\n"\n',
        "a: |2\n   b\n",
        "a: |+\n  b\n",
        "a: >-\n  b\n    c\n",
        "".join(f"{'  ' * i}a:\n" for i in range(30)),
        f"{'a' * 2000}: b\n",
    ],
)
def test_what_is_unusual_is_left_to_the_parser(text: str) -> None:
    """Twice the same key, anchors, tags, tabs, escapes and all that is rare or wrong is not plain."""
    assert plainly(text) is None


def test_a_long_file_takes_no_longer_than_its_length() -> None:
    """No text makes the expression look again and again: ten thousand odd lines are read at once."""
    for piece in ("a ", "'", '"', "[", "a: ", "#", " #", "- ", ": ", "''", "a:\n    b\n"):
        plainly("k: " + piece * 10_000 + "\n")
        plainly("k:\n" + f"  {piece}\n" * 10_000)
