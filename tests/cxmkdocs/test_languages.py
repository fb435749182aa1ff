"""What a reader of each language sees in a browser: quotes, words, directions, numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sites import build, i18n, write_site

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from sites import Site

CATALOG = "\n\n```cxbook\nshow: catalog\nof: persona\n```\n"
DOCS = {
    "handbook.yml": """
        kind: handbook
        organisation: Ruamjai Health
        languages: [en, fa, ar]
        teams: [{id: cx, name: CX}, {id: desk, name: Desk}]
        locale: {ar: {digits: arab}}
        """,
    "index.th.md": None,
    "personas/index.th.md": None,
    "personas/nok.th.yml": None,
    "personas/index.fa.md": "# پرسوناها\n\nبا LINE، KakaoTalk و `>-` از −۱۰۰ تا ۱۰۰." + CATALOG,
    "personas/index.ar.md": "# الشخصيات" + CATALOG,
    ".wording/ar.yml": 'pages: {shown: {one: عنصر واحد, two: عنصران, few: "{n} عناصر", other: "{n} عنصر"}}\n',
    "personas/nok.yml": "kind: persona\nname: Nok\nowner: cx\nquotes: [How much]\n",
    "personas/nok.fa.yml": "name: نوک\nquotes: [چند]\n",
    "personas/tom.yml": "kind: persona\nname: Tom\nowner: desk\n",
    "personas/ann.yml": "kind: persona\nname: Ann\nowner: desk\n",
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The tiny site in English, Persian and Arabic."""
    folder = tmp_path_factory.mktemp("languages")
    return build(write_site(folder, ["cxbook", i18n("en", "fa", "ar")], DOCS))


def left_of(page: Page, text: str) -> float:
    """Return where an element with exactly this text begins, from the left edge."""
    box = page.locator(".md-typeset bdi, .md-typeset code").get_by_text(text, exact=True).first.bounding_box()
    assert box
    return box["x"]


def test_names_in_a_list_keep_the_order_of_the_text(site: Site, page: Page) -> None:
    """On a Persian page the first of two Latin names stands on the right, and a minus before its number."""
    page.goto((site.folder / "fa/personas/index.html").as_uri())

    assert left_of(page, "LINE") > left_of(page, "KakaoTalk")
    assert page.locator("bdi[dir=ltr]").first.inner_text() == "−۱۰۰"
    assert page.locator(".md-typeset p code").evaluate("e => getComputedStyle(e).direction") == "ltr"


@pytest.mark.parametrize(("language", "style"), [("fa", "persian"), ("ar", "arabic-indic"), ("", "decimal")])
def test_lists_are_numbered_in_the_readers_digits(site: Site, page: Page, language: str, style: str) -> None:
    """An ordered list counts as the rest of the page does, as the handbook wishes it."""
    page.goto((site.folder / language / "personas/index.html").as_uri())
    page.evaluate("() => document.querySelector('.md-typeset').insertAdjacentHTML('beforeend', '<ol><li>')")

    assert page.locator("ol").last.evaluate("e => getComputedStyle(e).listStyleType") == style


@pytest.mark.parametrize(("path", "digits"), [("fa", "۳ ۱ ۲"), ("ar", "٣ عناصر|عنصر واحد|عنصران")])
def test_counting_follows_the_language(site: Site, page: Page, path: str, digits: str) -> None:
    """The script counts in the reader's digits, and in the form that the language has for the number."""
    page.goto((site.folder / path / "personas/index.html").as_uri())
    count, owner = page.locator(".cx-count"), page.locator(".cx-filters select[name=cx-owner]")
    said = [count.inner_text()]
    for value in ("cx", "desk"):
        owner.select_option(value)
        said.append(count.inner_text())

    if path == "ar":
        assert said == digits.split("|")
    else:
        assert [text.split()[0] for text in said] == digits.split()


def test_quotation_marks_are_left_to_the_language(site: Site, page: Page) -> None:
    """The style sheet asks for marks, and the browser takes those of the page's language («» in Persian)."""
    page.goto((site.folder / "fa/personas/nok.html").as_uri())
    shown = page.locator(".cx-quote blockquote p")

    assert shown.inner_text() == "چند"
    assert shown.evaluate("e => getComputedStyle(e).quotes") == "auto"
    assert shown.evaluate("e => getComputedStyle(e, '::before').content") == "open-quote"


TABLE = '<table><tr><td id="cell"><a href="#">페르소나 수정하기</a></td></tr></table>'


def test_korean_words_stay_whole(site: Site, page: Page) -> None:
    """A line breaks between Korean words, and not inside them, in links of a table as well."""
    page.goto((site.folder / "index.html").as_uri())
    page.evaluate("() => { document.documentElement.lang = 'ko' }")
    page.evaluate(
        "table => document.querySelector('.md-typeset').insertAdjacentHTML('beforeend', table)", TABLE
    )

    assert page.locator("#cell a").evaluate("e => getComputedStyle(e).wordBreak") == "keep-all"
