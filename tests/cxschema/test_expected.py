"""Translations that are seen to be whole at a glance are just those in which nothing is to be found."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from textwrap import dedent
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from cxschema.catalog.catalog import Entry
from cxschema.catalog.expected import expected_by, expected_of
from cxschema.catalog.overlays import is_whole, overlay_faults
from cxschema.catalog.units import units_of
from cxschema.models.journey import Journey
from cxschema.models.kinds import KINDS
from cxschema.models.persona import Persona
from cxschema.source.builder import build
from cxschema.source.document import Document
from cxschema.source.files import SourceFile, find_files
from cxschema.source.plain_yaml import read_plain
from cxschema.source.reading import read_file

if TYPE_CHECKING:
    from cxschema.catalog.expected import Expected
    from cxschema.models.fields import Model

DOCS = Path(__file__).parents[2] / "docs"
TRANSLATED = [
    (original, file)
    for file in find_files(DOCS)
    if file.suffix and (original := SourceFile(DOCS, file.original_uris[0])).path.is_file()
]
PERSONA = """\
    kind: persona
    name: Nok
    role: Patient
    tagline: No time
    demographics:
      age: '34'
      languages: [Thai, working English]
    attributes:
      Insurance: Social security
      Pays with:
        value: Her phone
    goals:
      - id: quick
        text: Have it over with quickly
        confidence: assumed
      - id: price
        text: Know the price before
    interests:
      - Running
      - Baking
    """
WHOLE = """\
    name: นก
    role: คนไข้
    tagline: ไม่มีเวลา
    demographics:
      languages: [ไทย, อังกฤษพอใช้งาน]
    attributes:
      Insurance:
        label: ประกัน
        value: ประกันสังคม
      Pays with:
        label: จ่ายด้วย
        value: มือถือ
    goals:
      - id: quick
        text: ให้เสร็จเร็ว ๆ
      - id: price
        text: รู้ราคาก่อน
    interests:
      - วิ่ง
      - อบขนม
    """


def expected(text: str, model: type[Model]) -> Expected | None:
    """Return what is expected of the translations of a file with this text."""
    plain = read_plain(text)
    return expected_of(plain, model) if plain else None


def meets(found: Expected, text: str) -> bool:
    """Tell whether a translation with this text is seen to be whole at a glance."""
    fitting = found.pattern.fitting(text)
    return fitting is not None and found.is_met_by(Document(SourceFile(DOCS, "a.th.yml"), text, fitting))


def is_sound(data: Model, text: str) -> bool:
    """Tell whether nothing is to be found in a translation, however closely one looks."""
    values, faults = build(text)
    document = Document(SourceFile(DOCS, "a.th.yml"), text, values)
    return not faults and is_whole(data, values) and not list(overlay_faults(document, data))


def read(file: SourceFile) -> str:
    """Return the text of a file."""
    return file.path.read_text(encoding="utf-8")


def test_most_translations_of_the_handbook_are_seen_to_be_whole() -> None:
    """A glance is enough for a good part of a real handbook, and it sees what a close look sees."""
    met = 0
    for original, file in TRANSLATED:
        values: Any = build(read(original))[0]
        found = expected(read(original), KINDS[values["kind"]].model)
        if found and meets(found, read(file)):
            met += 1
            assert is_sound(KINDS[values["kind"]].model.model_validate(values), read(file)), file.uri

    assert met >= len(TRANSLATED) / 2


def test_the_texts_of_a_whole_translation_are_paired_with_those_of_its_entry() -> None:
    """At a glance each text is laid beside the one that it translates, as when one looks closely."""
    paired = 0
    for original, file in TRANSLATED:
        entry, translation = read_file(original), read_file(file)
        assert isinstance(entry, Document)
        assert isinstance(translation, Document)
        data = KINDS[str(entry.values["kind"])].model.model_validate(entry.values)
        found = expected_by(Entry("", "", entry, data))  # type: ignore[arg-type]
        pairs = found.pairs_in(translation) if found else None
        if pairs is not None:
            paired += 1
            units = [(unit.source, unit.translation) for unit in units_of(data, translation.values)]
            assert sorted(pairs) == sorted(units), file.uri

    assert paired >= len(TRANSLATED) / 2


def test_a_whole_translation_is_seen() -> None:
    """Labels of open keys come first, numbers need no translation, lists in brackets have one length."""
    found = expected(dedent(PERSONA), Persona)

    assert found
    assert meets(found, dedent(WHOLE))
    assert is_sound(Persona.model_validate(build(dedent(PERSONA))[0]), dedent(WHOLE))


@pytest.mark.parametrize(
    ("then", "now"),
    [
        ("role: คนไข้\n", ""),
        ("role: คนไข้", "role: ''"),
        ("role: คนไข้", "role: ~"),
        ("role: คนไข้", "role: คนไข้ # ใหม่"),
        ("role: คนไข้", "role: {ก: ข}"),
        ("tagline:", "tag line:"),
        ("[ไทย, อังกฤษพอใช้งาน]", "[ไทย]"),
        ("[ไทย, อังกฤษพอใช้งาน]", "ไทย"),
        ("[ไทย, อังกฤษพอใช้งาน]", "[ไทย, ~]"),
        ("    label: ประกัน\n", ""),
        ("id: price", "id: prices"),
        ("text: รู้ราคาก่อน", "text: Know the price before"),
        ("text: รู้ราคาก่อน", "text: รู้ราคา: ก่อน"),
        ("text: รู้ราคาก่อน", "text: รู้ราคาก่อน\n    confidence: assumed"),
        ("  - วิ่ง\n", ""),
        ("  - อบขนม\n", "  - อบขนม\n  - วาดรูป\n"),
        ("  - อบขนม\n", "  - \tอบขนม\n"),
        ("  - อบขนม\n", "  - อบ\u202eขนม\n"),
        ("  - อบขนม\n", "  - อบขนม\n# \u202e\n"),
        ("  - อบขนม\n", "  - อบขนม"),
    ],
)
def test_what_needs_a_closer_look_is_not_taken_for_whole(then: str, now: str) -> None:
    """Texts that are missing, empty or the same, other ids, lengths and keys, and odd characters are seen."""
    found = expected(dedent(PERSONA), Persona)
    text = dedent(WHOLE).replace(then, now)

    assert found
    assert text != dedent(WHOLE)
    assert not meets(found, text)


@pytest.mark.parametrize(
    ("then", "now"),
    [
        ("name: นก\n", "# ชื่อ\n\nname: นก\n\n"),
        ("text: รู้ราคาก่อน", "text: 'รู้ราคา: ก่อน'"),
        ("text: รู้ราคาก่อน", "text: >-\n      รู้ราคา\n      ก่อน"),
        ("text: รู้ราคาก่อน", "text: รู้ราคา\n      ก่อน"),
    ],
)
def test_the_way_of_writing_a_text_does_not_matter(then: str, now: str) -> None:
    """Comments, empty lines, quotes and line breaks hide nothing."""
    found = expected(dedent(PERSONA), Persona)

    assert found
    assert meets(found, dedent(WHOLE).replace(then, now))


@pytest.mark.parametrize(
    "written", ["Insurance:\n        - One\n        - Two", "Insurance:\n        value: [One, Two]"]
)
def test_what_may_be_translated_in_several_ways_is_not_guessed(written: str) -> None:
    """Where a text under an open key is a list, a translation without it is never taken for whole."""
    text = dedent(PERSONA.replace("Insurance: Social security", written))
    found = expected(text, Persona)
    left_out = dedent(WHOLE).replace("  Insurance:\n    label: ประกัน\n    value: ประกันสังคม\n", "")

    assert Persona.model_validate(build(text)[0]).attributes["Insurance"].value == ("One", "Two")
    assert found is None or not meets(found, left_out)


@st.composite
def mutated(draw: st.DrawFn, text: str) -> str:
    """Return a file with a few lines gone, doubled, moved in or out, or changed."""
    lines = text.splitlines(keepends=True)
    for _ in range(draw(st.integers(0, 2))):
        at = draw(st.integers(0, len(lines) - 1))
        line = lines[at]
        key, colon, _ = line.partition(": ")
        lines[at] = draw(
            st.sampled_from(
                ["", line * 2, "  " + line, line.removeprefix("  "), f"{key}{colon}อื่น\n",
                 f"{key}{colon}[ก, ข]\n",
                 f"{key}:\n", f"{key}: ''\n", f"{key}{colon}|-\n", "# c\n" + line,
                 f"{line[:-1]} # c\n",
                 f"{line[:-1]}\n    อีก\n", line.replace("- ", "  ")]
            )
        )  # fmt: skip
    return "".join(lines)


@settings(max_examples=600, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_no_other_translation_is_taken_for_whole(data: st.DataObject) -> None:
    """Whatever happens to an entry and its translation: what is seen as whole at a glance is whole."""
    original, file = data.draw(st.sampled_from(TRANSLATED))
    text = data.draw(mutated(read(original)))
    plain = read_plain(text)
    kind = KINDS.get(str(plain.values.get("kind"))) if plain else None
    found = expected_of(plain, kind.model) if plain and kind else None
    translation = data.draw(mutated(read(file)))

    if plain and kind and found and meets(found, translation):
        with suppress(ValidationError):  # then nobody looks at translations
            assert is_sound(kind.model.model_validate(plain.values), translation)


def test_a_journey_of_any_depth_is_expected_as_it_is_translated() -> None:
    """Stages, steps and their items come in the order and layout of the original, and nothing else."""
    text = """\
        kind: journey
        name: Paying
        personas: [nok]
        stages:
        - id: pay
          lifecycle: use
          name: Pay
          steps:
          - id: wait
            name: Wait
            channels:
            - clinic
            emotion: -1
            pain_points:
            - id: long
              text: The queue is long
              severity: high
            next:
            - step: pay
              when: Called up
        """
    translation = """\
        name: จ่ายเงิน
        stages:
        - id: pay
          name: จ่าย
          steps:
          - id: wait
            name: รอ
            pain_points:
            - id: long
              text: คิวยาว
            next:
            - when: ถึงคิว
        """
    found = expected(dedent(text), Journey)

    assert found
    assert meets(found, dedent(translation))
    assert not meets(found, dedent(translation).replace("    next:\n    - when: ถึงคิว\n", ""))
