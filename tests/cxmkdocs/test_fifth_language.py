"""A language that CXBook does not come with."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from sites import build, i18n, write_site

if TYPE_CHECKING:
    from sites import Site

DOCS = {
    "handbook.yml": """
        kind: handbook
        organisation: Ruamjai Health
        languages: [en, ar, de]
        locale:
          ar: {digits: arab}
        """,
    "index.th.md": None,
    "index.fa.md": None,
    "personas/index.th.md": None,
    "personas/index.fa.md": None,
    "personas/nok.th.yml": None,
    "personas/nok.yml": """
        kind: persona
        name: Nok
        tagline: Wants to know the price first
        reviewed: 2026-10-12
        goals: [Know the price before the visit]
        """,
    "personas/nok.ar.yml": "name: نوك\ntagline: تريد معرفة السعر أولاً\ngoals: [معرفة السعر قبل الزيارة]\n",
    "personas/nok.de.yml": "tagline: Will zuerst den Preis wissen\n",
    "personas/index.ar.md": "# الشخصيات\n\n```cxbook\nshow: catalog\nof: persona\n```\n",
    "personas/index.de.md": "# Personas\n",
    ".wording/ar.yml": """
        pages:
          owner: المسؤول
          reviewed: آخر مراجعة
          filters: تصفية
          shown:
            one: عنصر واحد
            two: عنصران
            few: "{n} عناصر"
            other: "{n} عنصرًا"
        """,
}

UNFINISHED = {
    "persona-without-evidence",
    "persona-without-journey",
    "owner-unknown",
    "stage-without-touchpoint",
}
"""What the checks say of the tiny site in any language."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The tiny site in English, Arabic and German."""
    folder = tmp_path_factory.mktemp("fifth")
    return build(write_site(folder, ["search", "cxbook", i18n("en", "ar", "de")], DOCS))


def test_an_arabic_page_runs_right_to_left(site: Site) -> None:
    """Direction, dates and digits are those of the language; what the theme says is Arabic as well."""
    html = site.html("ar/personas/nok.html")

    assert '<html lang="ar"' in html
    assert 'dir="rtl"' in html
    assert "١٢ أكتوبر ٢٠٢٦" in html
    assert '<link rel="alternate" hreflang="ar"' in html


def test_words_of_the_handbooks_own_stand_on_the_page(site: Site) -> None:
    """The handbook's phrases are used, in the form that Arabic asks for; others are English and say so."""
    html = site.html("ar/personas/nok.html")

    assert "آخر مراجعة" in html
    assert '<span lang="en" dir="ltr">Goals</span>' in html
    assert ">عنصران</p>" in site.html("ar/personas/index.html")


def test_no_mark_stands_where_no_tag_can(site: Site) -> None:
    """In attributes and choices a borrowed phrase has no tag around it."""
    for path in ("ar/personas/nok.html", "ar/personas/index.html", "de/personas/nok.html"):
        html = site.html(path)

        assert not re.search(r'="[^"<>]*<span lang=', html)
        assert not re.search(r"<option[^>]*>[^<]*<span", html)


def test_a_german_page_is_german_as_far_as_it_goes(site: Site) -> None:
    """Dates are German, and the texts that are not are marked as English."""
    html = site.html("de/personas/nok.html")

    assert "12. Oktober 2026" in html
    assert "Will zuerst den Preis wissen" in html
    assert '<span lang="en" dir="ltr">Know the price before the visit</span>' in html
    assert '<span lang="en" dir="ltr">Last reviewed</span>' in html


def test_a_fifth_language_is_no_fault(site: Site) -> None:
    """The build tells what is not translated, and of nothing else."""
    told = set(re.findall(r"(?:warning|error)  ([a-z-]+)", site.log))

    assert site.code == 0
    assert "Traceback" not in site.log
    assert told <= {"translation-missing", "translation-same-as-source"} | UNFINISHED
