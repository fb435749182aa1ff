"""The search as a reader uses it, in four languages, from a server and from a folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from search_files import indexed
from sites import Site, build, i18n, write_site

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Browser, Page

FILLER = "\n".join(f"Line {i} of a long text about nothing in particular.\n" for i in range(30))
DOCS: dict[str, str | None] = {
    "handbook.yml": "kind: handbook\norganisation: Ruamjai\nlanguages: [en, th, ko, fa]\n",
    "glossary.yml": """
        kind: glossary
        terms:
          - {id: customer, name: customer, avoid: {en: [client]}}
        """,
    "personas/nok.yml": """
        kind: persona
        name: Nok
        status: draft
        goals: [Compare insurance prices before the visit, "See <b>bold</b> <img src=x onerror=boom()>"]
        fears: [A bill that nobody explains]
        """,
    "personas/nok.th.yml": "name: นก\ngoals: [เปรียบเทียบเบี้ยประกันก่อนมาโรงพยาบาล, ดูคำตอบ]\n",
    "personas/nok.ko.yml": "name: 녹\ngoals: [방문 전에 보험료를 비교한다, 보기]\n",
    "personas/nok.fa.yml": "name: نوک\ngoals: [پیش از مراجعه هزینهٔ بیمه را می‌سنجد در سال ۱۴۰۴, دیدن]\n",
    "personas/tom.yml": "kind: persona\nname: Tom\nfears: [Insurance forms]\n",
    "journeys/visit.yml": """
        kind: journey
        name: A visit
        personas: [nok]
        summary: From the insurance call to the way home.
        stages: [{name: Arrive, steps: [{name: Find the door}]}]
        """,
    "index.md": "# Home\n\nWords for every customer. See [prices](prices.md).\n",
    "index.ko.md": "# 홈\n",
    "personas/index.ko.md": "# 페르소나\n",
    "prices.md": f"# Prices\n\n{FILLER}\n## What insurance pays\n\nStrategies of the insurers.\n",
    "hidden.md": "---\nsearch: exclude\n---\n\n# Hidden\n\nUnfindable insurance.\n",
    "hidden-too.md": "---\nsearch:\n  exclude: true\n---\n\n# Hidden too\n\nUnfindable insurance.\n",
}
ADDRESSES = {"en": "index.html", "th": "th/index.html", "ko": "ko/index.html", "fa": "fa/index.html"}

ANSWERED = """() => {
  const status = document.querySelector(".cx-search [role=status]");
  return status.textContent !== status.dataset.hint;
}"""


@pytest.fixture(scope="session")
def four_languages(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A small site in four languages."""
    folder = tmp_path_factory.mktemp("search")
    site = build(write_site(folder, ["search", "cxbook", i18n("en", "th", "ko", "fa")], DOCS))
    assert site.code == 0, site.log
    return site


@pytest.fixture(params=["http", "file"])
def root(request: pytest.FixtureRequest, four_languages: Site, serve_folder: Callable[[Path], str]) -> str:
    """Return the address of the site: on a server, and as a folder."""
    return serve_folder(four_languages.folder) if request.param == "http" else four_languages.folder.as_uri()


def search(page: Page, address: str, query: str) -> None:
    """Open a page, press `/`, type, and wait until the answer is there."""
    page.goto(address)
    page.keyboard.press("/")
    page.keyboard.insert_text(query)
    page.wait_for_function(ANSWERED)


def found(page: Page) -> list[str]:
    """Return the addresses of the results, from the site's root."""
    links = page.locator(".cx-search .md-search-result__item a:first-child")
    base = page.locator(".cx-search").evaluate("box => new URL(box.dataset.site, location).href")
    return [link.removeprefix(base) for link in links.evaluate_all("links => links.map((link) => link.href)")]


def pages(page: Page) -> list[str]:
    """Return the pages of the results, in order of their names."""
    return sorted(link.partition("#")[0] for link in found(page))


@pytest.mark.parametrize(
    ("language", "query", "marked"),
    [
        ("en", "comparing", "Compare"),
        ("th", "ประกัน", "ประกัน"),
        ("ko", "보험료는", "보험료"),
        ("fa", "مي سنجد", "می‌سنجد"),
        ("fa", "1404", "۱۴۰۴"),
    ],
)
def test_a_reader_finds_what_stands_in_the_page(
    page: Page, root: str, language: str, query: str, marked: str
) -> None:
    """In every language the persona is found by what she says, with the word marked; no other language is."""
    search(page, f"{root}/{ADDRESSES[language]}", query)
    prefix = "" if language == "en" else f"{language}/"

    assert found(page) == [f"{prefix}personas/nok.html#goals"]
    assert page.locator(".cx-hit__line mark").all_inner_texts() == [marked]
    assert page.locator(".cx-search").get_attribute("data-cx-search").endswith(f"/search/{language}/")


def test_only_the_keyboard(page: Page, root: str) -> None:
    """`/` opens, arrows walk the results round and round, Enter follows one, Escape leads back."""
    search(page, f"{root}/index.html", "insurance")
    first = page.locator(".cx-search .md-search-result__link").first
    page.keyboard.press("ArrowDown")
    assert first.evaluate("link => link === document.activeElement")
    page.keyboard.press("ArrowUp")
    assert page.locator(".md-search__input").evaluate("input => input === document.activeElement")
    page.keyboard.press("Escape")
    assert not page.locator("#__search").is_checked()
    page.keyboard.press("/")
    page.get_by_role("button", name="Clear the search").press("Enter")
    page.locator(".cx-search [role=status]", has_text="Type a word").wait_for()
    page.keyboard.insert_text("insurance")
    first.wait_for()
    page.keyboard.press("Escape")

    page.locator("article a").first.focus()
    for key in ("s", "f"):
        assert page.locator("article a").first.evaluate("link => link === document.activeElement")
        page.keyboard.press(key)
        assert page.locator("#__search").is_checked()
        page.keyboard.press("Escape")
    page.keyboard.press("/")
    page.keyboard.press("Enter")
    page.wait_for_url("**/prices.html#what-insurance-pays")


