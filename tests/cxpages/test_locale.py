"""Numbers, dates and particles as readers of each language write them."""

from __future__ import annotations

from datetime import date

import pytest

from cxpages import locale
from cxpages.josa import with_particles


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "22 November 2026"),
        ("th", "22 พฤศจิกายน 2569"),
        ("ko", "2026년 11월 22일"),
        ("fa", "۱ آذر ۱۴۰۵"),
    ],
)
def test_dates_stand_in_the_readers_calendar(language: str, expected: str) -> None:
    """Thai years are Buddhist, Persian dates follow the Persian calendar."""
    assert expected == locale.day(date(2026, 11, 22), language)


@pytest.mark.parametrize(
    ("value", "language", "expected"),
    [
        ("2026-03", "en", "March 2026"),
        ("2026-03", "th", "มีนาคม 2569"),
        ("2026-03", "ko", "2026년 3월"),
        ("2026-03", "fa", "مارس ۲۰۲۶"),
        ("2026", "fa", "۲۰۲۶"),
        ("2026-11-22", "ko", "2026년 11월 22일"),
    ],
)
def test_periods_are_as_exact_as_they_are_known(value: str, language: str, expected: str) -> None:
    """A month stays a month and a year a year."""
    assert expected == locale.period(value, language)


@pytest.mark.parametrize(
    ("value", "language", "expected"),
    [(1234.5, "en", "1,234.5"), (1234.5, "fa", "۱٬۲۳۴٫۵"), (4.0, "th", "4"), (1182, "ko", "1,182")],
)
def test_numbers_have_the_readers_digits_and_separators(value: float, language: str, expected: str) -> None:
    """Persian numbers have Persian digits and separators."""
    assert expected == locale.number(value, language)


@pytest.mark.parametrize(
    ("value", "language", "expected"),
    [
        ("1 h", "en", "1 hour"),
        ("10-15 min", "en", "10–15 minutes"),
        ("3 days", "ko", "3일"),
        ("2 weeks", "th", "2 สัปดาห์"),
        ("1.5 h", "fa", "۱٫۵ ساعت"),
    ],
)
def test_durations_are_words(value: str, language: str, expected: str) -> None:
    """A duration reads as a native would write it."""
    assert expected == locale.duration(value, language)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("녹은(는) 온다", "녹은 온다"),
        ("지우은(는) 온다", "지우는 온다"),
        ("서울과(와) 제주이(가)", "서울과 제주가"),
        ("3을(를) Park은(는)", "3을 Park는"),
        ("은(는)", "은(는)"),
    ],
)
def test_particles_follow_the_sound_before_them(text: str, expected: str) -> None:
    """A particle takes the form that the last syllable before it asks for."""
    assert expected == with_particles(text)
