"""Texts broken into the lines of a drawing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxschema.text.room import pixels, wrapped


@pytest.mark.parametrize(
    ("text", "room", "lines"),
    [
        ("Weigh three clinics against each other", 140, ["Weigh three", "clinics against", "each other"]),
        ("집에서 가깝고 토요일에도 문을 여는 병원", 140, ["집에서 가깝고", "토요일에도 문을", "여는 병원"]),
        ("نخستین مراجعهٔ نوک به دندان‌پزشکان", 150, ["نخستین مراجعهٔ نوک", "به دندان‌پزشکان"]),
        ("แล้วกรอกแบบฟอร์มในกระเป๋า", 110, ["แล้วกรอก", "แบบฟอร์ม", "ในกระเป๋า"]),
        ("รู้สึกดีเพราะเข้าใจ", 100, ["รู้สึกดีเพราะ", "เข้าใจ"]),
        ("ใครอยากรู้มากกว่านั้น", 100, ["ใครอยากรู้", "มากกว่านั้น"]),
        ("ดี นิด ๆ", 40, ["ดี", "นิด ๆ"]),
        ("x" * 20, 80, ["x" * 10, "x" * 10]),
        ("short", 80, ["short"]),
    ],
)
def test_lines_break_where_a_reader_would(text: str, room: int, lines: list[str]) -> None:
    """Words stay whole, Korean and Persian ones too; Thai breaks where a syllable begins."""
    assert wrapped(text, room, 5) == lines


def test_what_does_not_fit_is_told() -> None:
    """A text that needs more lines ends in "…" on the last one."""
    assert wrapped("One two three four five six", 80, 2) == ["One two", "three…"]


@given(
    st.text(st.sampled_from("ab cdกเแา้ใๆ ม้ 가 سل‌ 👩"), max_size=60), st.integers(40, 200), st.integers(1, 4)
)
def test_lines_hold_the_text_and_fit(text: str, room: int, most: int) -> None:
    """No line is wider than its room, there are no more than asked for, and only the cut end is lost."""
    lines = wrapped(text, room, most)

    assert len(lines) <= most
    assert all(pixels(line) <= room for line in lines)
    kept = "".join("".join(lines).removesuffix("…").split())
    assert "".join(text.split()).startswith(kept)
    if not lines or not lines[-1].endswith("…"):
        assert "".join(text.split()) == kept
