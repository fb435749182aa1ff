"""Reports on a terminal: carets under the right word in every script, colours, and nothing that does harm."""

from __future__ import annotations

import ctypes
import ctypes.util
import os
import signal
import subprocess
import sys
import threading
import unicodedata
from io import StringIO
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxschema.catalog.loading import load_catalog
from cxschema.checks.checking import check
from cxschema.cli import waiting as waiting_module
from cxschema.cli.waiting import waiting
from cxschema.diagnostics import Diagnostic, Place
from cxschema.reporting.excerpts import cut_out, excerpt_lines
from cxschema.reporting.full import render
from cxschema.reporting.messages import explained
from cxschema.reporting.safe import UNSAFE, visible
from cxschema.reporting.style import PLAIN, Style
from cxschema.text.clusters import clusters
from cxschema.text.width import width
from faulty_docs import docs_in

if TYPE_CHECKING:
    from pathlib import Path

TERMINAL = Style(terminal=True, columns=200)
MARKS = dict.fromkeys(map(ord, "\u200e\u2066\u2067\u2068\u2069"))


def caret_below(line: str, start: int, end: int, style: Style = PLAIN) -> str:
    """Return the line with the caret, without its number."""
    return excerpt_lines(line, Place("a.yml", 1, start + 1, end + 1), "", style, "error")[2][4:]


@pytest.mark.parametrize(
    ("before", "columns"),
    [
        ("ต้องการคำตอบ ", 12),
        ("น้ำ ", 3),
        ("고객 여정 ", 10),
        (unicodedata.normalize("NFD", "고객 "), 5),
        ("می‌خواهد ", 8),
        ("مَرد ", 4),
        ("👍🏽 ", 3),
        ("👩‍⚕️ ", 3),
        ("👩‍👩‍👧 ", 3),
        ("🇹🇭 ", 3),
        ("e\u0301 ", 2),
        ("\t", 1),
    ],
    ids=[
        "thai",
        "thai-sara-am",
        "korean",
        "korean-in-parts",
        "persian-joined",
        "persian-vowels",
        "skin-tone",
        "profession",
        "family",
        "flag",
        "accent",
        "tab",
    ],
)
def test_the_caret_counts_what_is_seen(before: str, columns: int) -> None:
    """The caret stands under the word after letters with marks, wide letters and joined emoji."""
    line = f"{before}word"

    assert caret_below(line, len(before), len(line)) == " " * columns + "^^^^"


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("น้ำ", ["น้", "ำ"]),
        ("👩‍⚕️x", ["👩‍⚕️", "x"]),
        ("👍🏽👍", ["👍🏽", "👍"]),
        ("🇹🇭🇰🇷", ["🇹🇭", "🇰🇷"]),
        ("می‌خ", ["م", "ی‌", "خ"]),
    ],
    ids=["thai", "profession", "skin-tone", "flags", "persian"],
)
def test_what_a_reader_takes_for_one_character_stays_one(text: str, parts: list[str]) -> None:
    """A letter and its marks, or an emoji of several, are never taken apart."""
    assert parts == clusters(text)


def test_a_caret_takes_the_whole_character() -> None:
    """A place inside a joined emoji or on a vowel sign points at all of it."""
    line = "a 👩‍⚕️ b"

    assert cut_out(line, Place("a.yml", 1, 5, 6), 80).pointed_at == "👩‍⚕️"
    assert cut_out("น้ำ", Place("a.yml", 1, 2, 3), 80).pointed_at == "น้"


def test_a_caret_may_stand_behind_the_line() -> None:
    """What is missing at the end of a line is pointed at behind it."""
    assert caret_below("name", 4, 5) == "    ^"


LETTERS = "abc: -\"'{}[]،؛ نوک خوب است ٪۱۲ 12 ที่ น้ำ 고객 ✓👍🏽‍👩⚕️🇹🇭‌\u0301\t\x1b\u202e\x9b\u2028"
lines = st.text(st.sampled_from(LETTERS) | st.characters(exclude_categories=["Cs"]), min_size=1, max_size=300)