def test_enter_does_not_follow_an_earlier_answer(page: Page, root: str) -> None:
    """Enter right after the last letter leads to the first result of what was typed, not of an older word."""
    search(page, f"{root}/index.html", "insurance")
    page.keyboard.press("Control+A")
    page.keyboard.insert_text("bill that nobody")
    page.keyboard.press("Enter")

    page.wait_for_url("**/personas/nok.html#fears")


def test_typing_goes_on_where_a_key_opens_the_search(page: Page, root: str) -> None:
    """The keys that open the search are letters once it is open, and the field holds what was typed."""
    page.goto(f"{root}/index.html")
    page.keyboard.press("s")
    page.keyboard.type("safe/fees")

    assert page.locator(".md-search__input").input_value() == "safe/fees"


def test_filters(page: Page, root: str) -> None:
    """Results are narrowed to a kind, a persona, a status; the filters offer what the results hold."""
    search(page, f"{root}/index.html", "insurance")
    assert len(found(page)) == 4

    choose(page, "Kind", "Persona", 2)
    assert pages(page) == ["personas/nok.html", "personas/tom.html"]
    choose(page, "Kind", "All", 4)
    choose(page, "Persona", "Nok", 2)
    assert pages(page) == ["journeys/visit.html", "personas/nok.html"]
    choose(page, "Status", "Draft", 1)
    assert found(page) == ["personas/nok.html#goals"]
    assert page.locator(".cx-search [role=status]").inner_text() == "1 result"


def choose(page: Page, label: str, option: str, left: int) -> None:
    """Choose a filter's value, and wait until so many results are left."""
    page.get_by_label(label, exact=True).select_option(label=option)
    items = "(left) => document.querySelectorAll('.md-search-result__item').length === left"
    page.wait_for_function(items, arg=left)


def test_persian_runs_right_to_left(page: Page, root: str) -> None:
    """In Persian the box is named and counts in Persian, and results begin at the right."""
    search(page, f"{root}/fa/index.html", "بیمه")
    link = page.locator(".cx-search .md-search-result__link").first

    assert page.locator(".cx-search [role=status]").inner_text() == "۱ نتیجه"
    assert page.get_by_role("dialog", name="جست‌وجو در کتابچه").count() == 1
    assert link.evaluate("link => getComputedStyle(link).direction") == "rtl"


def test_nothing_of_a_text_runs(page: Page, root: str) -> None:
    """HTML in a text is shown as text in the results."""
    page.add_init_script("window.boom = () => { window.ran = true }")
    search(page, f"{root}/index.html", "bold")

    assert "See <b>bold</b> <img src=x onerror=boom()>" in page.locator(".cx-hit__line").first.inner_text()
    assert not page.evaluate("window.ran")


def test_the_glossary_knows_better_words(page: Page, root: str) -> None:
    """Who searches for a word that the glossary avoids, in any form, finds the approved one."""
    search(page, f"{root}/index.html", "words for clients")

    assert found(page) == ["index.html"]
    assert page.locator(".cx-search mark").all_inner_texts() == ["Words", "for", "customer"]


def test_words_that_are_still_being_typed(page: Page, root: str) -> None:
    """The beginning of a word finds it; where no page has all words, those with most come, and it is said."""
    search(page, f"{root}/index.html", "insur")
    assert len(found(page)) == 4

    search(page, f"{root}/index.html", "insurance zebra")
    assert "No page has all" in page.locator(".cx-search [role=status]").inner_text()
    search(page, f"{root}/index.html", "zebra")
    assert page.locator(".cx-search [role=status]").inner_text() == "Nothing found."


def test_no_request_leaves(page: Page, root: str) -> None:
    """A search asks no other host, and neither Material's index nor its worker."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    search(page, f"{root}/th/index.html", "ประกัน")

    assert [url for url in asked if not url.startswith((root, "data:", "blob:"))] == []
    assert [url for url in asked if "search_index" in url or "worker" in url or "lunr" in url] == []


def test_a_lost_index_is_told(page: Page, four_languages: Site, serve_folder: Callable[[Path], str]) -> None:
    """Where the index cannot be loaded, the box says so; when it is there again, it answers."""
    page.route("**/search/en/head.js", lambda route: route.abort())
    search(page, f"{serve_folder(four_languages.folder)}/index.html", "insurance")
    assert "could not be loaded" in page.locator(".cx-search [role=status]").inner_text()

    page.unroute("**/search/en/head.js")
    page.keyboard.type("s")
    page.locator(".cx-search .md-search-result__item").first.wait_for()


def test_without_scripts_there_is_no_dead_box(browser: Browser, four_languages: Site) -> None:
    """Without scripts no search box is shown."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((four_languages.folder / "index.html").as_uri())

    assert not page.locator(".md-search__input").is_visible()
    context.close()


def test_what_the_index_holds(four_languages: Site) -> None:
    """A page without a translation is in the index of its own language only; what is excluded is in none."""
    english, thai = indexed(four_languages, "en"), indexed(four_languages, "th")

    assert {"prices.html", "personas/nok.html", "index.html"} <= set(english)
    assert not {url for url in english if "hidden" in url or url.startswith("th/")}
    assert "th/personas/nok.html" in thai
    assert not {url for url in thai if "prices" in url}
    assert not (four_languages.folder / "search/search_index.json").exists()
