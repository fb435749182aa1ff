"""Pages of journeys that use everything, and the sections of those pages."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from cxpages.book import Book
from cxschema.catalog.loading import load_catalog
from fake_links import FakeLinks

JOURNEYS = Path(__file__).parent / "cxpages" / "full_journeys"
LANGUAGES = ("en", "th", "ko", "fa")


@cache
def _book() -> Book:
    return Book(load_catalog(JOURNEYS))


def page_of(journey: str, language: str = "en") -> str:
    """Return the page of a journey."""
    return _book().page(f"journeys/{journey}.yml", language, FakeLinks()).html


def section_of(journey: str, section: str, language: str = "en") -> str:
    """Return one section of a journey's page, "" where the page has none of that name."""
    html = page_of(journey, language)
    return html.partition(f'<section class="cx-section cx-section--{section}">')[2].partition("</section>")[0]
