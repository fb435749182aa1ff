"""`cxbook new`, run as its users run it: on copies of the real handbook, with and without a terminal."""

from __future__ import annotations

import os
import pty
import re
import select
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cxschema.catalog.loading import load_catalog
from cxschema.checks.checking import check
from cxschema.cli import main
from cxschema.diagnostics import Severity
from cxschema.models.kinds import KINDS
from cxschema.scaffolding.new_entry import questions
from cxschema.text.wording import messages

DOCS = Path(__file__).parents[2] / "docs"
OTHERS = sorted(set(KINDS) - {"handbook", "glossary"})


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """Return a copy of the handbook's data files."""
    unwanted = shutil.ignore_patterns("*.md", "*.png", "*.ko.yml", "*.fa.yml", ".*")
    return Path(shutil.copytree(DOCS, tmp_path / "docs", ignore=unwanted))


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    """Return an empty docs folder."""
    folder = tmp_path / "docs"
    folder.mkdir()
    return folder


def new(docs: Path, *words: str, language: str = "en") -> Result:
    """Make something new."""
    return CliRunner().invoke(main, ["new", *words, "--docs", str(docs)], env={"LC_ALL": language})


def findings_in(docs: Path, name: str, *, weighty: bool = False) -> list[str]:
    """Return what is found in the files of a name."""
    return [
        f"{item.place.file}:{item.place.line} {item.rule} {dict(item.facts)}"
        for item in check(load_catalog(docs))
        if Path(item.place.file).name.startswith(f"{name}.")
        and not (weighty and item.severity != Severity.ERROR)
    ]


@pytest.mark.parametrize("kind", OTHERS)
def test_a_new_file_is_sound(docs: Path, kind: str) -> None:
    """A new file lies in the folder of its kind, and nothing is wrong with it."""
    result = new(docs, kind, "brand-new")
    path = docs / KINDS[kind].folder / "brand-new.yml"

    assert result.exit_code == 0
    assert str(path) in result.stdout
    assert path.read_text(encoding="utf-8").startswith("## ")
    assert findings_in(docs, "brand-new", weighty=True) == []


@pytest.mark.parametrize("full", [(), ("--full",)], ids=["useful", "full"])
@pytest.mark.parametrize("kind", OTHERS)
def test_every_line_can_be_switched_on(docs: Path, kind: str, full: tuple[str, ...]) -> None:
    """With the # taken away from every line that has one, a new file is sound, and says nothing twice."""
    new(docs, kind, "brand-new", *full)
    path = docs / KINDS[kind].folder / "brand-new.yml"
    lines = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join(re.sub("^#(?!#)", "", line) for line in lines), encoding="utf-8")

    assert [item for item in findings_in(docs, "brand-new") if "missing-picture" not in item] == []


@pytest.mark.parametrize("kind", ["handbook", "glossary"])
def test_a_file_that_there_is_one_of_needs_no_id(empty: Path, kind: str) -> None:
    """The handbook file and the glossary are called what they are."""
    assert new(empty, kind).exit_code == 0
    assert findings_in(empty, kind, weighty=True) == []
    assert (empty / f"{kind}.yml").is_file()


def test_new_files_are_in_form(docs: Path) -> None:
    """What `cxbook new` writes, `cxbook fmt` leaves as it is."""
    made = [str(docs / KINDS[kind].folder / "brand-new.yml") for kind in OTHERS]
    for kind in OTHERS:
        new(docs, kind, "brand-new", "--full")
    new(docs, "persona", "brand-new", "--lang", "th")
    made.append(str(docs / "personas" / "brand-new.th.yml"))

    result = CliRunner().invoke(main, ["fmt", "--check", "--docs", str(docs), *made])

    assert result.exit_code == 0, result.output


def test_references_are_those_of_the_handbook(docs: Path) -> None:
    """Examples that refer to something refer to what is there."""
    text = new(docs, "journey", "--stdout").stdout

    assert "## Whose journey it is. (employer-hr, ji-woo, nok," in text
    assert "lifecycle: awareness" in text


def test_what_there_is_nothing_to_refer_to_is_left_out(empty: Path) -> None:
    """In an empty handbook, nothing is offered that would be a fault."""
    text = new(empty, "persona", "--stdout").stdout

    assert "owner" not in text
    assert "evidence" not in text


def test_what_must_refer_to_something_waits_for_it(empty: Path) -> None:
    """A focus challenge is for somebody; without personas there is nobody."""
    result = new(empty, "focus-challenge", "care")

    assert result.exit_code == 2
    assert "cxbook new persona" in result.stderr


