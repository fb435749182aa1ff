"""`cxbook translations status`, `stub` and `accept`, run on a small handbook as its users run them."""

from __future__ import annotations

import csv
import io
import json
import re
from typing import TYPE_CHECKING

import pytest

from cxschema.catalog.loading import load_catalog
from cxschema.catalog.memory import Memory, digest, read_memory
from cxschema.checks.checking import check
from cxschema.text.wording import messages
from cxschema.translations.excerpts import around_change
from translated_docs import FILES, change, run, state_of, write

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """Return a small handbook."""
    return write(tmp_path, FILES)


def counts(docs: Path, *words: str) -> dict[str, tuple[int, ...]]:
    """Return how many texts are done, missing, outdated and the same, by file."""
    rows = json.loads(run(docs, "status", "--lang", "th", "--format", "json", *words).stdout)
    return {row["source"]: (row["done"], row["missing"], row["outdated"], row["same"]) for row in rows}


def test_status_counts_data_and_prose_alike(docs: Path) -> None:
    """Each text of each file has a state; a file that is to stay in its language is not counted."""
    assert counts(docs) == {
        "handbook.yml": (1, 0, 0, 0),
        "personas/nok.yml": (4, 3, 0, 0),
        "glossary.yml": (2, 0, 0, 0),
        "guide/index.md": (8, 0, 0, 0),
    }


def test_a_changed_source_is_noticed_by_what_it_says(docs: Path) -> None:
    """A translation is outdated when its source says something else, and not when it only moved."""
    run(docs, "accept")
    change(docs, "personas/nok.yml", "Wants to know the price first", "Wants the price at once")
    change(docs, "guide/index.md", "- One\n- Two things", "- Two things\n- One\n\nA new text.")
    (docs / "guide/index.md").rename(docs / "guide/other.md")
    (docs / "guide/index.th.md").rename(docs / "guide/other.th.md")

    assert counts(docs)["personas/nok.yml"] == (3, 3, 1, 0)
    assert counts(docs)["guide/other.md"] == (8, 1, 0, 0)


def test_verbose_says_what_the_source_said_then_and_says_now(docs: Path) -> None:
    """Each open text is named with its place; an outdated one with its words then and now."""
    run(docs, "accept")
    change(docs, "guide/index.md", "Two things", "Three things")
    said = run(docs, "status", "--verbose", "--lang", "th", str(docs / "guide")).stdout

    assert "guide/index.th.md:10  outdated  guide/item/2" in said
    assert "source then: Two things\n  source now: Three things\n  translation: สองสิ่ง" in said


def test_the_gate_ends_with_one_below_the_minimum(docs: Path) -> None:
    """`--min` names every language that falls short, and only then ends with 1."""
    made = run(docs, "status", "--min", "80")

    assert made.exit_code == 1
    assert made.stderr.splitlines()[-1] == (
        "fa: 0 % of the texts are translated and current; at least 80 % are asked for."
    )
    assert run(docs, "status", "--min", "80", "--lang", "th").exit_code == 0


def test_a_hundred_percent_means_everything(docs: Path) -> None:
    """One open text among many is never rounded away."""
    change(docs, "guide/index.md", "- One\n", "".join(f"- Number {n}\n" for n in range(300)))
    change(docs, "guide/index.th.md", "- หนึ่ง\n", "".join(f"- ลำดับ {n}\n" for n in range(299)))
    guide = (str(docs / "guide"), "--lang", "th")

    assert json.loads(run(docs, "status", "--format", "json", *guide).stdout)[0]["percent"] == 99
    assert run(docs, "status", "--min", "100", *guide).exit_code == 1


def test_status_as_a_table_of_values(docs: Path) -> None:
    """CSV has the same columns in every language of the reader."""
    rows = list(csv.DictReader(io.StringIO(run(docs, "status", "--format", "csv", language="ko").stdout)))

    assert rows[0]["language"] == "th"
    assert {row["language"] for row in rows} == {"th", "fa"}
    assert [row["file"] for row in rows if row["language"] == "fa"] == [""] * 4


@pytest.mark.parametrize("language", ["th", "ko", "fa"])
def test_every_language_has_every_word_of_these_commands(language: str) -> None:
    """Each language says the same things with the same facts; only some have a form for one."""
    theirs, ours = (_flat(messages(name)["translations"]) for name in (language, "en"))

    assert {key for key in ours if not key.endswith(".one")} == {key for key in theirs if key in ours}
    for key, text in theirs.items():
        assert set(re.findall(r"\{\w+\}", text)) == set(re.findall(r"\{\w+\}", ours[key])), key


def _flat(tree: dict, prefix: str = "") -> dict[str, str]:
    """Spell out nested keys."""
    found: dict[str, str] = {}
    for key, value in tree.items():
        found |= _flat(value, f"{prefix}{key}.") if isinstance(value, dict) else {prefix + key: value}
    return found


