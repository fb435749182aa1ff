"""A catalog page in a browser: filters, comparison, and what is left without scripts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sites import build, i18n, write_site

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

TEAMS = """
kind: handbook
organisation: Ruamjai
languages: [en, fa]
teams: [{id: cx, name: CX team}, {id: desk, name: Front desk}]
tags: [{id: dental, name: Dental}, {id: travel, name: Travel}]
"""


def persona(name: str, more: str) -> str:
    """Return a persona's file."""
    return f"kind: persona\nname: {name}\ngoals: [Goal of {name}]\n{more}"


DOCS = {
    "handbook.yml": TEAMS,
    "personas/index.md": "# Personas\n\n```cxbook\nshow: catalog\nof: persona\n```\n",
    "personas/nok.yml": persona("Nok", "owner: cx\ntags: dental\ndemographics: {age: 31}\n"),
    "personas/nok.th.yml": None,
    "personas/tom.yml": persona("Tom", "owner: desk\ntags: [dental, travel]\n"),
    "personas/ann.yml": persona("Ann", "owner: desk\nstatus: draft\n"),
    "personas/bob.yml": persona("Bob", "owner: desk\n"),
    "personas/eve.yml": persona("Eve <script>", "owner: desk\n"),
    "index.th.md": None,
    "personas/index.th.md": None,
    "personas/index.fa.md": "# پرسوناها\n\n```cxbook\nshow: catalog\nof: persona\n```\n",
}


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the address of a built catalog page, opened as a file."""
    folder = tmp_path_factory.mktemp("catalog")
    site = build(write_site(folder, ["cxbook", i18n("en", "fa")], DOCS), "--strict")
    assert site.code == 0, site.log
    return (site.folder / "personas" / "index.html").as_uri()


def names(page: Page) -> list[str]:
    """Return the names on the cards that are shown."""
    return page.locator(".cx-card:visible .cx-card__name").all_inner_texts()


def test_filters_leave_what_fits(page: Page, address: str) -> None:
    """Filters work together, say how many entries are left, and can be taken back."""
    page.goto(address)
    page.get_by_label("Owner").select_option(label="Front desk")
    assert names(page) == ["Ann", "Bob", "Eve <script>", "Tom"]

    page.get_by_label("Topic").select_option(label="Travel")
    assert names(page) == ["Tom"]
    assert page.locator(".cx-count").inner_text() == "1 entry"

    page.get_by_role("button", name="Show all").click()
    page.wait_for_function("document.querySelector('.cx-count').textContent.startsWith('5')")
    assert len(names(page)) == 5


def test_personas_stand_side_by_side(page: Page, address: str) -> None:
    """Two to four personas are compared; the address remembers them; a fifth is refused in words."""
    page.goto(address)
    page.get_by_label("Compare Nok").check()
    assert not page.locator(".cx-compare table").is_visible()

    page.get_by_label("Compare Tom").check()
    heads = page.locator(".cx-compare thead th")
    assert heads.all_inner_texts() == ["Nok", "Tom"]
    assert "Goal of Tom" in page.locator(".cx-compare tbody").inner_text()
    assert page.url.endswith("#compare=nok,tom")

    page.get_by_label("Compare Ann").check()
    page.get_by_label("Compare Eve").check()
    page.get_by_label("Compare Bob").click()
    assert heads.count() == 4
    assert not page.get_by_label("Compare Bob").is_checked()
    assert "Four" in page.locator(".cx-compare [role=status]").inner_text()


def test_a_comparison_can_be_sent_as_a_link(page: Page, address: str) -> None:
    """A link with two names opens the page with the two compared; unknown names are passed over."""
    page.goto(f"{address}#compare=tom,nobody,nok")

    assert page.locator(".cx-compare thead th").all_inner_texts() == ["Tom", "Nok"]
    assert page.get_by_label("Compare Tom").is_checked()


def test_comparing_needs_only_the_keyboard(page: Page, address: str) -> None:
    """The comparison is reached and used without a mouse."""
    page.goto(address)
    for name in ("Nok", "Tom"):
        page.get_by_label(f"Compare {name}").focus()
        page.keyboard.press("Space")

    assert page.locator(".cx-compare table").is_visible()


def test_persian_counts_in_persian_digits(page: Page, address: str) -> None:
    """What the script counts, it writes as the reader does."""
    page.goto(address.replace("/personas/", "/fa/personas/"))
    page.locator("select[name=cx-tag]").select_option("dental")

    assert "۲" in page.locator(".cx-count").inner_text()


def test_without_scripts_the_page_is_a_list_of_links(browser: Browser, address: str) -> None:
    """Without scripts every persona is there with its link, and no dead control is shown."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)

    assert page.locator(".cx-card__name a").count() == 5
    assert not page.locator(".cx-filters").is_visible()
    assert not page.locator(".cx-compare").is_visible()
    context.close()