def test_nothing_is_ever_overwritten(docs: Path) -> None:
    """A file that is there stays, byte by byte, whoever owns the name."""
    before = {path: path.read_bytes() for path in docs.rglob("*") if path.is_file()}
    (docs / "personas" / "odd.yml").symlink_to("nowhere.yml")

    for words in (
        ("persona", "nok"),
        ("persona", "nok", "--from", "tom"),
        ("persona", "nok", "--lang", "th"),
        ("persona", "odd"),
        ("handbook",),
        ("handbook", "second"),
    ):
        assert new(docs, *words).exit_code == 2, words

    assert before == {path: path.read_bytes() for path in docs.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    "words",
    [
        ("prsona", "x"),
        ("persona",),
        ("persona", "Two Words"),
        ("persona", "../outside"),
        ("persona", "new-one", "--from", "nobody"),
        ("persona", "nobody", "--lang", "th"),
        ("persona", "--lang", "th"),
        ("persona", "nok", "--lang", "de"),
        ("persona", "nok", "--lang", "en"),
        ("persona", "new-one", "--from", "nok", "--lang", "th"),
    ],
    ids=" ".join,
)
def test_wrong_use_ends_with_two_and_a_sentence(docs: Path, words: tuple[str, ...]) -> None:
    """What cannot be made is told, and nothing is written."""
    before = sorted(docs.rglob("*"))
    result = new(docs, *words)

    assert result.exit_code == 2
    assert "Error: " in result.stderr
    assert sorted(docs.rglob("*")) == before


def test_an_earlier_id_is_not_given_again(docs: Path) -> None:
    """Old links lead to the entry that had the id before."""
    path = docs / "personas" / "nok.yml"
    path.write_text(path.read_text(encoding="utf-8") + "aliases: [nattaya]\n", encoding="utf-8")

    assert "earlier id of personas/nok.yml" in new(docs, "persona", "nattaya").stderr


@pytest.mark.parametrize(
    ("kind", "source"),
    [
        ("persona", "nok"),
        ("journey", "first-appointment"),
        ("evidence", "booking-survey"),
        ("focus-challenge", "focus-challenge"),
    ],
)
def test_a_copy_says_the_same_as_its_original(docs: Path, kind: str, source: str) -> None:
    """A copy is a draft that nobody has reviewed, under a name of its own; the rest is the original's."""
    folder = docs / KINDS[kind].folder
    original = (folder / f"{source}.yml").read_text(encoding="utf-8")
    (folder / f"{source}.yml").write_text(
        f"# Kept.\n{original}aliases:\n  - long-ago\nid: {source}\n", encoding="utf-8"
    )

    assert new(docs, kind, "brand-new", "--from", source).exit_code == 0

    made = load_catalog(docs).entries[kind, "brand-new"].data
    model = load_catalog(docs).entries[kind, source].data
    own = {"status": "draft", "name": "Brand new", "reviewed": None, "aliases": (), "id": None}
    assert made == model.model_copy(update={**own, "status": type(model.status)("draft")})
    assert (folder / "brand-new.yml").read_text(encoding="utf-8").startswith("# Kept.\n")
    assert findings_in(docs, "brand-new", weighty=True) == []


def test_what_cannot_be_copied_line_by_line_is_not(docs: Path) -> None:
    """A file in one pair of braces is left to its writer."""
    (docs / "personas" / "odd.yml").write_text("{kind: persona, name: Odd}\n", encoding="utf-8")

    result = new(docs, "persona", "brand-new", "--from", "odd")

    assert result.exit_code == 2
    assert "by hand" in result.stderr


def test_stdout_writes_nothing(docs: Path) -> None:
    """Printed, a file is only to look at, and needs no id."""
    before = sorted(docs.rglob("*"))
    text = new(docs, "persona", "--stdout").stdout

    assert "\nkind: persona\n" in text
    assert sorted(docs.rglob("*")) == before


def test_it_speaks_the_language_of_its_reader(docs: Path) -> None:
    """Messages are in the language of the terminal, a translation's first line in its own."""
    result = new(docs, "persona", "somchai", language="th_TH.UTF-8")
    new(docs, "persona", "somchai", "--lang", "ko")

    assert "เขียนไฟล์" in result.stdout
    assert "번역" in (docs / "personas" / "somchai.ko.yml").read_text(encoding="utf-8")


def on_a_terminal(docs: Path, *words: str, typed: str, language: str = "en") -> tuple[int, str]:
    """Run `cxbook new` on a terminal on which *typed* is typed; return how it ended and what was shown."""
    ours, theirs = pty.openpty()
    run = "from cxschema.cli import main; main(prog_name='cxbook')"
    command = [sys.executable, "-c", run, "new", *words, "--docs", str(docs)]
    env = {**os.environ, "LC_ALL": language, "PYTHONUTF8": "1"}
    with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=env) as process:
        os.close(theirs)
        os.write(ours, typed.encode())
        shown = b""
        while select.select([ours], [], [], 60)[0]:
            try:
                shown += os.read(ours, 4096)
            except OSError:  # the other side has gone
                break
        os.close(ours)
        return process.wait(timeout=60), shown.decode(errors="replace")


