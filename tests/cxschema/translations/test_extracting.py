"""What a translator gets: texts, their past, and what helps to translate them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from translated_docs import change
from translators_files import FORMS, extracted, units

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("form", FORMS)
def test_another_program_reads_all_there_is(docs: Path, form: str) -> None:
    """Sources, translations, what their fields are for, the page and the glossary reach the translator."""
    (docs.parent / "mkdocs.yml").write_text("site_url: https://example.com/book/\n", encoding="utf-8")
    found = units(extracted(docs, form))

    name = found["personas/nok.yml#tagline"]
    assert (name["source"], name["target"]) == ("Wants to know the price first", "อยากรู้ราคาก่อน")
    assert "tagline: One line" in str(name["notes"])
    assert "https://example.com/book/personas/nok/" in str(name["notes"])
    assert "price = ราคา (≠ ค่าของ)" in str(name["notes"])
    assert found["personas/nok.yml#pain_points/wait/text"]["target"] in {"", None}
    assert found["guide/index.md#guide/item/2"]["source"] == "Two things"


@pytest.mark.parametrize("form", FORMS)
def test_an_outdated_translation_comes_with_its_past(docs: Path, form: str) -> None:
    """It is marked for review, and says what the source said when it was made."""
    change(docs, "personas/nok.yml", "Wants to know the price first", "Wants the price at once")
    found = units(extracted(docs, form))["personas/nok.yml#tagline"]

    assert found["fuzzy"]
    assert "Wants to know the price first" in f"{found.get('before')} {found['notes']}"


def test_only_what_is_open_goes_out_when_asked(docs: Path) -> None:
    """--open leaves out what is done; paths choose files."""
    assert len(units(extracted(docs, "po", "--open"))) == 3
    assert len(units(extracted(docs, "po", "--open", str(docs / "guide")))) == 0
