"""The Mermaid text of a journey, as text.

What Mermaid itself makes of it is tested in tests/browser/test_mermaid_parser.py.
"""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxschema.exchange.mermaid_writing import Section, Task, escape, journey_source, score_of
from cxschema.text.room import shorten

LINE = re.compile(
    r"journey|    (accTitle|accDescr): [^\n]+|    (title|section) [^\n]+|        [^\n:]+: [1-5](: [^\n:]+)?"
)
OWN_SIGN = re.compile(r"#\d+;")


def lines(*sections: Section, title: str = "", description: str = "") -> list[str]:
    """Write a journey and give back its lines, without their indentation."""
    return [line.strip(" ") for line in journey_source(title, description, sections).splitlines()]


def name_line(name: str) -> str:
    """Write a journey of one task and give back the line of that task."""
    return lines(Section("S", (Task(name, 3),)))[-1]


def decoded(text: str) -> str:
    """Read an escaped text as Mermaid does."""
    return OWN_SIGN.sub(lambda match: chr(int(match[0][1:-1])), text)


@pytest.mark.parametrize(
    ("emotion", "expected"),
    [(-2, 1), (-1.5, 1), (-1, 2), (-0.5, 2), (0, 3), (0.5, 4), (1, 4), (1.5, 5), (2, 5), (None, 3)],
)
def test_an_emotion_becomes_a_score(emotion: float | None, expected: int) -> None:
    """Emotions from -2 to +2 become scores from 1 to 5; a half step goes away from the neutral 3."""
    score = score_of(emotion)

    assert expected == score


@pytest.mark.parametrize("score", [-1, 0, 6])
def test_a_score_outside_the_picture_is_refused(score: int) -> None:
    """Mermaid would draw such a face outside the picture, so no such task can be made."""
    with pytest.raises(ValueError, match="whole number from 1 to 5"):
        Task("Wait", score)


def test_a_whole_journey() -> None:
    """Title, description, sections, tasks, scores and actors stand in Mermaid's order, one to a line."""
    section = Section("At the clinic", (Task("Wait", 2, ("Nok", "Nurse")), Task("Pay", 4)))

    source = journey_source("First visit", "Nok sees a doctor.", [section])

    expected = """\
journey
    accTitle: First visit
    accDescr: Nok sees a doctor.
    title First visit
    section At the clinic
        Wait: 2: Nok, Nurse
        Pay: 4
"""
    assert expected == source


def test_a_journey_without_anything_is_still_a_journey() -> None:
    """An empty title or description leaves no line, because Mermaid would take the next line for its text."""
    source = journey_source(" \n", "", [])

    assert source == "journey\n"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Call: 1, 2; #3", "Call#58; 1, 2#59; #35;3"),
        ("50%% off", "50#37;#37; off"),
        ("%%{init: x}%%", "#37;#37;{init#58; x}#37;#37;"),
        ("</pre><script>", "#60;/pre>#60;script>"),
        ("R&amp;D", "R#38;amp#59;D"),
        ("Checks & scoring", "Checks & scoring"),
        ("¶ß ﬂ°", "#182;ß #64258;°"),
        ('"q" (r) [b] {c} \\n — ---', '"q" (r) [b] {c} \\n — ---'),
        ("👩‍⚕️ می‌خواهم", "👩‍⚕️ می‌خواهم"),
    ],
)
def test_signs_of_the_diagram_language_are_written_by_number(name: str, expected: str) -> None:
    """Only what Mermaid would take for its own is escaped; everything else stays readable in the source."""
    assert expected == escape(name)


@pytest.mark.parametrize("word", ["title", "Section", "JOURNEY", "accTitle", "accdescr"])
def test_a_task_cannot_begin_with_a_keyword(word: str) -> None:
    """The first letter of a word that Mermaid knows is escaped; inside names and in headings it is free."""
    name = f"{word} of {word}"

    found = lines(Section(name, (Task(name, 3), Task("Pay", 3))), title=name)

    assert {f"title {name}", f"section {name}", f"#{ord(word[0])};{word[1:]} of {word}: 3"} <= set(found)


def test_a_comma_parts_actors_only() -> None:
    """In the name of an actor it is escaped; elsewhere it is a sign like others."""
    assert lines(Section("A, b", (Task("C, d", 3, ("E, f", "__proto__")),)))[1:] == [
        "section A, b",
        "C, d: 3: E#44; f, #95;_proto__",
    ]


@pytest.mark.parametrize(
    "name", ["Wait\nand\r\n see", " Wait and see ", "Wait\u2028and\tsee", "Wait\x00and\x85see"]
)
def test_a_name_stands_on_one_line(name: str) -> None:
    """Line breaks, tabs, runs of spaces and control characters become one space."""
    assert name_line(name) == "Wait and see: 3"


@pytest.mark.parametrize("name", ["", " ", "\n", "\u00a0", "\u3000"])
def test_a_task_without_a_name_keeps_its_place(name: str) -> None:
    """A name that shows nothing becomes a no-break space: Mermaid refuses a task without a name."""
    assert name_line(name) == "#160;: 3"


def test_a_section_without_a_name_keeps_its_place() -> None:
    """Without a name Mermaid would take the first task for the name of the section."""
    assert lines(Section("", (Task("Wait", 3),)))[1] == "section #160;"


def test_an_actor_without_a_name_is_nobody() -> None:
    """Empty actors are left out, and so is their sign if nobody remains."""
    section = Section("S", (Task("Wait", 3, ("", "Nok", " ")), Task("Pay", 3, ("",))))

    assert lines(section)[-2:] == ["Wait: 3: Nok", "Pay: 3"]


