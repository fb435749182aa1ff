"""Every page of the handbook is in its own language, and the walk that says so sees what it should."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from language_walk import report, walk
from sites import Site, build

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
PAGE = """\
<html lang="{lang}"><head><title>{title}</title>
<link rel="alternate" hreflang="en" href="../index.html">
<link rel="alternate" hreflang="th" href="index.html">
<link rel="alternate" hreflang="ko" href="index.html">
<link rel="alternate" hreflang="fa" href="index.html">
<link rel="alternate" hreflang="x-default" href="../index.html"></head><body dir="{dir}">{body}</body></html>
"""


@pytest.fixture(scope="module")
def handbook(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The handbook itself, built from a copy of its settings so that the site lies elsewhere."""
    folder = tmp_path_factory.mktemp("handbook")
    (folder / "mkdocs.yml").write_text((ROOT / "mkdocs.yml").read_text(encoding="utf-8"), encoding="utf-8")
    (folder / "docs").symlink_to(ROOT / "docs")
    return build(folder)


@pytest.mark.slow
def test_every_page_of_the_handbook_is_in_its_own_language(handbook: Site) -> None:
    """Script, digits, years, direction, title and translations of every page are those of its language."""
    found = walk(handbook.folder)

    assert handbook.code == 0, handbook.log
    assert len(list(handbook.folder.rglob("*.html"))) > 200
    assert found == [], report(found)


def strays(
    folder: Path, language: str, body: str, title: str, direction: str = "ltr"
) -> list[tuple[str, str]]:
    """Return what the walk finds on one page."""
    page = folder / language / "index.html"
    page.parent.mkdir()
    (folder / "index.html").write_text('<meta http-equiv="refresh">', encoding="utf-8")
    page.write_text(PAGE.format(lang=language, dir=direction, body=body, title=title), encoding="utf-8")
    return [(finding.what, finding.text) for finding in walk(folder)]


@pytest.mark.parametrize(
    ("language", "body", "expected"),
    [
        ("th", "<p>เจ้าของ Owner</p>", [("latin", "Owner")]),
        ("th", '<button aria-label="Close">ปิด</button>', [("latin", "Close")]),
        ("th", "<p>เริ่มปี 2026</p>", [("year", "2026")]),
        ("th", "<p>เริ่มปี 2569 หรือ ค.ศ. 2026</p>", []),
        ("th", '<p lang="en">Owner</p><p>LINE</p><code>id: nok</code>', []),
        ("ko", "<p>담당 <b>전체</b> เจ้าของ</p>", [("script", "THAI")]),
        ("ko", '<p>담당 <bdi lang="th">เจ้าของ</bdi></p>', []),
        ("fa", "<p>سال ۲۰۲۶، ۳ روز</p>", [("year", "۲۰۲۶")]),
        ("fa", "<p>سال ۲۰۲۵ میلادی</p>", []),
        ("fa", "<p>در 3 روز</p>", [("digits", "3")]),
        ("fa", "<p>«<bdi>Add</bdi> <bdi>file</bdi>»</p>", []),
        ("fa", '<p>گفت "نه"</p>', [("quotes", '"'), ("quotes", '"')]),
    ],
)
def test_the_walk_sees_what_is_stray(
    tmp_path: Path, language: str, body: str, expected: list[tuple[str, str]]
) -> None:
    """A word, a year or a digit of another language is found; what is marked, code or a name is not."""
    title = {"th": "หน้าแรก", "ko": "홈", "fa": "خانه"}[language]

    assert strays(tmp_path, language, body, title, "rtl" if language == "fa" else "ltr") == expected


def test_the_walk_looks_at_the_head(tmp_path: Path) -> None:
    """A title in another language and a wrong direction are found."""
    assert strays(tmp_path, "fa", "<p>خانه</p>", "Home") == [
        ("dir", "ltr"),
        ("title", "Home"),
        ("latin", "Home"),
    ]
