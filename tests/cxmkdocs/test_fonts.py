"""Fonts that a site brings along."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cxmkdocs.fonts import Fonts
from sites import build, i18n, write_site

if TYPE_CHECKING:
    from pathlib import Path

    from sites import Site

FACE = """\
@font-face {{
  font-family: 'Noto Sans Thai Variable';
  src: url(./files/{name}.woff2) format('woff2-variations');
  unicode-range: {ranges};
}}
"""
SLICES = {"thai": "U+0E01-0E5B,U+200C-200D", "latin": "U+0000-00FF", "jamo": "U+1100-11FF", "one": "U+25CC"}


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as npm leaves it, with one small font in slices."""
    folder = tmp_path_factory.mktemp("npm")
    package = folder / "@fontsource-variable" / "noto-sans-thai"
    (package / "files").mkdir(parents=True)
    for name in SLICES:
        (package / "files" / f"{name}.woff2").write_bytes(b"a font")
    css = "".join(FACE.format(name=name, ranges=ranges) for name, ranges in SLICES.items())
    (package / "index.css").write_text(css, encoding="utf-8")
    (package / "LICENSE").write_text("SIL OPEN FONT LICENSE", encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def site(packages: Path, tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The tiny site with the fonts that are there."""
    folder = tmp_path_factory.mktemp("fonts")
    plugin = {"cxbook": {"fonts": str(packages)}}
    return build(write_site(folder, ["search", plugin, i18n("en", "th", "fa")]))


def test_a_page_links_the_font_of_its_language(site: Site) -> None:
    """Thai pages name the Thai font, pages of languages without one name none."""
    assert 'href="../../assets/cxbook/fonts/th.css"' in site.html("th/personas/nok.html")
    assert "cxbook/fonts" not in site.html("personas/nok.html")
    assert "cxbook/fonts" not in site.html("fa/personas/nok.html")


def test_only_slices_with_letters_of_the_site_are_copied(site: Site) -> None:
    """What no page needs stays behind; the licence comes along."""
    folder = site.folder / "assets" / "cxbook" / "fonts"

    assert sorted(path.name for path in (folder / "noto-sans-thai").iterdir()) == ["LICENSE", "thai.woff2"]
    assert "url(noto-sans-thai/thai.woff2)" in (folder / "th.css").read_text(encoding="utf-8")


def test_a_font_that_is_missing_is_named_with_its_package(site: Site) -> None:
    """Who asks for fonts and has not installed them reads how to get them."""
    assert "npm install @fontsource-variable/vazirmatn" in site.log
    assert "noto-sans-thai" not in site.log


def test_a_site_brings_no_font_unless_asked(three_languages: Site) -> None:
    """Without the option readers see the fonts of their own system."""
    assert not (three_languages.folder / "assets" / "cxbook" / "fonts").exists()


def test_packages_may_lie_in_the_folder_itself(packages: Path) -> None:
    """The folder may be the one of the scope: node_modules/@fontsource-variable."""
    assert Fonts(packages / "@fontsource-variable").missing(("th", "ko")) == [
        "@fontsource-variable/noto-sans-kr"
    ]
