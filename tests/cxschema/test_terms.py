"""Terms in texts, in the writing of each language."""

from __future__ import annotations

import pytest

from cxschema.text.terms import Finder


@pytest.mark.parametrize(
    ("word", "text", "found"),
    [
        ("touchpoint", "Two touchpoints, one Touchpoint.", ["touchpoints", "Touchpoint"]),
        ("touchpoint", "a touchpointless day", []),
        ("CX", "CX: ask cx@example.com or example.com/cx.html", ["CX"]),
        ("pain point", "a pain-point and a pain\npoint", ["pain-point", "pain\npoint"]),
        ("เพอร์โซนา", "มีเพอร์โซนาสองคน", ["เพอร์โซนา"]),
        ("คำ", "คําว่า", ["คํา"]),
        ("접점", "고객의 접점은 접점에서도 접점이다", ["접점", "접점", "접점"]),
        ("접점", "새접점 접점자", []),
        ("고객 여정", "고객여정의 끝", ["고객여정"]),
        ("نقطهٔ تماس", "هر نقطه تماس و نقطهٔ\u200cتماس", ["نقطه تماس", "نقطهٔ\u200cتماس"]),
        ("پرسونا", "پرسوناها و پرسونا\u200cهای ما", ["پرسوناها", "پرسونا\u200cهای"]),
        ("کانال", "هر كانال", ["كانال"]),
        ("گام", "هنگام رفتن", []),
    ],
)
def test_a_term_is_found_as_it_is_written(word: str, text: str, found: list[str]) -> None:
    """Plurals, particles, half-spaces and letters that look alike hide no term; other words show none."""
    assert [hit[0] for hit, _ in Finder([word]).find(text)] == found


def test_what_stands_apart_is_no_term() -> None:
    """A longer word that holds a term and means something else is passed over as a whole."""
    finder = Finder(["ระยะ"], ["ระยะเวลา"])

    assert [hit.start() for hit, _ in finder.find("ระยะเวลาของระยะ")] == [11]


def test_the_longer_term_counts() -> None:
    """Of two terms that begin at one place, the longer one is meant."""
    finder = Finder(["customer", "customer experience"])

    assert [number for _, number in finder.find("customer experience, customer")] == [1, 0]


def test_nothing_to_find_finds_nothing() -> None:
    """A glossary without words finds none."""
    assert list(Finder([]).find("anything")) == []