def test_only_a_latin_comma_would_split_an_actor() -> None:
    """A Latin comma in the name of an actor is escaped; a Persian one is no sign of Mermaid's and stays."""
    section = Section("S", (Task("Wait", 3, ("Nok, a nurse", "پزشک، پرستار")),))

    assert lines(section)[-1] == "Wait: 3: Nok#44; a nurse, \u2068پزشک، پرستار\u2069"


def test_sections_of_one_name_stay_apart() -> None:
    """Mermaid draws neighbours of one name as one section, so a later one is spelled in another way."""
    wait = (Task("Wait", 3),)

    names = [
        line
        for line in lines(*[Section("At home", wait)] * 3, *[Section("#1", wait)] * 2)
        if "section" in line
    ]

    assert names == [
        "section At home",
        "section #065;t home",
        "section #0065;t home",
        "section #35;1",
        "section #035;1",
    ]


def test_a_right_to_left_name_keeps_its_own_direction() -> None:
    """A Persian name is isolated, so that its question mark does not jump to its beginning."""
    assert name_line("چرا؟") == "\u2068چرا؟\u2069: 3"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("short", "short"),
        ("one two three four", "one two…"),
        ("one two thr", "one two thr"),
        ("oneverylongword", "oneverylon…"),
        ("a verylongwordindeed", "a verylong…"),
        ("กำกำกำกำกำกำกำ", "กำกำกำกำกำ…"),
        ("xxxxxxxxเก่งมาก", "xxxxxxxx…"),
        ("xxxxxxxxx👩‍⚕️x", "xxxxxxxxx…"),
        ("xxxxxxxxx🇹🇭x", "xxxxxxxxx…"),
        ("xxxxxxxx می‌خواهم", "xxxxxxxx…"),
    ],
)
def test_a_long_name_is_cut_at_a_sensible_place(text: str, expected: str) -> None:
    """The cut is after a word, or after a whole written character where no word ends near; "…" marks it."""
    shortened = shorten(text, lambda kept: len(kept) <= 11)

    assert expected == shortened


def test_a_name_fits_its_box_and_the_spoken_title_is_whole() -> None:
    """The title and the names that are drawn are cut to their room; what is read aloud is not."""
    long = "A very long story " * 10
    spoken, drawn, section, task = lines(Section(long, (Task(long, 3, (long,)),)), title=long)[1:]

    assert spoken == f"accTitle: {long.strip()}"
    assert drawn == "title A very long story A very…"
    assert section == "section A very long story A very long story A…"
    assert task == "A very long story A very long story A…: 3: A very long story A very long story A…"


def test_a_section_over_more_tasks_has_more_room() -> None:
    """The heading of a section is as wide as the boxes under it."""
    name = "Between the booking and the day of the visit"
    task = Task("Wait", 3)

    assert lines(Section(name, (task,)))[1] == "section Between the booking and the day of the…"
    assert lines(Section(name, (task, task)))[1] == f"section {name}"


def test_an_escape_in_the_name_of_an_actor_is_never_broken() -> None:
    """Mermaid breaks a long word anywhere while `#44;` is still hidden, so such a word is kept short."""
    section = Section("S", (Task("Wait", 3, (",:;#" * 9, "Sales & marketing, Asia")),))

    assert lines(section)[-1] == "Wait: 3: #44;#58;#59;#35;…, Sales & marketing#44; Asia"


ANY_TEXT = st.text(alphabet=st.characters(), max_size=60) | st.text(
    alphabet=st.sampled_from(" \n#:;,%{}<>&ﬂ°¶ß\ufeff\u00a0ab1เก่ำسلا\u200c\u200d🇹👩"), max_size=60
)
TASKS = st.builds(
    Task, name=ANY_TEXT, score=st.integers(1, 5), actors=st.lists(ANY_TEXT, max_size=2).map(tuple)
)
SECTIONS = st.lists(
    st.builds(Section, name=ANY_TEXT, tasks=st.lists(TASKS, max_size=3).map(tuple)), max_size=3
)


@given(ANY_TEXT, ANY_TEXT, SECTIONS)
def test_no_text_can_change_the_shape_of_the_source(
    title: str, description: str, sections: list[Section]
) -> None:
    """Whatever the texts are, each section and task has one line, and no sign of Mermaid's is theirs."""
    source = journey_source(title, description, sections)
    written = source.splitlines()

    assert source.count("\n") == len(written)
    assert all(LINE.fullmatch(line) for line in written)
    assert len(sections) == sum(line.startswith("    section ") for line in written)
    assert sum(len(section.tasks) for section in sections) == sum(
        line.startswith(" " * 8) for line in written
    )
    assert not set("#;%<ﬂ¶\ufeff") & set(OWN_SIGN.sub("", source))
    assert not re.search(r":(?! )", source)


@given(ANY_TEXT)
def test_an_escaped_text_can_be_read_back(text: str) -> None:
    """Escaping loses nothing."""
    assert text == decoded(escape(text))


@given(ANY_TEXT, st.integers(1, 30))
def test_a_cut_text_begins_as_the_whole_one(text: str, room: int) -> None:
    """What is left is a beginning of the text, fits its room, and no mark is parted from its base."""
    shortened = shorten(text, lambda kept: len(kept) <= room)

    if shortened != text:
        kept = shortened.removesuffix("…")
        rest = text[len(kept) :]
        assert text.startswith(kept)
        assert len(shortened) <= room
        assert not kept or not unicodedata.category(rest[0]).startswith("M")
        assert not kept.endswith(("\u200d", "เ"))
