"""The search's script, held to the same table of cases as the index."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import snowballstemmer
import yaml

from cxpages.search.postings import Postings
from cxpages.search.script import search_script
from cxpages.search.terms import terms_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

CASES = yaml.safe_load((Path(__file__).parents[1] / "search_cases.yml").read_text(encoding="utf-8"))
HANDBOOK = Path(__file__).parents[2] / "docs"

PIECES = """(texts) => texts.map((text) => {
  const pieces = ({ text, length }) => {
    if (!length) return [text];
    const letters = text.replace(/\\s/g, "");
    return [...letters].map((_, at) => letters.slice(at, at + length));
  };
  return [...new Set(cxSearch.tokens(cxSearch.normalise(text)).flatMap(pieces))];
})"""


@pytest.fixture(scope="module")
def script(browser: Browser) -> Iterator[Page]:
    """Open an empty page with the script in it."""
    page = browser.new_page()
    page.set_content("<body></body>")
    page.add_script_tag(content=search_script())
    yield page
    page.close()


def test_one_form(script: Page) -> None:
    """What a reader types gets the form that the index has."""
    made = script.evaluate(
        "(texts) => texts.map(cxSearch.normalise)", [typed for typed, _ in CASES["normal"]]
    )

    assert made == [form for _, form in CASES["normal"]]


def test_the_handbook_in_one_form(script: Page) -> None:
    """Index and script make the same words and pieces of every page of prose in this handbook."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(HANDBOOK.rglob("*.md"))]
    made = script.evaluate(PIECES, texts)

    assert len(texts) > 50
    assert [set(terms) for terms in made] == [terms_of(text) for text in texts]


def test_what_is_asked_for(script: Page) -> None:
    """Particles go, endings join the word before them, and words are wanted one by one."""
    typed, wanted = zip(*CASES["asked"], strict=True)
    asked = "(texts) => texts.map((text) => cxSearch.asked(text).wants.map((want) => want.text))"

    assert script.evaluate(asked, typed) == list(wanted)


def test_words_of_one_stem(script: Page) -> None:
    """Forms of a word have one stem, and words that only begin alike do not."""
    for words in CASES["stems"]:
        assert len(set(script.evaluate("(words) => words.map(cxSearch.stem)", words))) == 1
    assert script.evaluate("cxSearch.stem('fee') !== cxSearch.stem('feel')")


def test_stems_are_those_of_snowball(script: Page) -> None:
    """The stems of the handbook's words are those of an independent maker of the same algorithm."""
    pages = [path for path in HANDBOOK.rglob("*.md") if path.suffixes == [".md"]]
    text = "\n".join(page.read_text(encoding="utf-8") for page in pages)
    words = sorted(word for word in terms_of(text) if word.isascii() and word.isalpha())
    stems = script.evaluate("(words) => words.map(cxSearch.stem)", words)
    judge = snowballstemmer.stemmer("english").stemWords(words)

    assert len(words) > 1000
    assert sum(map(str.__ne__, stems, judge)) <= len(words) / 200


def test_lists_of_pages_are_read(script: Page) -> None:
    """The script reads the lists of pages that the index writes."""
    most, some = list(range(5, 3000)), [0, 40, 1100, 2999]
    lists = [[0], [1, 2, 3], list(range(3000)), list(range(0, 3000, 7)), [2999], some, most]
    texts = [Postings(3000).written(pages) for pages in lists]
    read = script.evaluate("(texts) => texts.map((text) => cxSearch.readPostings(text, 3000))", texts)

    assert read == lists
