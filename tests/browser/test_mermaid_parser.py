"""What the real Mermaid makes of our text: awkward names go in, and the same names must be in the drawing."""

import html
import re
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page

from cxschema.exchange.mermaid_writing import Section, Task, journey_source

# Both are asked for: what Mermaid's parser found, and what a reader sees in the drawing.
READ = """async source => {
    const { db } = await mermaid.mermaidAPI.getDiagramFromText(source);
    const sections = db.getSections();
    const tasks = db.getTasks();  // asked once, before the drawing: each call adds them all again
    const { svg } = await mermaid.render("drawing", source);
    const box = document.createElement("div");
    box.innerHTML = svg;
    const texts = selector => [...box.querySelectorAll(selector)].map(element => element.textContent);
    return {
        sections,
        tasks: tasks.map(({ section, task, score, people }) => [section, task, score, people]),
        spoken: [texts("svg > title").join(), texts("svg > desc").join()],
        title: texts("svg > text:not([class])").join(),
        labels: texts("foreignObject"),
        legend: texts(".legend"),
        elements: [...new Set([...box.querySelectorAll("*")].map(element => element.localName))],
    };
}"""
# The height of the tallest name, set as diagrams.css sets it in a box of 190 px.
TALLEST = """names => Math.max(...names.map(name => {
    const box = document.createElement("div");
    box.style.cssText = "width: 190px; font: 16px/1.25 'trebuchet ms', verdana, arial, sans-serif";
    box.textContent = name;
    document.body.append(box);
    const { height } = box.getBoundingClientRect();
    box.remove();
    return height;
}))"""
OWN_ELEMENTS = {
    *("svg", "style", "title", "desc", "g", "defs", "marker", "path", "circle", "line", "rect"),
    *("text", "tspan", "switch", "foreignobject", "foreignObject", "div"),
}

AWKWARD = [
    "a: b; c # d, e",
    "#35; #58; #quot;",
    "&amp; &lt; &#65;",
    "\"double\" 'single' `back`",
    "(round) [square] {curly} <a>",
    "🙂 👩‍⚕️ 🇹🇭",
    "می‌خواهم: چرا؟",
    "پزشک، پرستار",
    "ค้นหาคลินิก",
    "찾아보기",
    "line\nbreak\r\nand\u2028more",
    "section of the form",
    "Section: 2",
    "title deed",
    "TITLE deed",
    "journey begins",
    "accTitle: mine",
    "accDescr { mine }",
    "accTitle",
    "%% no comment",
    "is %% no comment",
    "%%{init: {'theme': 'dark'}}%%",
    "---",
    "--- title: x ---",
    "</pre><script>",
    "<script> alert(1) </script>",
    "<br/> <b>x</b>",
    "<img src=x onerror=alert(1)>",
    r"C:\new\table \u0041",
    ":",
    ";;;",
    "#",
    "%",
    ",",
    "{}",
    "...",
    "-->",
    "¶ß ﬂ° ﬂ°°35¶ß",
    "style a:#b;",
    "classDef x fill:#fff;",
    "__proto__",
    "constructor",
    "$$x^2$$",
    "**bold** _x_",
    "x\ufeff\u00a0y",
    "12",
]


def read(drawing: Page, title: str, description: str, sections: Sequence[Section]) -> dict[str, Any]:
    """Let Mermaid read and draw a journey."""
    answer: dict[str, Any] = drawing.evaluate(READ, journey_source(title, description, sections))
    return answer


def seen(text: str) -> str:
    """Say what a reader sees of a text: signs that guide the writing direction have no shape."""
    return re.sub("[\u2068\u2069]", "", text).strip()


def plain(text: str) -> str:
    """Say what we expect a reader to see of a text: line breaks are spaces."""
    return seen(re.sub("[\x00-\x20\x7f-\x9f\u2028\u2029]+", " ", text))


def unhidden(text: str) -> str:
    """Read Mermaid's own form of an escape, as Mermaid does when the drawing is ready."""
    return seen(html.unescape(text.replace("ﬂ°°", "&#").replace("¶ß", ";")))


def cut_as(shown: str, text: str) -> str:
    """Cut what we expect where a name was cut to fit its box, so that both can be compared."""
    text = plain(text)
    return f"{text[: len(shown) - 1]}…" if shown.endswith("…") and len(shown) <= len(text) else text


def names(sections: Sequence[Section]) -> list[str]:
    """List the names that stand in boxes, in the order of the drawing."""
    return [
        name
        for section in sections
        if section.tasks  # else Mermaid draws no box for it
        for name in (section.name, *(task.name for task in section.tasks))
    ]