@given(lines, st.integers(0, 320), st.integers(0, 40), st.integers(30, 120))
def test_whatever_stands_in_a_line_the_caret_is_below_it(
    line: str, start: int, length: int, columns: int
) -> None:
    """Any line and any place give an excerpt that fits, shows nothing harmful, and has its caret in place."""
    place = Place("a.yml", 1, start + 1, start + length + 1)
    shown = excerpt_lines(line, place, "", Style(columns=columns), "error")
    if not shown:
        assert not line.strip()
        return
    found = cut_out(line, place, max(30, min(100, columns - 5)))
    text, caret = shown[1][4:], shown[2][4:]

    assert text.rstrip() == "".join(found).rstrip()
    assert not UNSAFE.search(text)
    assert width(text) <= max(30, min(100, columns - 5))
    assert caret == " " * width(found.before) + "^" * max(1, width(found.pointed_at))


@given(lines, st.integers(0, 320), st.integers(0, 40))
def test_a_short_line_is_shown_whole(line: str, start: int, length: int) -> None:
    """The three stretches of a line that fits are the line."""
    text = line[:40]
    found = cut_out(text, Place("a.yml", 1, start + 1, start + length + 1), 100)

    assert "".join(found) == visible(text)


def visual_order(text: str) -> list[int]:
    """Return the positions in *text* from left to right, as the bidi algorithm lays them out."""
    fribidi = ctypes.CDLL(ctypes.util.find_library("fribidi") or "")
    n = len(text)
    base = ctypes.c_uint32(0x110)  # FRIBIDI_PAR_LTR
    order, levels = (ctypes.c_int * n)(), (ctypes.c_int8 * n)()
    letters = (ctypes.c_uint32 * n)(*map(ord, text))
    assert fribidi.fribidi_log2vis(letters, n, ctypes.byref(base), None, None, order, levels)
    return list(order)


# No marks that have no column: this is about order.
persian = st.text(st.sampled_from("نوک خوب است ۱۲ 12 abc (x) «؛» -2 . , : 5٪ אב ١٢ "), max_size=12)


@pytest.mark.skipif(not ctypes.util.find_library("fribidi"), reason="fribidi is not installed")
@given(persian, persian.filter(str.strip), persian)
def test_a_terminal_that_turns_persian_around_does_not_move_the_caret(
    before: str, word: str, after: str
) -> None:
    """On a terminal with bidi, the columns above the caret hold the word, and nothing else."""
    line = f"text: {before}{word}{after}"
    start = len("text: ") + len(before)
    _, text, caret = excerpt_lines(
        line, Place("a.yml", 1, start + 1, start + len(word) + 1), "", TERMINAL, ""
    )
    columns = [text[i] for i in visual_order(text) if text[i] != "\u200e"]
    above = "".join(columns[caret.index("^") : caret.rindex("^") + 1])

    assert sorted(above) == sorted(word)


def test_marks_are_for_terminals_and_for_lines_that_need_them() -> None:
    """Files, logs and lines that run from left to right hold no invisible marks."""
    line, place = "text: نوک خوب", Place("a.yml", 1, 11, 14)
    on_terminal = excerpt_lines(line, place, "", TERMINAL, "")

    assert on_terminal[1].translate(MARKS) == excerpt_lines(line, place, "", PLAIN, "")[1]
    assert on_terminal[1] != on_terminal[1].translate(MARKS)
    assert "\u200e" not in "".join(excerpt_lines("text: Nok", Place("a.yml", 1, 1, 5), "", TERMINAL, ""))


def test_a_persian_sentence_is_one_piece() -> None:
    """On a terminal a Persian message is isolated, and so is what it quotes; an English one is not."""
    found = Diagnostic("unknown-view", Place("a.yml"), {"value": "card-2"})
    message = explained(found, "fa", TERMINAL).message

    assert "«\u2068card-2\u2069»" in message
    assert TERMINAL.sentence(message, "fa") == f"\u2067{message}\u2069"
    assert TERMINAL.line(message, "fa") == f" \u2067{message}\u2069"
    assert TERMINAL.line("No view.", "en") == TERMINAL.sentence("No view.", "en") == "No view."
    assert PLAIN.sentence(message, "fa") == message


def test_a_long_message_gets_a_line_of_its_own() -> None:
    """Behind a caret that stands far to the right, a message would wrap below it."""
    line = "text: " + "x" * 60 + " word"
    shown = excerpt_lines(
        line, Place("a.yml", 1, 68, 72), "A message of some words.", Style(terminal=True, columns=80), ""
    )

    assert shown[2].endswith("^^^^")
    assert shown[3] == "  | A message of some words."


