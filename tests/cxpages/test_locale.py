"""Numbers, dates and particles as readers of each language write them."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxpages import locale
from cxpages.josa import with_particles
from cxpages.locale import writing_of
from cxpages.views.reader import Localised, Reader
from cxschema.catalog.loading import load_catalog
from cxschema.models.handbook import ReaderLocale
from cxschema.text.foreign import Foreign
from fake_links import FakeLinks

if TYPE_CHECKING:
    from cxpages.locale import Writing


def wished(language: str, **wish: str) -> Writing:
    """Return how readers write where the handbook wishes something else than usual."""
    return writing_of(language, ReaderLocale.model_validate(wish))


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "22 November 2026"),
        ("th", "22 พฤศจิกายน 2569"),
        ("ko", "2026년 11월 22일"),
        ("fa", "۱ آذر ۱۴۰۵"),
        ("de", "22. November 2026"),
        ("ar", "22 نوفمبر 2026"),
        ("ja", "2026年11月22日"),
        ("xx", "22 November 2026"),
    ],
)
def test_dates_stand_in_the_readers_calendar(language: str, expected: str) -> None:
    """Thai years are Buddhist, Persian dates follow the Persian calendar, others what Unicode CLDR says."""
    assert locale.day(date(2026, 11, 22), writing_of(language)).replace("\u200f", "") == expected


@pytest.mark.parametrize(
    ("language", "wish", "expected"),
    [
        ("fa", {"calendar": "gregorian"}, "۲۲ نوامبر ۲۰۲۶"),
        ("fa", {"calendar": "gregorian", "digits": "latn"}, "22 نوامبر 2026"),
        ("th", {"calendar": "gregorian"}, "22 พฤศจิกายน ค.ศ. 2026"),
        ("th", {"digits": "thai"}, "๒๒ พฤศจิกายน ๒๕๖๙"),
        ("en", {"calendar": "persian"}, "1 Azar 1405"),
        ("ar", {"digits": "arab"}, "٢٢ نوفمبر ٢٠٢٦"),
        ("ko", {"calendar": "buddhist"}, "2569년 11월 22일"),
    ],
)
def test_a_handbook_may_wish_another_calendar_and_other_digits(
    language: str, wish: dict[str, str], expected: str
) -> None:
    """What handbook.yml says of a language counts; what it does not say stays as is usual."""
    assert locale.day(date(2026, 11, 22), wished(language, **wish)) == expected


@pytest.mark.parametrize(
    ("value", "language", "expected"),
    [
        ("2026-03", "en", ("March 2026",)),
        ("2026-03", "th", ("มีนาคม 2569",)),
        ("2026-03", "ko", ("2026년 3월",)),
        ("2026", "ko", ("2026년",)),
        ("2026", "th", ("2569",)),
        ("2026-11-22", "ko", ("2026년 11월 22일",)),
        ("2026-03", "fa", ("اسفند ۱۴۰۴", "فروردین ۱۴۰۵")),
        ("2026-05", "fa", ("اردیبهشت", "خرداد ۱۴۰۵")),
        ("2026", "fa", ("۱۴۰۴", "۱۴۰۵")),
        ("2026-11-22", "fa", ("۱ آذر ۱۴۰۵",)),
    ],
)
def test_periods_are_as_exact_as_they_are_known(value: str, language: str, expected: tuple[str, ...]) -> None:
    """A month stays a month and a year a year; in the Persian calendar it is those that it reaches into."""
    assert locale.period(value, writing_of(language)) == expected


@pytest.mark.parametrize(
    ("first", "last", "language", "expected"),
    [
        ("2026-03", "2026-04", "en", ("March 2026", "April 2026")),
        ("2026-03", "2026-04", "fa", ("اسفند ۱۴۰۴", "اردیبهشت ۱۴۰۵")),
        ("2026-03-02", "2026-03-15", "th", ("2 มีนาคม 2569", "15 มีนาคม 2569")),
        ("2026-03", "2026-03", "en", ("March 2026",)),
    ],
)
def test_a_time_from_one_to_another_has_two_ends(
    first: str, last: str, language: str, expected: tuple[str, ...]
) -> None:
    """From the first day of the one to the last day of the other."""
    assert locale.period(first, writing_of(language), last) == expected


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)), st.sampled_from(["en", "th", "ko", "fa", "ar", "de"]))
def test_every_day_can_be_written(moment: date, language: str) -> None:
    """No day is impossible in another calendar: 29 February 2028 is one in the Buddhist year 2571."""
    text = locale.day(moment, writing_of(language))

    assert text.isprintable()
    assert "'" not in text


@pytest.mark.parametrize(
    ("value", "language", "expected"),
    [
        (1234.5, "en", "1,234.5"),
        (1234.5, "fa", "۱٬۲۳۴٫۵"),
        (4.0, "th", "4"),
        (1182, "ko", "1,182"),
        (1234.5, "de", "1.234,5"),
        (12, "ne", "१२"),
    ],
)
def test_numbers_have_the_readers_digits_and_separators(value: float, language: str, expected: str) -> None:
    """Persian numbers have Persian digits and separators."""
    assert locale.number(value, writing_of(language)) == expected


@pytest.mark.parametrize(
    ("share", "writing", "expected"),
    [
        (0.25, writing_of("en"), "25%"),
        (0.25, writing_of("fa"), "۲۵٪"),
        (0.25, wished("fa", digits="latn"), "25%"),
        (0.25, writing_of("de"), "25\xa0%"),
    ],
)
def test_percents_have_the_readers_sign(share: float, writing: Writing, expected: str) -> None:
    """The sign follows the digits, the space before it the language."""
    assert locale.percent(share, writing) == expected


@pytest.mark.parametrize(
    ("language", "value", "unit", "expected"),
    [
        ("en", 38, "%", "38%"),
        ("en", 2.5, "%", "2.5%"),
        ("fa", 38, "٪", "۳۸٪"),
        ("en", 14, "min", "14\xa0min"),
        ("ko", 14, "분", "14분"),
        ("fa", 14, "دقیقه", "۱۴\xa0دقیقه"),
        ("en", 1200, None, "1,200"),
        ("en", 3, "<b>", "3\xa0&lt;b&gt;"),
        ("ko", 14, Foreign("min", "en"), '14<span lang="en" dir="ltr">min</span>'),
    ],
)
def test_what_is_measured_has_its_unit(language: str, value: float, unit: str | None, expected: str) -> None:
    """A unit stands behind its number as the language has it; a foreign one says its language."""
    catalog = load_catalog(Path("nowhere"))

    assert Reader(Localised(catalog, language), FakeLinks(), "a.yml").measured(value, unit) == expected


def test_a_sign_stands_before_its_number_in_every_direction() -> None:
    """Among letters from right to left a mark keeps the sign on its side."""
    assert [locale.signed(-1, writing_of(language)) for language in ("en", "fa", "ar")] == [
        "−1",
        "\u200e−۱",
        "\u200e−1",
    ]


@pytest.mark.parametrize(
    ("value", "language", "expected"),
    [
        ("1 h", "en", ("1", 1, "h")),
        ("10-15 min", "fa", ("۱۰–۱۵", 15, "min")),
        ("3 days", "ko", ("3", 3, "day")),
        ("1.5 h", "fa", ("۱٫۵", 1.5, "h")),
        ("a while", "en", None),
    ],
)
def test_durations_have_an_amount_and_a_unit(
    value: str, language: str, expected: tuple[str, float, str] | None
) -> None:
    """What counts for the form of the unit is the larger number."""
    assert locale.amount(value, writing_of(language)) == expected


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
