"""The languages of the site, read from its settings as far as that is simple, beside the handbook's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cxschema.catalog.loading import load_catalog
from cxschema.checks.checking import check
from cxschema.source.site_settings import site_languages

if TYPE_CHECKING:
    from pathlib import Path

I18N = "plugins:\n  - cxbook\n  - i18n:\n      languages:\n"
TWO = f"{I18N}        - {{locale: th, name: ไทย}}\n        - {{locale: en, name: English, default: true}}\n"


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """A docs folder whose handbook is in English and Thai."""
    (tmp_path / "docs").mkdir()
    text = "kind: handbook\norganisation: R\nlanguages: [en, th]\n"
    (tmp_path / "docs" / "handbook.yml").write_text(text, encoding="utf-8")
    return tmp_path / "docs"


def settings(docs: Path, text: str) -> None:
    """Write the settings of the site."""
    (docs.parent / "mkdocs.yml").write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "languages"),
    [
        (TWO, ("en", "th")),
        ("plugins: [search, cxbook]\n", ()),
        ("plugins:\n  cxbook: {}\n  i18n: {languages: [{locale: en, default: true}]}\n", ("en",)),
        (f"{I18N}        - {{locale: en}}\n        - {{locale: th, build: false}}\n", ("en",)),
        (f"{I18N}        - {{locale: en}}\n        - {{locale: 'null'}}\n", ("en",)),
        (f"x: &a !!python/name:os.system\ny: *a\n{TWO}", ("en", "th")),
        ("plugins: [search]\n", None),
        ("site_name: R\n", None),
        (f"docs_dir: other\n{TWO}", None),
        (f"docs_dir: docs\n{TWO}", ("en", "th")),
        (f"INHERIT: base.yml\n{TWO}", None),
        ("plugins: [cxbook, i18n]\n", None),
        (f"{I18N}        - {{locale: !ENV [LANGUAGE, en]}}\n", None),
        (f"{I18N}        - {{locale: en}}\n        - {{locale: th, build: !ENV [ALL, true]}}\n", None),
        ("plugins: [cxbook\n", None),
        ("- cxbook\n", None),
        ("", None),
    ],
)
def test_languages_are_read_where_that_is_simple(
    docs: Path, text: str, languages: tuple[str, ...] | None
) -> None:
    """Only what is written out counts; settings for other sites, or from elsewhere, are not known."""
    settings(docs, text)

    assert languages == site_languages(docs)


@pytest.mark.parametrize(
    ("text", "site"),
    [
        (TWO, None),
        ("plugins: [cxbook]\n", "en"),
        (f"{I18N}        - {{locale: en, default: true}}\n", "en"),
        (f"{I18N}        - {{locale: en}}\n        - {{locale: th, default: true}}\n", "th, en"),
        ("plugins: [search]\n", None),
    ],
)
def test_languages_of_handbook_and_site_are_compared(docs: Path, text: str, site: str | None) -> None:
    """A language that would never be published is a finding of the check, on the handbook's own line."""
    settings(docs, text)
    found = [item for item in check(load_catalog(docs)) if item.rule == "languages-differ"]

    assert [item.facts["site"] for item in found] == ([site] if site else [])
    assert all((item.place.file, item.place.line) == ("handbook.yml", 3) for item in found)


def test_without_settings_nothing_is_compared(docs: Path) -> None:
    """A docs folder that stands alone is checked as it is."""
    assert site_languages(docs) is None