@pytest.mark.parametrize(("language", "word"), [("th", "ล้าสมัย"), ("ko", "오래됨"), ("fa", "کهنه")])
def test_status_speaks_the_readers_language(docs: Path, language: str, word: str) -> None:
    """Headings and sentences are those of the terminal's language."""
    assert word in run(docs, "status", language=language).stdout


def test_wrong_use_is_told(docs: Path) -> None:
    """A language that is not there and a path outside the handbook end with 2 and a sentence."""
    assert run(docs, "status", "--lang", "de").exit_code == 2
    assert 'no translations into "en"' in run(docs, "status", "--lang", "en").stderr
    (docs.parent / "other.yml").write_text("", encoding="utf-8")
    assert run(docs, "status", str(docs.parent / "other.yml")).exit_code == 2


def test_accept_notes_what_is_new_and_nothing_else(docs: Path) -> None:
    """Without paths, an outdated translation and a copy stay what they are."""
    run(docs, "accept")
    change(docs, "personas/nok.yml", "The wait is long", "The wait")
    change(docs, "personas/nok.yml", "Wants to know the price first", "Wants the price at once")
    change(docs, "guide/index.th.md", "สองสิ่ง", "Two things")
    before = counts(docs)
    made = run(docs, "accept")

    assert counts(docs) == before
    assert "2 translations are outdated or the same as their source" in made.stdout


def test_accept_by_name_takes_everything_in_a_file(docs: Path) -> None:
    """A file that is named is current afterwards, outdated texts too; other files are untouched."""
    run(docs, "accept")
    change(docs, "personas/nok.yml", "Wants to know the price first", "Wants the price at once")
    change(docs, "guide/index.md", "Two things", "Three things")
    run(docs, "accept", str(docs / "personas/nok.th.yml"))

    assert counts(docs)["personas/nok.yml"][2] == 0
    assert counts(docs)["guide/index.md"][2] == 1
    assert "Wants to know the price first" not in read_memory(docs, "th").written()


def test_the_memory_is_sorted_one_text_a_line(docs: Path) -> None:
    """Two people's changes of the memory merge line by line, and accepting twice changes nothing."""
    run(docs, "accept")
    path = docs / ".translations" / "th.json"
    first = path.read_text(encoding="utf-8")
    run(docs, "accept", str(docs))

    assert path.read_text(encoding="utf-8") == first
    lines = first.splitlines()[1:-1]
    assert lines == sorted(lines)
    assert f'"{digest("นก")}": "Nok",' in lines
    assert not (docs / ".translations" / "fa.json").exists()


def test_one_translation_may_serve_two_sources() -> None:
    """A word that translates two words is outdated for neither of them."""
    memory = Memory({digest("ขั้น"): ("Step", "Stage")})

    assert memory.then("ขั้น", "Step") is None
    assert memory.then("ขั้น", "Stage") is None
    assert memory.then("ขั้น", "Steps") == "Step"


def test_a_translation_may_say_more(docs: Path) -> None:
    """A sentence that only one language needs is no fault; one whose source is gone is outdated."""
    run(docs, "accept")
    change(docs, "guide/index.th.md", "- หนึ่ง", "ปีเป็น พ.ศ.\n\n- หนึ่ง")
    assert counts(docs)["guide/index.md"] == (8, 0, 0, 0)

    change(docs, "guide/index.md", "- Two things\n", "")
    assert counts(docs)["guide/index.md"] == (7, 0, 1, 0)
    run(docs, "accept", str(docs / "guide"))
    assert counts(docs)["guide/index.md"] == (7, 0, 0, 0)


def test_prune_forgets_what_stands_nowhere(docs: Path) -> None:
    """Pruning keeps what is there, and does nothing while a file cannot be read."""
    run(docs, "accept")
    change(docs, "guide/index.th.md", "สองสิ่ง", "สองอย่าง")
    run(docs, "accept", "--prune")

    assert read_memory(docs, "th").made_from("สองสิ่ง") == ()
    assert read_memory(docs, "th").made_from("สองอย่าง") == ("Two things",)
    (docs / "personas/nok.th.yml").write_text("name: [", encoding="utf-8")
    assert run(docs, "accept", "--prune").exit_code == 2


def test_the_check_tells_outdated_texts_of_data_and_prose(docs: Path) -> None:
    """`cxbook check` points at the line of each translation whose source has changed, in chapters too."""
    run(docs, "accept")
    change(docs, "personas/nok.yml", "Wants to know the price first", "Wants the price at once")
    change(docs, "guide/index.md", "Two things", "Three things")
    found = [item for item in check(load_catalog(docs)) if item.rule == "translation-outdated"]

    assert [(item.place.file, item.place.line) for item in found] == [
        ("guide/index.th.md", 10),
        ("personas/nok.th.yml", 3),
    ]


