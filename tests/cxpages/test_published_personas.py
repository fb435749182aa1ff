"""Personas that others published fit the schema, and their pages say all that the sources say."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

import pytest
import yaml

from cxpages.book import Book
from cxschema.catalog.loading import load_catalog
from cxschema.checks.checking import check
from fake_links import FakeLinks
from published_personas import FIELDS, REAL, published

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(not REAL.is_dir(), reason="the published personas are not beside the project")


def words(text: str) -> set[str]:
    """Return the words of a text; left out are link targets, marks, and headings that are our fields."""
    text = re.sub(rf"^#+ ({'|'.join(FIELDS)})$", "", text, flags=re.MULTILINE | re.IGNORECASE)
    text = re.sub(r"^\s*\d+\.\s", " ", text, flags=re.MULTILINE)  # the numbers of a list are its marks
    text = re.sub(r"\]\([^)]*\)|<[^>]*>|https?://\S+", " ", html.unescape(text))
    return set(re.findall(r"[^\W_]+", text))


def test_every_published_persona_can_be_written(tmp_path: Path) -> None:
    """All six sources fit without a finding, and no word of theirs is lost on the page."""
    personas = {name: (values, text) for name, values, text in published()}
    (tmp_path / "personas").mkdir()
    for name, (values, _) in personas.items():
        written = yaml.safe_dump(values, allow_unicode=True, sort_keys=False)
        (tmp_path / "personas" / f"{name}.yml").write_text(written, encoding="utf-8")
    catalog = load_catalog(tmp_path)

    assert [item for item in check(catalog) if item.severity == "error"] == []
    assert len(catalog.entries) == len(personas) >= 30
    book = Book(catalog)
    for name, (_, text) in personas.items():
        shown = words(book.page(f"personas/{name}.yml", "en", FakeLinks()).html)
        assert words(text) - shown == set(), name
