"""Pages of the real handbook, in every language."""

from __future__ import annotations

import re
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cxpages.book import Book
from cxschema.catalog.loading import load_catalog
from cxschema.checks.checking import check
from fake_links import FakeLinks
from written_files import write_files

if TYPE_CHECKING:
    from cxschema.catalog.catalog import Catalog

DOCS = Path(__file__).parents[2] / "docs"
LANGUAGES = ("en", "th", "ko", "fa")


class Elements(HTMLParser):
    """The elements of a page: their names, attributes and whether they are closed in order."""

    VOID = frozenset({"img", "input", "br", "hr"})

    def __init__(self, text: str) -> None:
        """Read *text*."""
        super().__init__()
        self.ids: Counter[str] = Counter()
        self.attributes: list[tuple[str, str, str]] = []
        self.open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element and its attributes."""
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        self.ids.update(value or "" for name, value in attrs if name == "id")
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close the element that was opened last."""
        assert self.open.pop() == tag


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    """Return the handbook's own catalog."""
    return load_catalog(DOCS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_sound_html(catalog: Catalog, language: str) -> None:
    """Elements close in order, ids are unique, and the contents list leads to headings that are there."""
    book = Book(catalog)
    for uri in book.uris:
        page = book.page(uri, language, FakeLinks())
        elements = Elements(page.html)

        assert elements.open == [], uri
        assert [name for name, count in elements.ids.items() if count > 1] == [], uri
        assert all("<" not in value for _, _, value in elements.attributes), uri
        for heading in page.headings:
            assert heading.id in elements.ids, uri
        assert page.title
        assert page.description


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_catalog_is_complete_in_every_language(catalog: Catalog, language: str) -> None:
    """No text of the handbook's catalog stands in another language for want of a translation."""
    book = Book(catalog)

    assert catalog.languages == LANGUAGES
    for uri in book.uris:
        text, _, _original = book.page(uri, language, FakeLinks()).html.partition("data-search-exclude")
        assert not re.search(r"<(?:span|div)[^>]*\blang=", text), uri


def test_a_language_that_was_put_away_can_be_read_again(catalog: Catalog) -> None:
    """What a book forgets to save room, it makes again as it was."""
    book = Book(catalog)
    before = book.page("personas/nok.yml", "th", FakeLinks())
    book.put_away("th")
    book.put_away("th")

    assert book.page("personas/nok.yml", "th", FakeLinks()) == before


def test_the_catalog_covers_what_a_handbook_needs(catalog: Catalog) -> None:
    """The handbook shows every kind at work."""
    wanted = {"persona": 5, "journey": 4, "focus-challenge": 1, "segment": 3, "evidence": 6}

    assert {kind for kind, least in wanted.items() if len(catalog.of_kind(kind)) < least} == set()
    assert any(entry.data.improves for entry in catalog.of_kind("journey"))  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("language", "pattern"),
    [
        ("en", r"^Nok can .+, so that .+\.$"),
        ("th", r"^นกสามารถ.+ เพื่อให้.+$"),
        ("ko", r"^녹은 .+ 수 있다\.$"),
        ("fa", r"^نوک می‌تواند .+ تا .+\.$"),
    ],
)
def test_the_focus_challenge_is_one_natural_sentence(catalog: Catalog, language: str, pattern: str) -> None:
    """Who, what and why make one sentence in the grammar of each language."""
    text = "show: statement\nof: focus-challenge.yml"
    embed = Book(catalog).embed(text, "strategy/focus.md", 1, language, FakeLinks())
    sentence = re.search(r"<blockquote><p>(.*?)</p>", embed.html)

    assert sentence
    assert re.match(pattern, sentence[1]), sentence[1]


def write(root: Path, files: dict[str, str]) -> Book:
    """Write files below *root* and return their book."""
    return Book(load_catalog(write_files(root, files)))


def test_a_missing_translation_is_marked_and_counted(tmp_path: Path) -> None:
    """A text that is not translated carries its own language and direction, and the page says how many."""
    book = write(
        tmp_path,
        {
            "handbook.yml": "kind: handbook\norganisation: R\nlanguages: [en, fa]\n",
            "personas/nok.yml": "kind: persona\nname: Nok\ntagline: No time\nbackground: Born in Trang\n",
            "personas/nok.fa.yml": "name: نوک\n",
        },
    )
    html = book.page("personas/nok.yml", "fa", FakeLinks()).html

    assert '<p class="cx-tagline"><span lang="en" dir="ltr">No time</span></p>' in html
    assert '<div lang="en" dir="ltr"><p>Born in Trang</p>' in html
    assert 'href="/edit/personas/nok.fa.yml"' in html
    assert re.search(r'class="cx-notice"[^>]*>[^<]*[2۲]', html)


def test_a_challenge_that_is_half_translated_stays_whole(tmp_path: Path) -> None:
    """Half a sentence of each language is no sentence: it stays in the language it was written in."""
    book = write(
        tmp_path,
        {
            "handbook.yml": "kind: handbook\norganisation: R\nlanguages: [en, fa]\n",
            "personas/nok.yml": "kind: persona\nname: Nok\n",
            "personas/nok.fa.yml": "name: نوک\n",
            "strategy/a.yml": "kind: focus-challenge\nwho: persona:nok\ncan: come\nso_that: all is fine\n",
            "strategy/a.fa.yml": "can: دیر بیاید\n",
        },
    )
    html = book.page("strategy/a.yml", "fa", FakeLinks()).html

    assert '<span lang="en" dir="ltr">Nok can come, so that all is fine.</span>' in html