def test_the_check_holds_translations_and_chapters_to_the_glossary(docs: Path) -> None:
    """A word to avoid is told with its line and column wherever it stands, but not in code."""
    change(docs, "guide/index.th.md", "- สองสิ่ง", "- สอง ค่าของ `ค่าของ`")
    change(docs, "personas/nok.th.yml", "อยากรู้ราคาก่อน", "อยากรู้ค่าของก่อน")
    found = [item for item in check(load_catalog(docs)) if item.rule == "term-against-glossary"]

    assert [(item.place.file, item.place.line, item.place.column) for item in found] == [
        ("guide/index.th.md", 10, 7),
        ("personas/nok.th.yml", 3, 10),
    ]
    assert {item.facts["instead"] for item in found} == {"ราคา"}


def test_stub_adds_places_and_loses_nothing(docs: Path) -> None:
    """A translation that is there gets the missing texts as comments above empty places; the rest stays."""
    run(docs, "stub", str(docs / "personas"), "--lang", "th")
    text = (docs / "personas/nok.th.yml").read_text(encoding="utf-8")

    assert text.startswith("# ไฟล์แปล\nname: นก  # ชื่อเล่น\n")
    assert "  - id: wait\n    # The wait is long\n    text:\n" in text
    assert "    # Social security\n    value:\n" in text
    assert counts(docs)["personas/nok.yml"] == (4, 3, 0, 0)
    before = state_of(docs)
    run(docs, "stub", str(docs / "personas"), "--lang", "th")
    assert state_of(docs) == before


def test_stub_makes_files_that_pass_the_check(docs: Path) -> None:
    """New translations of data and prose hold every text to translate, and no finding is new."""
    before = {item.rule for item in check(load_catalog(docs))}
    made = run(docs, "stub", str(docs), "--lang", "fa")

    assert made.stdout.count("docs/") == 4
    assert (docs / "guide/index.fa.md").read_text(encoding="utf-8") == (docs / "guide/index.md").read_text(
        encoding="utf-8"
    )
    assert {item.rule for item in check(load_catalog(docs))} <= before
    assert run(docs, "status", "--lang", "fa", "--min", "1").exit_code == 1


def test_stub_puts_new_texts_of_a_chapter_where_they_belong(docs: Path) -> None:
    """A paragraph and an item that are new in the source stand in the translation beside their neighbours."""
    run(docs, "accept")
    change(docs, "guide/index.md", "- Two things", "- New item\n- Two things\n\nA new paragraph.")
    run(docs, "stub", str(docs / "guide"), "--lang", "th")
    text = (docs / "guide/index.th.md").read_text(encoding="utf-8")

    assert "- หนึ่ง\n- New item\n- สองสิ่ง\n\nA new paragraph.\n\n| หัว" in text


def test_stub_leaves_a_broken_file_alone(docs: Path) -> None:
    """A translation that cannot be read is not written over; it is named."""
    (docs / "personas/nok.th.yml").write_text("name: [", encoding="utf-8")
    made = run(docs, "stub", str(docs / "personas"), "--lang", "th")

    assert (docs / "personas/nok.th.yml").read_text(encoding="utf-8") == "name: ["
    assert "personas/nok.th.yml" in made.stderr


def test_stub_shows_before_it_writes(docs: Path) -> None:
    """With --diff nothing is written."""
    before = state_of(docs)
    made = run(docs, "stub", str(docs), "--diff")

    assert "+    # The wait is long" in made.stdout
    assert state_of(docs) == before


@pytest.mark.parametrize(
    ("before", "now", "shown"),
    [
        ("a short text", "a long text", ("a short text", "a long text")),
        (
            " ".join(map(str, range(60))),
            " ".join(map(str, [*range(30), "new", *range(31, 60)])),
            (
                "… 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36 37 38 …",
                "… 22 23 24 25 26 27 28 29 new 31 32 33 34 35 36 37 38 …",
            ),
        ),
        ("", "x " * 40, ("", "x " * 40)),
    ],
)
def test_a_long_text_is_cut_to_where_it_changed(before: str, now: str, shown: tuple[str, str]) -> None:
    """Of a long paragraph the reader sees what differs, with a few words around it."""
    assert around_change(before, now) == shown


def test_accept_counts_what_status_counts(docs: Path) -> None:
    """A number, which reads the same in every language, is no text to accept."""
    (docs / "personas/som.yml").write_text(
        "kind: persona\nname: Som\ndemographics: {age: 44}\n", encoding="utf-8"
    )
    (docs / "personas/som.th.yml").write_text("name: ส้ม\ndemographics: {age: '44'}\n", encoding="utf-8")

    made = run(docs, "accept", str(docs / "personas/som.th.yml"))

    assert "1 translation noted" in made.output
