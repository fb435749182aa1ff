"""Names in the order of their readers' alphabets."""

from __future__ import annotations

import random

import pytest

from cxpages.collation import sort_key


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("en", ["Ann", "Émile", "employer", "Zoe"]),
        ("en", ["2 clinics", "Clinic"]),
        ("th", ["กานต์", "เก่ง", "แก้ว", "ขวัญ", "คำ", "นก", "โน้ต", "ไหม", "Tom"]),
        ("th", ["กา", "ก้า", "กำ", "กิน", "เกา"]),
        ("ko", ["가람", "각", "나", "녹", "지우", "토머스", "Tom"]),
        ("fa", ["آرش", "ابر", "بهار", "پروین", "تارا", "چمن", "ژاله", "کاوه", "گلی", "وحید", "هما", "Tom"]),
        ("de", ["Ähre", "Apfel", "Öl", "Opa"]),
        ("ar", ["أحمد", "باسم", "سعيد", "Tom"]),
    ],
)
def test_names_stand_in_the_order_of_the_alphabet(language: str, names: list[str]) -> None:
    """Thai by consonant, Persian with its own letters and و before ه, Korean by syllable; Latin last."""
    mixed = random.Random(1).sample(names, len(names))

    assert sorted(mixed, key=lambda name: sort_key(name, language)) == names


def test_letters_that_look_alike_stand_together() -> None:
    """An Arabic kaf sorts as a Persian one, and the non-joiner changes nothing."""
    assert sort_key("كاوه", "fa")[0] == sort_key("کاوه", "fa")[0]
    assert sort_key("می‌رود", "fa")[0] == sort_key("میرود", "fa")[0]
    assert sort_key("ก\u0e4d\u0e32", "th")[0] == sort_key("กำ", "th")[0]