def test_on_a_terminal_it_asks(docs: Path) -> None:
    """Somebody at a terminal is asked for the name first, for the id that it suggests, and who keeps it."""
    code, shown = on_a_terminal(docs, "persona", typed="Niran Chai: a friend\n\nfront-desk\n")

    assert code == 0, shown
    assert "What is it to be called?" in shown
    text = (docs / "personas" / "niran-chai-a-friend.yml").read_text(encoding="utf-8")
    assert "name: 'Niran Chai: a friend'\n" in text
    assert "\nowner: front-desk\n" in text


def test_what_to_make_is_asked_too(docs: Path) -> None:
    """`cxbook new` alone asks for the kind; of what there is one only, no second one is offered."""
    code, shown = on_a_terminal(docs, typed="handbook\nsegment\nNight workers\n\n\n")

    assert code == 0, shown
    assert "segment, evidence." in shown
    assert '"handbook" is none of these.' in shown
    assert (docs / "segments" / "night-workers.yml").is_file()


def test_an_answer_that_is_no_choice_is_asked_again(docs: Path) -> None:
    """Where there are choices, nothing else is taken; what may be left empty is said to be."""
    code, shown = on_a_terminal(docs, "evidence", "diary", typed="Diaries\nguess\nsurvey\nnobody\n\n")

    assert code == 0, shown
    assert "Enter skips this question." in shown
    text = (docs / "evidence" / "diary.yml").read_text(encoding="utf-8")
    assert "\nmethod: survey\n" in text
    assert "\n#owner: cx-team\n" in text


def test_a_near_answer_is_offered(docs: Path) -> None:
    """Of a misspelt answer, the right one is offered, and Enter takes it; several stand between commas."""
    code, shown = on_a_terminal(docs, "journey", "night", typed="\nnok، tomm\n\n\n")

    assert code == 0, shown
    assert 'Did you mean "nok, tom"?' in shown
    text = (docs / "journeys" / "night.yml").read_text(encoding="utf-8")
    assert "\npersonas:\n  - nok\n  - tom\n" in text


def test_no_answer_is_lost_for_an_id_that_is_taken(docs: Path) -> None:
    """An id that another entry has, or a file that cannot be read, is told at once, and asked for again."""
    (docs / "personas" / "odd.yml").write_text("kind: [", encoding="utf-8")
    code, shown = on_a_terminal(docs, "persona", typed="Nok\n\nodd\nNight Owl\nowl\n\n")

    assert code == 0, shown
    assert 'The id "nok" cannot be used' in shown
    assert "odd.yml is there already" in shown
    assert '"Night Owl" cannot be an id.' in shown
    assert "\nname: Nok\n" in (docs / "personas" / "owl.yml").read_text(encoding="utf-8")


def test_an_id_that_is_taken_is_told_before_anything_is_asked(docs: Path) -> None:
    """Who names the id at once is not led through the questions first."""
    code, shown = on_a_terminal(docs, "persona", "nok", typed="")

    assert code == 2
    assert "called" not in shown


def test_a_copy_and_a_translation_are_asked_for_as_well(docs: Path) -> None:
    """A copy asks for its own name and id, a translation for the entry that it translates."""
    code, shown = on_a_terminal(docs, "persona", "--from", "nok", typed="Owl\n\n")
    assert code == 0, shown
    assert load_catalog(docs).entries["persona", "owl"].data.title == "Owl"

    code, shown = on_a_terminal(docs, "persona", "--lang", "th", typed="owl\n")
    assert code == 0, shown
    assert (docs / "personas" / "owl.th.yml").is_file()


@pytest.mark.parametrize("language", ["en", "th", "ko", "fa"])
def test_every_question_has_words_in_every_language(docs: Path, language: str) -> None:
    """Whatever is asked is asked in the language of the terminal."""
    known = messages(language)["asking"]["questions"]
    asked = {
        question.field for kind in KINDS.values() for question in questions(kind, None, load_catalog(docs))
    }

    assert {*asked, "kind", "which", "id"} == set(known)


def test_it_asks_in_the_language_of_the_terminal(docs: Path) -> None:
    """The questions are in Thai on a Thai terminal."""
    code, shown = on_a_terminal(docs, "persona", "owl", typed="\n\n", language="th_TH.UTF-8")

    assert code == 0, shown
    assert "จะให้ชื่อว่าอะไร" in shown
    assert "กด Enter เพื่อข้ามคำถามนี้" in shown
