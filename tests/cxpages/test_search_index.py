"""The index: what goes in is found again, in files small enough to be loaded one by one."""

from __future__ import annotations

import json
from itertools import accumulate

from hypothesis import given
from hypothesis import strategies as st

from cxpages.page import Facet, SearchPart
from cxpages.search.index import LEAF, TEXTS, Found, Index
from cxpages.search.places import Places
from cxpages.search.postings import ALPHABET, Postings
from cxpages.search.terms import terms_of


def read_back(text: str, count: int) -> list[int]:
    """Return the pages of a list, read as its docstring says."""
    missing = text.startswith("!")
    distances, value, shift = [], 0, 0
    for digit in map(ALPHABET.index, text.lstrip("!")):
        value += (digit % 32) << shift
        shift += 5
        if digit < 32:
            distances.append(value + 1)
            value = shift = 0
    pages = [total - 1 for total in accumulate(distances)]
    return [page for page in range(count) if page not in pages] if missing else pages


@given(st.data())
def test_lists_of_pages_are_read_back(data: st.DataObject) -> None:
    """Every list of pages comes back as it was written, and takes no more than its pages or their absence."""
    count = data.draw(st.integers(1, 3000))
    pages = sorted(data.draw(st.sets(st.integers(0, count - 1), min_size=1)))
    text = Postings(count).written(pages)

    assert read_back(text, count) == pages
    assert len(text) <= 3 * min(len(pages), count - len(pages)) + 1


LINES = st.lists(st.sampled_from(["price", "the price", "ราคา แพง", "고객", "", "Nok's price"]), max_size=4)


@given(st.lists(LINES, max_size=12))
def test_words_stand_where_their_lines_do(pages: list[list[str]]) -> None:
    """A word stands on the pages with a line that has it, in order, each once, however often lines come."""
    places = Places()
    wanted: dict[str, list[int]] = {}
    for number, lines in enumerate(pages):
        places.add(number, "\n".join(lines))
        for term in terms_of("\n".join(lines)):
            wanted.setdefault(term, []).append(number)

    assert places.of_terms() == wanted


def page(number: int) -> Found:
    """Return a page with a word of its own and one that all pages have."""
    text = f"common own{number} " + " ".join(f"word{number}x{i}" for i in range(60))
    parts = (SearchPart("", f"Title {number}", text), SearchPart("goals", "Goals", "deep"))
    return Found(f"p/{number}.html", parts, (Facet("kind", "Persona" if number % 2 else "Journey"),))


def files_of(count: int) -> dict[str, str]:
    """Return the files of an index of so many pages."""
    index = Index()
    for number in range(count):
        index.add(page(number))
    return dict(index.files({"client": "customer"}))


def content(files: dict[str, str], name: str) -> object:
    """Return what a file hands over."""
    return json.loads(files[f"{name}.js"].removeprefix(f'cxSearch.take("{name}",').removesuffix(");\n"))


def test_files_are_small_and_complete() -> None:
    """No file is much longer than it has to be; together they hold every page, and every word in order."""
    files = files_of(200)
    head = content(files, "head")
    leaves = [content(files, f"w{i}").split(",") for i in range(len(head["leaves"]))]
    terms = [line.split(" ")[0] for leaf in leaves for line in leaf]
    texts = [content(files, f"p{i}") for i in range(len(head["texts"]))]

    assert max(map(len, files.values())) < max(LEAF, TEXTS) + 2000
    assert terms == sorted(set(terms))
    assert {"common", "own7", "word199x59", "goals", "deep", "title"} <= set(terms)
    assert [leaf[0].split(" ")[0] for leaf in leaves] == head["leaves"]
    assert [page[0] for chunk in texts for page in chunk] == [f"p/{n}.html" for n in range(200)]
    assert head["synonyms"] == {"client": "customer"}


def test_titles_and_headings_are_told_apart() -> None:
    """A word of a title stands in three lists, one of a heading in two, any other in one."""
    files = files_of(3)
    lines = dict(line.split(" ") for line in content(files, "w0").split(","))

    assert lines["title"].split(".") == ["!", "!", "!"]
    assert lines["goals"].split(".") == ["!", "!"]
    assert read_back(lines["own1"], 3) == [1]


def test_pages_are_sorted_by_their_facets() -> None:
    """The head names the values of each facet, and the pages that have it."""
    kinds = dict(content(files_of(4), "head")["facets"]["kind"])
    pages = {label: read_back(text, 4) for label, text in kinds.items()}

    assert pages == {"Journey": [0, 2], "Persona": [1, 3]}


def test_the_same_pages_make_the_same_files() -> None:
    """Nothing in the index depends on when or where it was made; another page makes another version."""
    assert files_of(5) == files_of(5)
    assert content(files_of(5), "head")["version"] != content(files_of(6), "head")["version"]


def test_an_empty_index_is_one() -> None:
    """A site without pages has an index that finds nothing."""
    assert content(dict(Index().files({})), "head")["leaves"] == []
