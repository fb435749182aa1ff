"""What a reader of each language gets: order, periods, durations, and phrases that are borrowed."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cxpages.book import Book
from cxpages.rendering import environment
from cxpages.views.reader import Localised, Reader
from cxschema.catalog.loading import load_catalog
from cxschema.text.foreign import Foreign
from fake_links import FakeLinks

if TYPE_CHECKING:
    from cxschema.catalog.catalog import Catalog

DOCS = Path(__file__).parents[2] / "docs"
CATALOG = "show: catalog\nof: persona\n"


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    """Return the handbook's own catalog."""
    return load_catalog(DOCS)


def reader(catalog: Catalog, language: str) -> Reader:
    """Return a reader of one language."""
    return Reader(Localised(catalog, language), FakeLinks(), "index.md")


def ids(html: str) -> list[str]:
    """Return the personas whose cards stand in a catalog, in their order."""
    return re.findall(r'cx-card__name"><a href="/personas/([\w-]+)\.yml"', html)


@pytest.mark.parametrize(
    ("language", "first", "last"),
    [("en", "employer-hr", "tom"), ("th", "ji-woo", "employer-hr"), ("fa", "tom", "patient-coordinator")],
)
def test_cards_stand_in_the_readers_order(catalog: Catalog, language: str, first: str, last: str) -> None:
    """The catalog is sorted by the names that the reader sees, not by ids."""
    found = ids(Book(catalog).embed(CATALOG, "personas/index.md", 1, language, FakeLinks()).html)

    assert len(found) == 6
    assert (found[0], found[-1]) == (first, last)


@pytest.mark.parametrize("language", ["en", "fa"])
def test_neighbours_follow_the_catalog(catalog: Catalog, language: str) -> None:
    """Who leafs from page to page meets the entries as the catalog page lists them."""
    book = Book(catalog)
    row = ids(book.embed(CATALOG, "personas/index.md", 1, language, FakeLinks()).html)
    following = [
        re.findall(
            r'rel="next" href="/personas/([\w-]+)\.yml"',
            book.page(f"personas/{name}.yml", language, FakeLinks()).html,
        )
        for name in row
    ]

    assert following == [[name] for name in row[1:]] + [[]]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "August 2026 – September 2026"),
        ("th", "สิงหาคม 2569 – กันยายน 2569"),
        ("ko", "2026년 8월 – 2026년 9월"),
        ("fa", "مرداد تا مهر ۱۴۰۵"),
    ],
)
def test_a_study_says_when_it_was(catalog: Catalog, language: str, expected: str) -> None:
    """The time of a study stands in the reader's calendar, from its first day to its last."""
    html = Book(catalog).page("evidence/booking-survey.yml", language, FakeLinks()).html

    assert f"<dd>{expected}</dd>" in html


@pytest.mark.parametrize(
    ("value", "language", "expected"),
    [
        ("1 h", "en", "1 hour"),
        ("1.5 h", "en", "1.5 hours"),
        ("10-15 min", "en", "10–15 minutes"),
        ("3 days", "ko", "3일"),
        ("2 weeks", "th", "2 สัปดาห์"),
        ("1.5 h", "fa", "۱٫۵ ساعت"),
        ("a while", "en", "a while"),
    ],
)
def test_durations_are_words(catalog: Catalog, value: str, language: str, expected: str) -> None:
    """A duration reads as a native would write it."""
    assert reader(catalog, language).duration(value) == expected


def test_a_borrowed_phrase_is_marked_where_a_tag_can_stand() -> None:
    """In a text the mark names the language; in attributes, choices and drawings the text stands alone."""
    source = (
        '<p title="{{ t }}">{{ t }}</p><option value="{{ t }}">{{ t }}</option>'
        "<svg><title>{{ t }}</title><text>{{ t }}</text></svg>"
    )
    html = environment().from_string(source).render(t=Foreign("Owner & co", "en"))

    assert html == (
        '<p title="Owner &amp; co"><span lang="en" dir="ltr">Owner &amp; co</span></p>'
        '<option value="Owner &amp; co">Owner &amp; co</option>'
        "<svg><title>Owner &amp; co</title><text>Owner &amp; co</text></svg>"
    )
