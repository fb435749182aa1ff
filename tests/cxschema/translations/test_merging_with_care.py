"""What comes back from a translator and does not simply fit: it is told, and nothing is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polib
import pytest

from cxschema.catalog.memory import read_memory
from translated_docs import change, run, state_of
from translators_files import FORMS, extracted, translate

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("form", FORMS)
def test_a_source_that_changed_meanwhile_is_told(docs: Path, form: str) -> None:
    """The translation is not lost: it is taken over, noted with the old words, and counts as outdated."""
    file = extracted(docs, form)
    translate(file, {"Two things": "สองอย่าง"})
    change(docs, "guide/index.md", "Two things", "Three things")
    made = run(docs, "merge", str(file))

    assert made.exit_code == 1
    assert "The source has changed since" in made.stdout
    assert "source then: Two things\n  source now: Three things" in made.stdout
    assert "- สองอย่าง\n" in (docs / "guide/index.th.md").read_text(encoding="utf-8")
    assert read_memory(docs, "th").then("สองอย่าง", "Three things") == "Two things"


@pytest.mark.parametrize("form", FORMS)
def test_a_translation_that_changed_meanwhile_stays(docs: Path, form: str) -> None:
    """What somebody wrote into the handbook in the meantime is not written over, unless it is said so."""
    file = extracted(docs, form)
    translate(file, {"Two things": "สองอย่าง"})
    change(docs, "guide/index.th.md", "สองสิ่ง", "สองเรื่อง")
    made = run(docs, "merge", str(file))

    assert made.exit_code == 1
    assert "guide/index.th.md:10  guide/item/2  The translation in the handbook has changed" in made.stdout
    assert "- สองเรื่อง\n" in (docs / "guide/index.th.md").read_text(encoding="utf-8")
    run(docs, "merge", str(file), "--overwrite")
    assert "- สองอย่าง\n" in (docs / "guide/index.th.md").read_text(encoding="utf-8")


def test_a_translation_that_lost_a_mark_is_left_out(docs: Path) -> None:
    """Code and link targets have to be there again; what is missing and what was added is named."""
    file = extracted(docs, "po")
    translate(
        file,
        {
            "She learns the `price` last": "รู้ราคาทีหลังสุด",
            "Read [the price](../personas/nok.yml) first.": "อ่าน[ราคา](nok.yml)",
        },
    )
    before = state_of(docs)
    made = run(docs, "merge", str(file))

    assert made.exit_code == 1
    assert "−`price`" in made.stdout
    assert "−(../personas/nok.yml) +(nok.yml)" in made.stdout
    assert state_of(docs) == before


def test_a_text_that_is_gone_is_told(docs: Path) -> None:
    """A translation whose source is nowhere any more is named, and nothing else is changed."""
    file = extracted(docs, "po")
    translate(file, {"The wait is long": "รอนาน"})
    change(docs, "personas/nok.yml", "  - id: wait\n    text: The wait is long\n", "")
    made = run(docs, "merge", str(file))

    assert "no such text in the handbook any more" in made.stdout
    assert "0 translations taken over." in made.stdout


def test_a_language_may_come_back_with_its_country(docs: Path) -> None:
    """A translator's program that writes th_TH means the handbook's th; a strange language is refused."""
    file = extracted(docs, "po")
    translate(file, {"The wait is long": "รอนาน"})
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("Language: th\\n", "Language: th_TH\\n"), encoding="utf-8")
    assert "1 translation taken over." in run(docs, "merge", str(file)).stdout

    file.write_text(text.replace("Language: th\\n", "Language: de\\n"), encoding="utf-8")
    assert run(docs, "merge", str(file)).exit_code == 2


@pytest.mark.parametrize("form", FORMS)
def test_a_file_of_one_language_is_not_taken_for_another(docs: Path, form: str) -> None:
    """Who mistakes the language for a file is told, before Thai stands on Persian pages; nothing changes."""
    file = extracted(docs, form)
    before = state_of(docs)
    made = run(docs, "merge", str(file), "--lang", "fa", "--overwrite")

    assert made.exit_code == 2
    assert 'says itself that it is in "th"' in made.stderr
    assert state_of(docs) == before


def test_unfinished_and_empty_texts_are_counted_and_left(docs: Path) -> None:
    """A fuzzy entry is not taken, whatever stands in it."""
    file = extracted(docs, "po")
    made = polib.pofile(str(file))
    entry = next(entry for entry in made if entry.msgid == "The wait is long")
    entry.msgstr, entry.flags = "รอนาน", ["fuzzy"]
    made.save()
    told = run(docs, "merge", str(file)).stdout

    assert "1 translation is still marked as unfinished" in told
    assert "2 texts are not translated in the file." in told
    assert "รอนาน" not in (docs / "personas/nok.th.yml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("<!DOCTYPE x [<!ENTITY a 'b'>]><xliff version='2.0'>&a;</xliff>", "declares a document type"),
        ("<xliff version='1.2'/>", "not XLIFF 2"),
        ("<xliff", "damaged"),
        ("hello", "another kind of file"),
        ("<!-- a page -->\n# Hello", "another kind of file"),
        ('msgid "x\nmsgstr', "no text of a handbook"),
        ("\udcff", "no text in UTF-8"),
    ],
)
def test_a_file_that_is_none_is_refused(docs: Path, text: str, reason: str) -> None:
    """What cannot be read, or might do harm, ends with 2 and a sentence, and changes nothing."""
    file = docs.parent / "x.po"
    file.write_bytes(text.encode("utf-8", errors="surrogateescape"))
    before = state_of(docs)
    made = run(docs, "merge", str(file), "--lang", "th")

    assert made.exit_code == 2
    assert reason in made.stderr
    assert state_of(docs) == before
