"""A data file is a page of the site."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from search_files import indexed
from sites import ONE_LANGUAGE, build, i18n, write_site

if TYPE_CHECKING:
    from pathlib import Path

    from sites import Site


def test_every_language_has_the_page(three_languages: Site) -> None:
    """A persona has a page in each language, with the words of that language."""
    titles = [
        re.findall("<title>(.*?) - Tiny handbook</title>", three_languages.html(f"{prefix}personas/nok.html"))
        for prefix in ("", "th/", "fa/")
    ]

    assert titles == [["Nok"], ["นก"], ["Nok"]]


def test_strict_build_of_a_clean_site_passes(three_languages: Site, one_language: Site) -> None:
    """A site without faults builds strictly, without a warning and without "pages not in nav"."""
    assert (three_languages.code, one_language.code) == (0, 0)
    assert "WARNING" not in three_languages.log + one_language.log
    assert "not included in the" not in three_languages.log + one_language.log


def test_data_files_are_not_copied(three_languages: Site) -> None:
    """Neither data files nor their translations lie in the site as files."""
    assert not list(three_languages.folder.rglob("*.yml"))
    assert not (three_languages.folder / "personas/nok.th.html").exists()


def test_the_handbook_file_is_a_page_of_nav(one_language: Site) -> None:
    """`nav` may name a data file and give it a title."""
    html = one_language.html("index.html")

    assert re.search(r'href="handbook.html"[^>]*>\s*<span class="md-ellipsis">\s*Words', html)


def test_entries_stay_out_of_the_navigation(one_language: Site) -> None:
    """Entries that `nav` does not name are no part of the navigation tree of any page."""
    tree = re.search(
        r'<nav class="md-nav md-nav--primary.*?</nav>\s*</div>', one_language.html("diagram.html"), re.DOTALL
    )

    assert tree is not None
    assert "nok.html" not in tree[0]


def test_tab_and_path_show_where_an_entry_belongs(three_languages: Site) -> None:
    """An entry's page highlights the tab of its catalog page and names it in the path above the title."""
    html = three_languages.html("th/personas/nok.html")
    tabs = re.findall(r'md-tabs__item md-tabs__item--active">\s*<a href="([^"]*)"', html)
    path = re.findall(r'<a href="([^"]*)" class="md-path__link">', html)

    assert tabs == ["index.html"]
    assert path == ["../index.html", "index.html", "index.html"]


def test_edit_opens_the_file_of_the_language(three_languages: Site) -> None:
    """The edit link opens the translation where there is one, the original elsewhere."""
    found = [
        re.findall(r'href="([^"]*)"[^>]*rel="edit"', three_languages.html(f"{prefix}personas/nok.html"))
        for prefix in ("", "th/", "fa/")
    ]

    base = "https://example.com/repo/edit/main/docs/personas/"
    assert found == [[base + "nok.yml"], [base + "nok.th.yml"], [base + "nok.yml"]]


def test_links_from_prose_stay_in_the_language(three_languages: Site) -> None:
    """A link to the data file leads to the page of the reader's language."""
    assert 'href="personas/nok.html"' in three_languages.html("fa/index.html")
    assert 'href="personas/nok.html#goals"' in three_languages.html("th/index.html")


def test_links_to_data_files_are_checked(tmp_path: Path) -> None:
    """A link to an entry or an anchor that is not there is a warning, and fails a strict build."""
    text = "[a](personas/nobody.yml) [b](personas/nok.yml#nowhere) [c](personas/nok.yml#goals)"
    site = build(write_site(tmp_path, ["cxbook"], {**ONE_LANGUAGE, "index.md": text}), "--strict")

    assert "'personas/nobody.yml'" in site.log
    assert "does not contain an anchor '#nowhere'" in site.log
    assert "anchor '#goals'" not in site.log
    assert site.log.count("broken-link") == 1
    assert site.code == 1


def test_page_has_description_and_contents(three_languages: Site) -> None:
    """The page's head carries a description, its side the table of contents."""
    html = three_languages.html("th/personas/nok.html")

    assert '<meta name="description" content="อยากรู้ราคาก่อน">' in html
    assert re.search(r'<a href="#goals" class="md-nav__link">', html)


def test_directory_urls(tmp_path: Path) -> None:
    """With directory URLs an entry is a folder, in each language."""
    languages = i18n("en", "th", "fa")
    site = build(
        write_site(tmp_path, ["cxbook", languages], settings={"use_directory_urls": True}), "--strict"
    )

    assert site.code == 0
    assert 'href="../../../fa/personas/nok/" hreflang="fa"' in site.html("th/personas/nok/index.html")
    assert re.search(r'href="\./?" hreflang="th"', site.html("th/index.html"))


def test_one_configured_language(tmp_path: Path) -> None:
    """static-i18n with one language makes the same pages, without a language switcher."""
    folder = write_site(tmp_path, ["cxbook", i18n("en")], ONE_LANGUAGE)
    site = build(folder, "--strict")

    assert site.code == 0
    assert "hreflang" not in site.html("personas/nok.html")
    assert "<loc>https://example.com/tiny/personas/nok.html</loc>" in site.html("sitemap.xml")


def test_excluded_data_files_are_no_pages(tmp_path: Path) -> None:
    """`exclude_docs` holds for data files too."""
    folder = write_site(tmp_path, ["cxbook"], ONE_LANGUAGE, {"exclude_docs": "personas/tom.yml\n"})
    site = build(folder)

    assert (site.folder / "personas/nok.html").exists()
    assert not (site.folder / "personas/tom.html").exists()


def test_other_yaml_files_are_left_alone(tmp_path: Path) -> None:
    """A YAML file that is none of ours is copied as any file is."""
    site = build(
        write_site(tmp_path, ["cxbook"], {**ONE_LANGUAGE, "files/api.yml": "openapi: 3.1.0\n"}), "--strict"
    )

    assert site.code == 0
    assert (site.folder / "files/api.yml").exists()


def test_two_files_for_one_page(tmp_path: Path) -> None:
    """Prose and data that would become the same page are named."""
    site = build(write_site(tmp_path, ["cxbook"], {**ONE_LANGUAGE, "personas/nok.md": "# Nok\n"}))

    assert "'personas/nok.yml' would become the same page 'personas/nok.html'" in site.log


def test_search_entries_come_from_the_pages(three_languages: Site) -> None:
    """Each language has an index of its own, with the parts of entries, and no prose of another language."""
    english, thai, persian = (indexed(three_languages, language) for language in ("en", "th", "fa"))

    assert {"personas/nok.html", "only-english.html"} <= set(english)
    assert "goals" in persian["fa/personas/nok.html"]
    assert {url for url in thai if not url.startswith("th/")} == set()
    assert not [url for url in (*thai, *persian) if "only-english" in url]
