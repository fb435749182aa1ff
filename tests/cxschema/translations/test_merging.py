"""What comes back from a translator stands where it belongs, and nothing else changes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from cxschema.catalog.memory import read_memory
from translated_docs import change, run, state_of
from translators_files import FORMS, extracted, translate, translate_all, units

if TYPE_CHECKING:
    from pathlib import Path


def percent(docs: Path, language: str = "th") -> int:
    """Return how much of all texts is done."""
    rows = json.loads(run(docs, "status", "--lang", language, "--format", "json").stdout)
    return 100 * sum(row["done"] for row in rows) // sum(row["texts"] for row in rows)


@pytest.mark.parametrize("form", FORMS)
def test_an_untouched_file_changes_nothing(docs: Path, form: str) -> None:
    """Out and back again leaves every byte, whatever state the texts are in."""
    change(docs, "personas/nok.yml", "Wants to know the price first", "Wants the price at once")
    change(docs, "guide/index.th.md", "สองสิ่ง", "สองอย่าง")
    file = extracted(docs, form)
    before = state_of(docs)
    made = run(docs, "merge", str(file))

    assert made.exit_code == 0, made.stdout
    assert state_of(docs) == before


@pytest.mark.parametrize("form", FORMS)
def test_what_another_program_saved_untouched_changes_nothing(docs: Path, form: str) -> None:
    """A program that writes the file anew in its own way loses nothing that is needed."""
    file = extracted(docs, form)
    translate(file, {})
    before = state_of(docs)

    assert run(docs, "merge", str(file)).exit_code == 0
    assert state_of(docs) == before


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("language", ["th", "fa"])
def test_all_translated_is_all_done(docs: Path, form: str, language: str) -> None:
    """With every text translated the handbook is complete: files are made or filled, and noted as current."""
    file = extracted(docs, form, language=language)
    found = units(file)
    translate_all(file)
    made = run(docs, "merge", str(file))

    assert made.exit_code == 0, made.stdout
    assert percent(docs, language) == 100
    assert units(extracted(docs, form, language=language)).keys() == found.keys()


@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_merging_keeps_the_line_ends_of_a_chapter(docs: Path, mark: str) -> None:
    """A chapter written on another system takes its texts and keeps its kind of line end."""
    path = docs / "guide/index.th.md"
    text = path.read_text(encoding="utf-8").replace("\n", "\r\n")
    path.write_bytes((mark + text).encode())
    file = extracted(docs, "po")
    translate(file, {"Two things": "สองอย่าง", "Guide": "คู่มือใหม่"})
    made = run(docs, "merge", str(file))

    assert made.exit_code == 0, made.stdout
    new = text.replace("สองสิ่ง", "สองอย่าง").replace("คู่มือ", "คู่มือใหม่")
    assert path.read_bytes().decode() == new


def test_merging_keeps_comments_and_layout(docs: Path) -> None:
    """Only what was translated is written, where it belongs."""
    file = extracted(docs, "po")
    translate(file, {"The wait is long": "รอนาน: มาก", "Two things": "สอง | อย่าง", "Cell": "ก | ข"})
    run(docs, "merge", str(file))
    text = (docs / "personas/nok.th.yml").read_text(encoding="utf-8")

    assert text.startswith("# ไฟล์แปล\nname: นก  # ชื่อเล่น\ntagline: อยากรู้ราคาก่อน\n")
    assert "  - id: wait\n    text: 'รอนาน: มาก'\n" in text
    assert "- สอง | อย่าง\n" in (docs / "guide/index.th.md").read_text(encoding="utf-8")
    assert "| ก \\| ข | `code` |" in (docs / "guide/index.th.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("form", FORMS)
def test_a_text_that_moved_is_found(docs: Path, form: str) -> None:
    """A file under another name and items in another order take their translations back."""
    file = extracted(docs, form)
    translate(file, {"The wait is long": "รอนาน", "Two things": "สองอย่าง"})
    (docs / "personas/nok.yml").rename(docs / "personas/somchai.yml")
    (docs / "personas/nok.th.yml").rename(docs / "personas/somchai.th.yml")
    change(docs, "guide/index.md", "- One\n- Two things", "- Two things\n- One")
    change(docs, "guide/index.th.md", "- หนึ่ง\n- สองสิ่ง", "- สองสิ่ง\n- หนึ่ง")
    made = run(docs, "merge", str(file))

    assert made.exit_code == 0, made.stdout
    assert "2 translations taken over." in made.stdout
    assert "รอนาน" in (docs / "personas/somchai.th.yml").read_text(encoding="utf-8")


@pytest.mark.parametrize("form", FORMS)
def test_a_confirmed_translation_is_current(docs: Path, form: str) -> None:
    """A translator who takes the mark for review away says that the old words still fit."""
    change(docs, "personas/nok.yml", "Wants to know the price first", "Wants to know the price at first")
    file = extracted(docs, form)
    if form == "po":
        translate(file, {"Wants to know the price at first": "อยากรู้ราคาก่อน"})
    else:
        text = file.read_text(encoding="utf-8")
        file.write_text(
            text.replace('state="initial" subState="cxbook:outdated"', 'state="reviewed"'), encoding="utf-8"
        )
    made = run(docs, "merge", str(file))

    assert "1 translation confirmed as current." in made.stdout
    assert read_memory(docs, "th").made_from("อยากรู้ราคาก่อน") == ("Wants to know the price at first",)


def test_nothing_is_written_when_only_asked(docs: Path) -> None:
    """--dry-run and --diff say what would happen."""
    file = extracted(docs, "po")
    translate(file, {"The wait is long": "รอนาน"})
    before = state_of(docs)

    assert "1 translation would be taken over." in run(docs, "merge", str(file), "--dry-run").stdout
    assert "+    text: รอนาน" in run(docs, "merge", str(file), "--diff").stdout
    assert state_of(docs) == before