def test_values_cannot_command_the_terminal(tmp_path: Path) -> None:
    """Escape sequences, line breaks and turned text in a value are shown, not done."""
    (tmp_path / "personas").mkdir()
    value = r'"\e[2J\n::error::x\u202e"'
    (tmp_path / "personas" / "nok.yml").write_text(
        f"kind: persona\nname: N\nstatus: {value}\n", encoding="utf-8"
    )
    text = render(check(load_catalog(tmp_path)), tmp_path)

    assert not UNSAFE.search(text.replace("\n", ""))
    assert '"�[2J ::error::x�" is not a choice' in text


def test_a_link_out_of_the_folder_shows_nothing_of_its_target(tmp_path: Path) -> None:
    """The report on a forbidden link does not print the first line of what it leads to."""
    (tmp_path / "secret.yml").write_text("token: abc\n", encoding="utf-8")
    (tmp_path / "docs" / "personas").mkdir(parents=True)
    (tmp_path / "docs" / "personas" / "nok.yml").symlink_to(tmp_path / "secret.yml")
    text = render(check(load_catalog(tmp_path / "docs")), tmp_path / "docs")

    assert "outside-docs" in text
    assert "token" not in text


def on_a_terminal(folder: Path, *words: str, **environment: str) -> str:
    """Run the command with a terminal as its output, and return what it prints."""
    ours, theirs = os.openpty()
    known = {"PATH": os.environ["PATH"], "TERM": "xterm-256color", "LC_ALL": "C.UTF-8"}
    command = [sys.executable, "-c", "from cxschema.cli import main; main()", *words]
    found = bytearray()

    def listen() -> None:
        try:
            while data := os.read(ours, 4096):
                found.extend(data)
        except OSError:
            return  # the other side has been closed

    listener = threading.Thread(target=listen)
    listener.start()
    subprocess.run(command, cwd=folder, stdout=theirs, env={**known, **environment}, check=False)
    os.close(theirs)
    listener.join()
    os.close(ours)
    return found.decode()


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="this system has no such terminals")
def test_colours_are_for_terminals_that_want_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal gets colours and marks; NO_COLOR and a dumb terminal get none."""
    docs_in(tmp_path, monkeypatch)
    coloured = on_a_terminal(tmp_path, "check")

    assert "\033[31m" in coloured
    assert "\u200e" in coloured
    assert "\033" not in on_a_terminal(tmp_path, "check", NO_COLOR="1")
    assert "\033" not in on_a_terminal(tmp_path, "check", TERM="dumb")
    assert "\033" not in on_a_terminal(tmp_path, "check", "--format", "json")


class Watched(StringIO):
    """Something to write to that says it is a terminal."""

    def isatty(self) -> bool:
        """Say so."""
        return True


@pytest.mark.parametrize("alarms", [True, False])
def test_long_work_is_told_and_short_work_is_not(monkeypatch: pytest.MonkeyPatch, alarms: bool) -> None:  # noqa: FBT001
    """Work that takes longer than a second is told on a terminal, and the line is taken away."""
    if not alarms:
        monkeypatch.delattr(signal, "setitimer")
    monkeypatch.setattr(sys, "stderr", Watched())
    with waiting(lambda s: f"Checking … {s} s"):
        pass
    assert not sys.stderr.getvalue()

    told, before = threading.Event(), threading.active_count()
    monkeypatch.setattr(waiting_module, "_PATIENCE", 0.0)
    with waiting(lambda s: told.set() or f"Checking … {s} s"):
        for _ in range(1000):  # a lock would keep alarms away
            if told.wait(0.01):
                break
        assert threading.active_count() == before + (not alarms)
    assert "Checking … " in sys.stderr.getvalue()
    assert sys.stderr.getvalue().endswith("\r\033[K")


def test_nobody_is_told_who_does_not_watch(monkeypatch: pytest.MonkeyPatch) -> None:
    """Logs and quiet runs get no progress."""
    monkeypatch.setattr(waiting_module, "_PATIENCE", 0.0)
    for stream, quiet in ((StringIO(), False), (Watched(), True)):
        monkeypatch.setattr(sys, "stderr", stream)
        with waiting(lambda _: pytest.fail("told"), quiet=quiet):
            pass
        assert not stream.getvalue()