def test_a_broken_file_shows_what_is_wrong_in_its_place(tmp_path: Path) -> None:
    """The page of a broken file names each fault with its place and the way to mend it."""
    book = write(tmp_path, {"personas/nok.yml": "kind: persona\nonwer: x\n"})
    html = book.page("personas/nok.yml", "en", FakeLinks()).html

    assert "personas/nok.yml:1:1" in html
    assert "personas/nok.yml:2:1" in html
    assert "did you mean &#34;owner&#34;?" in html
    assert 'href="/edit/personas/nok.yml"' in html


def test_a_persian_message_does_not_turn_around_what_a_file_should_say(tmp_path: Path) -> None:
    """A date stays in one piece, without marks that would be copied; what a file says is never an element."""
    text = 'kind: persona\nname: Nok\nreviewed: 2569-10-12\nstatus: "<i>\\u2068"\n'
    html = write(tmp_path, {"personas/nok.yml": text}).page("personas/nok.yml", "fa", FakeLinks()).html

    assert "منظورتان «<bdi>2026-10-12</bdi>» است؟" in html
    assert "<bdi>&lt;i&gt;\ufffd</bdi>" in html
    assert "\u2068" not in html


@pytest.mark.parametrize(
    ("text", "rule", "line"),
    [
        ("show: card\nof: nokk.yml", "unknown-embed-file", 12),
        ("show: crad\nof: nok.yml", "unknown-view", 11),
        ("show: diagram\nof: nok.yml", "view-does-not-fit", 12),
        ("show: catalog\nof: personas", "unknown-kind", 12),
        ("show: stage\nof: visit.yml\nstage: later", "unknown-stage", 13),
        ("show: stage\nof: visit.yml", "missing-field", 10),
        ("show: stage\nof: visit.yml\nstage: [one]", "embed-form", 10),
        ("show: card\nof: ../../etc/passwd", "unknown-embed-file", 12),
        ("just words", "embed-form", 10),
        ("show: [a", "unclosed-bracket", 11),
    ],
)
def test_a_wrong_block_is_told_with_its_line(tmp_path: Path, text: str, rule: str, line: int) -> None:
    """A block that asks for what is not there is a finding in the prose file, and a note on the page."""
    journey = "kind: journey\nname: Visit\nstages: [{id: one, name: One, steps: [Ask]}]\n"
    book = write(tmp_path, {"personas/nok.yml": "kind: persona\nname: Nok\n", "personas/visit.yml": journey})
    embed = book.embed(text, "personas/index.md", 10, "en", FakeLinks())

    assert [(item.rule, item.place.line) for item in embed.diagnostics] == [(rule, line)]
    assert "cx-notice--error" in embed.html


def test_search_words_are_the_words_of_the_page(catalog: Catalog) -> None:
    """A search finds what stands on the page, part by part, without the diagram's source."""
    page = Book(catalog).page("journeys/first-appointment.yml", "en", FakeLinks())
    parts = {part.id: part for part in page.search}

    assert "accTitle" not in " ".join(part.text for part in page.search)
    assert {"", "step-web-form", *(heading.id for heading in page.headings)} <= set(parts)
    assert all(f'id="{name}"' in page.html for name in parts if name)
    assert "hesitation" in parts[""].text


def test_one_block_shows_several_cards(tmp_path: Path) -> None:
    """Cards named in one block stand side by side; an unknown one among them is told with its line."""
    book = write(
        tmp_path, {f"personas/{name}.yml": f"kind: persona\nname: {name}\n" for name in ("nok", "tom")}
    )
    embed = book.embed(
        "show: card\nof:\n- personas/nok.yml\n- personas/tom.yml", "index.md", 1, "en", FakeLinks()
    )
    wrong = book.embed(
        "show: card\nof:\n- personas/nok.yml\n- personas/tim.yml", "index.md", 1, "en", FakeLinks()
    )

    assert embed.html.count("<article") == 2
    assert embed.html.count('class="cx-cards') == 1
    assert [item.place.line for item in wrong.diagnostics] == [5]


def test_a_page_shows_what_is_wrong_with_its_files(tmp_path: Path) -> None:
    """A fault that breaks no page stands on it, in the reader's language; a translation's on its own."""
    book = write(
        tmp_path,
        {
            "handbook.yml": "kind: handbook\norganisation: R\nlanguages: [en, fa]\n",
            "personas/nok.yml": "kind: persona\nname: Nok\nsegments: nowhere\n",
            "personas/nok.fa.yml": "nmae: نوک\n",
        },
    )
    book.tell(check(book.catalog))
    english = book.page("personas/nok.yml", "en", FakeLinks()).html
    persian = book.page("personas/nok.yml", "fa", FakeLinks()).html

    assert "personas/nok.yml:3:11" in english
    assert "nok.fa.yml" not in english
    assert "personas/nok.yml:3:11" in persian
    assert "personas/nok.fa.yml:1:1" in persian
    assert "No segment has" not in persian


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_rules_are_explained_in_every_language(catalog: Catalog, language: str) -> None:
    """The page of rules says of each rule what it asks and why, in the reader's own words."""
    found = Book(catalog).embed("show: rules", "guide/rules.md", 1, language, FakeLinks()).html
    sections = found.split('<section class="cx-rule">')[1:]

    assert len(sections) > 80
    assert Elements(found).open == []
    assert [text[:60] for text in sections if re.search(r"<p>\s*</p>|<p>\S+\s*</p>", text)] == []
    if language != "en":
        assert "Every published entry has an owner" not in found
