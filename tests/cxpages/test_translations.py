"""What pages say of their own translation: progress, notices, the original beside it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from cxpages.book import Book
from cxpages.views.coverage import language_name
from cxschema.catalog.loading import load_catalog
from fake_links import FakeLinks
from translated_docs import change, noted

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """Return a small handbook whose translations are noted."""
    return noted(tmp_path)


def words(html: str) -> str:
    """Return the text of HTML."""
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def progress(docs: Path, language: str) -> str:
    """Return what the view of all translations shows."""
    made = Book(load_catalog(docs)).embed("show: translations", "index.md", 1, language, FakeLinks())
    assert not made.diagnostics
    return made.html


def test_progress_counts_by_language_kind_and_file(docs: Path) -> None:
    """Numbers are written out beside the bars; files with open texts lead to the place to edit them."""
    html = progress(docs, "en")

    assert html.index("translations-th") < html.index("translations-fa")
    assert "83% translated and current: 15 of 18 texts" in words(html)
    assert "personas/nok.th.yml 57% 7 4 3 0 0" in words(html)
    assert 'personas/nok.yml"' in html, "a translation that is not there opens its source"
    assert "glossary.th.yml" in html.partition("<details")[2]


def test_progress_shows_the_readers_own_language_first(docs: Path) -> None:
    """A Persian reader sees Persian first, in Persian words and digits."""
    html = progress(docs, "fa")

    assert html.index("translations-fa") < html.index("translations-th")
    assert "فارسی" in html
    assert "۰ از ۱۸" in words(html)


def test_a_page_says_what_is_outdated_and_opens_the_file(docs: Path) -> None:
    """A data page counts its outdated texts in a quiet note; a current one has none."""
    change(docs, "personas/nok.yml", "Wants to know the price first", "Wants the price at once")
    book = Book(load_catalog(docs))
    notice = book.page("personas/nok.yml", "th", FakeLinks()).html.partition("</p>")[0]

    assert "มี 1 ข้อความที่แปลจากต้นฉบับเดิม" in notice
    assert "personas/nok.th.yml" in notice
    assert "cx-notice" not in book.page("glossary.yml", "th", FakeLinks()).html


def test_the_original_stands_beside_the_translation(docs: Path) -> None:
    """A translated page can be compared text by text; the original is marked, closed, and not searched."""
    page = Book(load_catalog(docs)).page("personas/nok.yml", "th", FakeLinks())
    _, _, original = page.html.partition("data-search-exclude")

    assert "<details" in original
    assert "open" not in re.findall(r"<details[^>]*>", original)[0]
    assert '<td lang="en" dir="ltr">Wants to know the price first</td>' in original
    assert "Wants to know the price first" not in " ".join(part.text for part in page.search)


def test_the_source_language_has_no_original(docs: Path) -> None:
    """A page in its own language, and one without a translation, show nothing to compare."""
    book = Book(load_catalog(docs))

    assert "data-search-exclude" not in book.page("personas/nok.yml", "en", FakeLinks()).html
    assert "data-search-exclude" not in book.page("personas/nok.yml", "fa", FakeLinks()).html


def test_a_chapter_says_what_is_not_current(docs: Path) -> None:
    """A translated chapter counts missing and outdated texts above, and has its original below."""
    change(docs, "guide/index.md", "Two things", "Three things\n- Four")
    html = Book(load_catalog(docs)).chapter(
        "<p>x</p>", "guide/index.th.md", "th", FakeLinks(), "../index.html"
    )

    assert html.startswith('<p class="cx-notice"')
    assert "guide/index.th.md" in html.partition("</p>")[0]
    assert 'href="../index.html"' in html
    assert '<td lang="en" dir="ltr">Read the price first.</td>' in html


def test_a_current_chapter_has_no_notice(docs: Path) -> None:
    """Nothing is said where nothing is to be done, and nothing of an untranslated text."""
    book = Book(load_catalog(docs))

    assert book.chapter("<p>1</p>", "guide/index.th.md", "th", FakeLinks()).startswith("<p>1</p>")
    assert book.chapter("<p>1</p>", "guide/index.md", "en", FakeLinks()) == "<p>1</p>"
    assert book.chapter("<p>1</p>", "guide/index.md", "fa", FakeLinks()) == "<p>1</p>"


def test_a_new_build_sees_what_changed_in_chapters(docs: Path) -> None:
    """While somebody writes, a book that is kept shows the chapters and the memory as they are now."""
    book = Book(load_catalog(docs))
    book.chapter("<p>1</p>", "guide/index.th.md", "th", FakeLinks())
    change(docs, "guide/index.md", "Two things", "Three things")
    book.tell([])

    assert "cx-notice" in book.chapter("<p>1</p>", "guide/index.th.md", "th", FakeLinks())


def test_terms_are_explained_in_entries_and_chapters(docs: Path) -> None:
    """The word of the glossary leads to its entry in both kinds of page, in the language of the page."""
    book = Book(load_catalog(docs))
    chapter = book.chapter("<p>ราคาเท่าไร</p>", "guide/index.th.md", "th", FakeLinks())

    assert 'title="ต้องจ่ายเท่าไร">ราคา</a>เท่าไร' in chapter
    assert 'class="cx-term"' in book.page("personas/nok.yml", "en", FakeLinks()).html
    assert 'class="cx-term"' not in book.page("glossary.yml", "en", FakeLinks()).html


def test_languages_have_names() -> None:
    """A language is called what the reader calls it; one that nobody knows keeps its code."""
    assert language_name("th", "fa") == "تایلندی"
    assert language_name("fa", "ko") == "페르시아어"
    assert language_name("xx", "en") == "xx"
    assert language_name("th", "xx") == "th"
