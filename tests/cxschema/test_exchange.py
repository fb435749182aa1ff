"""PO and XLIFF files out to a translator and back, read and written by other programs on the way."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import TYPE_CHECKING

import polib
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from translate.storage.xliff2 import Xliff2File

from cxschema.catalog.memory import read_memory
from cxschema.catalog.sheets import State
from cxschema.translations.exchange import Outgoing, UnreadableExchangeError
from cxschema.translations.po import as_po, from_po
from cxschema.translations.xliff import as_xliff, from_xliff
from translated_docs import FILES, change, run, state_of, write

if TYPE_CHECKING:
    from pathlib import Path

FORMS = ["po", "xlf"]


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """Return a small handbook whose translations are noted."""
    made = write(tmp_path, FILES)
    run(made, "accept")
    return made


def extracted(docs: Path, form: str, *words: str, language: str = "th") -> Path:
    """Return a translator's file."""
    file = docs.parent / f"{language}.{form}"
    assert run(docs, "extract", "--lang", language, "-o", str(file), *words).exit_code == 0
    return file


def units(file: Path) -> dict[str, dict[str, object]]:
    """Return the texts of a file as another program reads them: source, target, state, notes."""
    if file.suffix == ".po":
        return {
            entry.msgctxt: {
                "source": entry.msgid,
                "target": entry.msgstr,
                "fuzzy": entry.fuzzy,
                "before": entry.previous_msgid,
                "notes": entry.comment,
            }
            for entry in polib.pofile(str(file))
        }
    return {
        f"{whole.getparent().get('original')}#{whole.get('name')}": {
            "source": unit.source,
            "target": unit.target,
            "fuzzy": unit.xmlelement.get("state") == "initial",
            "notes": " ".join(whole.find("{*}notes").itertext()),
        }
        for unit in Xliff2File.parsefile(str(file)).units
        for whole in [unit.getunitelement()]
    }


def translate(file: Path, texts: dict[str, str]) -> None:
    """Translate some texts, by their sources, with another program."""
    if file.suffix == ".po":
        made = polib.pofile(str(file))
        for entry in made:
            if entry.msgid in texts:
                entry.msgstr = texts[entry.msgid]
                entry.flags = []
        made.save()
    else:
        store = Xliff2File.parsefile(str(file))
        for unit in store.units:
            if unit.source in texts:
                unit.target = texts[unit.source]
        store.save()


def translate_all(file: Path) -> None:
    """Translate everything with another program, which keeps the placeholders where they are."""
    if file.suffix == ".po":
        translate(file, {entry.msgid: f"ใหม่ {entry.msgid}" for entry in polib.pofile(str(file))})
        return
    store = Xliff2File.parsefile(str(file))
    for unit in store.units:
        new = deepcopy(unit.source_dom)
        new.tag, new.text = new.tag.replace("source", "target"), f"ใหม่ {new.text or ''}"
        unit.set_target_dom(new)
    store.save()


def percent(docs: Path, language: str = "th") -> int:
    """Return how much of all texts is done."""
    rows = json.loads(run(docs, "status", "--lang", language, "--format", "json").stdout)
    return 100 * sum(row["done"] for row in rows) // sum(row["texts"] for row in rows)


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


def test_nothing_is_written_when_only_asked(docs: Path) -> None:
    """--dry-run and --diff say what would happen."""
    file = extracted(docs, "po")
    translate(file, {"The wait is long": "รอนาน"})
    before = state_of(docs)

    assert "1 translation would be taken over." in run(docs, "merge", str(file), "--dry-run").stdout
    assert "+    text: รอนาน" in run(docs, "merge", str(file), "--diff").stdout
    assert state_of(docs) == before


def test_only_what_is_open_goes_out_when_asked(docs: Path) -> None:
    """--open leaves out what is done; paths choose files."""
    assert len(units(extracted(docs, "po", "--open"))) == 3
    assert len(units(extracted(docs, "po", "--open", str(docs / "guide")))) == 0


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("<!DOCTYPE x [<!ENTITY a 'b'>]><xliff version='2.0'>&a;</xliff>", "declares a document type"),
        ("<xliff version='1.2'/>", "not XLIFF 2"),
        ("<xliff", "damaged"),
        ("hello", "damaged"),
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


WORDS = st.text(
    st.one_of(
        st.sampled_from('abc `"\\\n%{}[]()<>&|#*:-ไทย한국\u200cفا\t'),
        st.characters(blacklist_categories=("Cs", "Cc")),
    ),
    min_size=1,
    max_size=40,
).filter(lambda text: text.strip() == text)


@given(WORDS, WORDS)
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_any_words_survive_both_formats(source: str, target: str) -> None:
    """Whatever a text holds comes back as it went out: quotes, marks, breaks, letters of any script."""
    text = Outgoing("a.yml", "b/0", source, target, State.DONE, None, 1, ("note",), None)
    po, xliff = from_po(as_po([text], "th", "T")), from_xliff(as_xliff([text], "en", "th"))

    for language, found in (po, xliff):
        assert language == "th"
        assert [(item.source, item.target, item.seen) for item in found] == [(source, target, text.seen)]


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused(text: str) -> None:
    """No file, however strange, is a program fault."""
    for read in (from_po, from_xliff):
        try:
            read(text)
        except UnreadableExchangeError:
            continue


PO_LINES = r"""msgid "a"
msgid ""
msgstr "b"
msgstr
msgctxt "x#y"
msgid_plural "c"
msgstr[0] "d"
msgstr[x] "e"
"more
"\n"
#, fuzzy
#~ msgid
#| msgid "p"
#: a:b
"Language: th\n"
"""
PO_LINE = st.sampled_from(PO_LINES.split("\n"))


@given(st.lists(PO_LINE, max_size=12))
def test_any_lines_of_po_are_read_or_refused(lines: list[str]) -> None:
    """A PO file in any disorder is read or refused."""
    try:
        from_po("\n".join(lines))
    except UnreadableExchangeError:
        return
