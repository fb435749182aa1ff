"""What static-i18n leaves undone is done."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cxpages.words import words_of
from sites import build, i18n, write_site

if TYPE_CHECKING:
    from pathlib import Path

    from sites import Site

LINK = re.compile(r'<a href="([^"]*)" hreflang="([^"]*)" class="md-select__link">')
HREFLANG = re.compile(r'<link rel="alternate" hreflang="([^"]*)" href="([^"]*)">')


def test_switcher_leads_to_the_same_page(three_languages: Site) -> None:
    """On an entry, on prose and on a first page the switcher leads to the same page in each language."""
    pages = ("th/personas/nok.html", "th/index.html", "th/only-english.html")
    found = [[link for link, _ in LINK.findall(three_languages.html(page))] for page in pages]

    assert found == [
        ["../../personas/nok.html", "nok.html", "../../fa/personas/nok.html"],
        ["../index.html", "index.html", "../fa/index.html"],
        ["../only-english.html", "only-english.html", "../fa/only-english.html"],
    ]


def test_head_names_the_translations(three_languages: Site) -> None:
    """The head names the page in each language, relative to itself, and one for all other readers."""
    assert HREFLANG.findall(three_languages.html("fa/personas/nok.html")) == [
        ("en", "../../personas/nok.html"),
        ("th", "../../th/personas/nok.html"),
        ("fa", "nok.html"),
        ("x-default", "../../personas/nok.html"),
    ]


def test_fallback_is_no_translation(three_languages: Site) -> None:
    """The head of a page without a text of its own names only the languages it is written in."""
    assert dict(HREFLANG.findall(three_languages.html("fa/only-english.html"))) == {
        "en": "../only-english.html",
        "x-default": "../only-english.html",
    }


def test_fallback_page_says_what_it_is(three_languages: Site) -> None:
    """A page without a text of its own carries a notice, and marks the text as English."""
    html = three_languages.html("fa/only-english.html")

    assert '<html lang="fa"' in html
    assert re.search(
        r'cx-fallback-notice" role="note"><p>[^<]+<a href="[^"]+only-english.md">[^<]+</a></p></div>'
        r'\s*<div lang="en" dir="ltr">\s*<h1',
        html,
    )
    assert '<link rel="canonical" href="https://example.com/tiny/only-english.html">' in html
    assert "cx-fallback-notice" not in three_languages.html("only-english.html")
    assert "cx-fallback-notice" not in three_languages.html("fa/personas/nok.html")


def test_embeds_of_a_fallback_page_speak_the_readers_language(three_languages: Site) -> None:
    """The catalog's parts in an English text on a Thai page are Thai, and marked so."""
    html = three_languages.html("th/embeds.html")

    assert '<div lang="th" dir="ltr">' in html
    assert "อยากรู้ราคาก่อน" in html


def test_not_found_page_is_of_the_default_language(three_languages: Site) -> None:
    """The site's only 404 page speaks the default language and leads to the first pages."""
    html = three_languages.html("404.html")

    assert '<html lang="en"' in html
    assert '<body dir="ltr"' in html
    assert [link for link, _ in LINK.findall(html)] == [
        "/tiny/index.html",
        "/tiny/th/index.html",
        "/tiny/fa/index.html",
    ]


def test_pages_run_in_their_direction(three_languages: Site) -> None:
    """A Persian entry is marked Persian and runs from right to left."""
    html = three_languages.html("fa/personas/nok.html")

    assert '<html lang="fa"' in html
    assert '<body dir="rtl"' in html


def test_sitemap_lists_each_page_once_with_its_translations(three_languages: Site) -> None:
    """The sitemap has each written page once, entries too, and no fallback page."""
    sitemap = three_languages.html("sitemap.xml")
    places = re.findall("<loc>https://example.com/tiny/(.*?)</loc>", sitemap)
    nok = sitemap.partition("<loc>https://example.com/tiny/th/personas/nok.html</loc>")[2].partition(
        "</url>"
    )[0]

    assert len(places) == len(set(places))
    assert {"personas/nok.html", "th/personas/nok.html", "fa/handbook.html", "only-english.html"} <= set(
        places
    )
    assert "th/only-english.html" not in places
    assert re.findall('hreflang="(.*?)" href="https://example.com/tiny/(.*?)"', nok) == [
        ("en", "personas/nok.html"),
        ("th", "th/personas/nok.html"),
        ("fa", "fa/personas/nok.html"),
        ("x-default", "personas/nok.html"),
    ]


def test_sitemap_without_languages_lists_entries(one_language: Site) -> None:
    """Without static-i18n MkDocs' own sitemap lists the entries."""
    assert "<loc>https://example.com/tiny/personas/nok.html</loc>" in one_language.html("sitemap.xml")


def test_languages_of_handbook_and_site_are_compared(tmp_path: Path) -> None:
    """A language of mkdocs.yml that the handbook file does not name is a diagnostic, said once."""
    site = build(write_site(tmp_path, ["cxbook", i18n("en", "th", "fa", "ko")]))

    assert site.log.count("languages-differ") == 1
    assert "docs/handbook.yml:3:" in site.log


def test_name_that_looks_like_a_language_is_named(tmp_path: Path) -> None:
    """static-i18n drops `chart.ux.svg` without a word; we say so, once."""
    site = build(
        write_site(
            tmp_path, ["cxbook", i18n("en", "th", "fa")], {"chart.ux.svg": "<svg/>", "ux/a.svg": "<svg/>"}
        )
    )

    assert site.log.count("'chart.ux.svg' is left out of the site") == 1
    assert (site.folder / "ux/a.svg").exists()


def test_folder_structure_is_refused(tmp_path: Path) -> None:
    """The folder structure of static-i18n ends the build with a sentence that says what to do."""
    settings = i18n("en", "th", "fa")
    settings["i18n"]["docs_structure"] = "folder"  # type: ignore[index]
    site = build(write_site(tmp_path, ["cxbook", settings]))

    assert site.code != 0
    assert "docs_structure: suffix" in site.log
    assert "Traceback" not in site.log


def test_order_of_plugins_does_not_matter(tmp_path: Path, three_languages: Site) -> None:
    """The plugin may stand behind static-i18n."""
    site = build(write_site(tmp_path, ["search", i18n("en", "th", "fa"), "cxbook"]), "--strict")

    assert site.code == 0
    assert site.html("th/personas/nok.html") == three_languages.html("th/personas/nok.html")


def test_links_of_headings_are_named_in_the_pages_language(three_languages: Site) -> None:
    """The mark beside a heading says what it is in the reader's language."""
    for path in ("index.html", "th/index.html", "fa/index.html"):
        language = path.partition("/")[0] if "/" in path else "en"

        assert f'title="{words_of(language).t("permalink")}"' in three_languages.html(path)
    assert "Permanent link" not in three_languages.html("fa/index.html")