def agree(answer: dict[str, Any], title: str, description: str, sections: Sequence[Section]) -> None:
    """Compare what Mermaid read and drew with what was put in."""
    drawn = [seen(label) for label in answer["labels"]]

    assert [plain(title), plain(description)] == [seen(text) for text in answer["spoken"]]
    assert cut_as(seen(answer["title"]), title) == seen(answer["title"])
    assert [cut_as(*pair) for pair in zip(drawn, names(sections), strict=True)] == drawn
    assert set(answer["elements"]) <= OWN_ELEMENTS
    agree_in_data(answer, sections)
    agree_in_legend(answer)


def agree_in_data(answer: dict[str, Any], sections: Sequence[Section]) -> None:
    """Compare the sections, tasks, scores and actors that Mermaid's parser found with what was put in."""
    found = [unhidden(name) for name in answer["sections"]]
    tasks = [(section.name, task) for section in sections for task in section.tasks]

    assert [
        cut_as(*pair) for pair in zip(found, [section.name for section in sections], strict=True)
    ] == found
    for (section, task), (in_section, name, score, people) in zip(tasks, answer["tasks"], strict=True):
        actors = [actor for actor in task.actors if plain(actor)]
        expected = [section, task.name, *actors]
        texts = [unhidden(text) for text in (in_section, name, *people)]
        assert [cut_as(*pair) for pair in zip(texts, expected, strict=True)] == texts
        assert task.score == score


def agree_in_legend(answer: dict[str, Any]) -> None:
    """Compare the words of the legend, which may run over lines, with the actors that the parser found."""
    actors = {actor for *_, people in answer["tasks"] for actor in people}

    assert sorted(seen(" ".join(answer["legend"])).split()) == sorted(
        word for actor in actors for word in unhidden(actor).split()
    )


@pytest.mark.parametrize("text", AWKWARD)
def test_an_awkward_text_is_shown_as_it_was_written(drawing: Page, text: str) -> None:
    """In every place a text may stand, Mermaid shows exactly that text and obeys nothing in it."""
    sections = [
        Section(text, (Task(text, 2, (text, "Nok")), Task("Pay", 5))),
        Section("Afterwards", (Task("Go home", 1),)),
    ]

    answer = read(drawing, text, text, sections)

    agree(answer, text, text, sections)
    assert "…" not in str(answer)


def test_neighbours_of_one_name_are_drawn_as_two(drawing: Page) -> None:
    """Two sections of the same name have a heading each, also with a nameless one between them."""
    wait = (Task("Wait", 3),)
    sections = [Section("Home", wait), Section("Home", wait), Section("", ()), Section("Home", wait)]
    sections += [Section("", wait), Section(" ", wait)]

    agree(read(drawing, "", "", sections), "", "", sections)


def test_a_journey_without_anything_is_drawn(drawing: Page) -> None:
    """A journey that nobody has filled yet is no fault to Mermaid."""
    agree(read(drawing, "", "", []), "", "", [])


def test_long_names_end_inside_their_boxes(drawing: Page) -> None:
    """Thai, Korean, Persian and English names that are too long are cut, and what is left keeps two lines."""
    long = [
        "ค้นหาคลินิกใกล้บ้านที่เปิดวันเสาร์และมีเจ้าหน้าที่พูดภาษาไทยได้อย่างคล่องแคล่ว",
        "집에서 가깝고 토요일에도 문을 여는 병원을 검색하고 후기를 비교한다",
        "جست‌وجوی کلینیکی نزدیک خانه که شنبه‌ها باز باشد و پاسخ‌گویی خوبی داشته باشد",
        "Searches for a clinic near home that is open on Saturday and speaks Thai",
    ]
    sections = [Section(name, (Task(name, 3, (name,)),)) for name in long]

    answer = read(drawing, long[0], long[0], sections)

    agree(answer, long[0], long[0], sections)
    assert all(label.strip("\u2069").endswith("…") for label in answer["labels"])
    assert drawing.evaluate(TALLEST, answer["labels"]) <= 65


ANY_TEXT = st.text(max_size=12) | st.text(
    alphabet=st.sampled_from(" \n#:;,%{}<>&ﬂ°¶ß\ufeff\u00a0-_.12abเก่ำسلا\u200c🇹👩"), max_size=24
)
TASKS = st.builds(
    Task, name=ANY_TEXT, score=st.integers(1, 5), actors=st.lists(ANY_TEXT, max_size=2).map(tuple)
)
SECTIONS = st.lists(
    st.builds(Section, name=ANY_TEXT, tasks=st.lists(TASKS, max_size=2).map(tuple)), max_size=3
)


@settings(max_examples=60, derandomize=True, deadline=None, database=None)
@given(title=ANY_TEXT, description=ANY_TEXT, sections=SECTIONS)
def test_any_text_is_shown_as_it_was_written(
    drawing: Page, title: str, description: str, sections: list[Section]
) -> None:
    """Whatever the texts are, Mermaid reads and draws the journey that was put in."""
    agree(read(drawing, title, description, sections), title, description, sections)
