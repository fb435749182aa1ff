"""The catalog: translations, backlinks, certainty."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from cxschema.catalog.certainty import certainty_of
from cxschema.catalog.loading import load_catalog
from cxschema.catalog.localising import foreign_texts, untranslated
from cxschema.models.entry import Confidence
from cxschema.text.foreign import Foreign

if TYPE_CHECKING:
    from pathlib import Path

    from cxschema.catalog.catalog import Catalog

FILES = {
    "handbook.yml": "kind: handbook\norganisation: R\nlanguages: [en, th]\n",
    "personas/nok.yml": """
kind: persona
name: Nok
tagline: No time
demographics: {age: 31, location: Bangkok}
goals:
  - {id: fast, text: Fast help}
  - {id: fair, text: A fair price}
values: [Honesty, Calm]
needs: Sleep
attributes: {Blood type: O}
evidence: talks
""",
    "personas/nok.th.yml": """
name: นก
demographics: {location: กรุงเทพฯ}
goals:
  - {id: fair, text: ราคายุติธรรม}
values: [ความซื่อสัตย์, ""]
needs: นอน
attributes: {Blood type: {label: กรุ๊ปเลือด, value: โอ}}
""",
    "evidence/talks.yml": "kind: evidence\nname: Talks\nmethod: interview\n",
    "evidence/count.yml": "kind: evidence\nname: Count\nmethod: survey\n",
    "journeys/visit.yml": """
kind: journey
name: Visit
personas: nok
stages:
  - name: S
    steps:
      - {name: a, emotion: 1}
      - {name: b, emotion: 1, evidence: count}
      - {name: c, needs: [{text: x, evidence: talks}, {text: y, confidence: anecdotal, evidence: count}]}
""",
}


@pytest.fixture
def catalog(tmp_path: Path) -> Catalog:
    """Return a small catalog in two languages."""
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    loaded = load_catalog(tmp_path)
    assert not loaded.diagnostics
    return loaded


def thai(catalog: Catalog) -> Any:
    """Return the persona as a Thai reader gets it."""
    return catalog.in_language(catalog.entries["persona", "nok"], "th")


def test_translated_texts_take_the_place_of_the_originals(catalog: Catalog) -> None:
    """A reader gets the texts of the translation file, found by id, by position or by key."""
    nok = thai(catalog)

    assert nok.name == "นก"
    assert nok.demographics.location == "กรุงเทพฯ"
    assert nok.goals[1].text == "ราคายุติธรรม"
    assert nok.values[0] == "ความซื่อสัตย์"
    assert nok.needs[0].text == "นอน"
    assert nok.attributes["Blood type"].label == "กรุ๊ปเลือด"


def test_missing_texts_stay_and_know_their_language(catalog: Catalog) -> None:
    """What is not translated stands in the original language and says so."""
    nok = thai(catalog)

    for text in (nok.tagline, nok.goals[0].text, nok.values[1]):
        assert isinstance(text, Foreign)
        assert text.language == "en"


def test_a_number_needs_no_translation(catalog: Catalog) -> None:
    """A text without letters reads the same in every language."""
    assert not isinstance(thai(catalog).demographics.age, Foreign)


def test_missing_texts_are_counted_as_a_reader_meets_them(catalog: Catalog) -> None:
    """How many texts an entry lacks in a language is how many of them the reader gets as foreign texts."""
    counts = {}
    for key, entry in catalog.entries.items():
        for language in ("th", "ko"):
            overlay = entry.overlays.get(language)
            counts[key, language] = untranslated(entry.data, overlay.values if overlay else None)
            foreign = foreign_texts(catalog.in_language(entry, language))
            assert counts[key, language] == len(list(foreign)), (key, language)

    assert counts[("persona", "nok"), "th"] == 3


def test_the_source_language_is_the_file_itself(catalog: Catalog) -> None:
    """A reader of the source language gets what the file says."""
    entry = catalog.entries["persona", "nok"]

    assert catalog.in_language(entry, "en") is entry.data


def test_who_refers_is_known(catalog: Catalog) -> None:
    """Backlinks are found from the references of all entries."""
    assert catalog.used_by(("persona", "nok")) == (("journey", "visit"),)
    assert catalog.used_by(("evidence", "talks")) == (("journey", "visit"), ("persona", "nok"))


def test_claims_are_counted_by_what_they_rest_on(catalog: Catalog) -> None:
    """What its writer says counts; else evidence speaks; without evidence a claim is assumed."""
    certainty = certainty_of(catalog.entries["journey", "visit"], catalog)

    assert dict(certainty.counts) == {
        Confidence.ASSUMED: 1,
        Confidence.QUANTITATIVE: 1,
        Confidence.QUALITATIVE: 1,
        Confidence.ANECDOTAL: 1,
    }
    assert (certainty.total, certainty.assumed, certainty.researched) == (4, 1, 2)


def test_ids_differ_only_within_a_kind(tmp_path: Path) -> None:
    """A persona and a segment may have one id."""
    for folder, kind in (("personas", "persona"), ("segments", "segment")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "nok.yml").write_text(f"kind: {kind}\nname: Nok\n", encoding="utf-8")

    assert set(load_catalog(tmp_path).entries) == {("persona", "nok"), ("segment", "nok")}
