"""The emotion curve: its lines, its points, its windows, its words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from cxpages.book import Book
from cxpages.rendering import environment
from cxpages.views.curve import OTHER, Curve, curve_of
from cxschema.catalog.loading import load_catalog
from fake_links import FakeLinks
from long_journey import long_journey, write_docs

if TYPE_CHECKING:
    from pathlib import Path

STEPS = [
    {"id": "hope", "name": "Hope", "emotion": 0.5, "evidence": "talks"},
    {"id": "ask", "name": "Ask"},
    {"id": "pay", "name": "Pay", "emotion": -2},
    {"id": "leave", "name": "Leave", "emotion": 1},
]


def journey(steps: list[dict[str, Any]], **more: Any) -> dict[str, Any]:
    """Return a journey of one stage."""
    stages = [{"name": "All", "steps": steps}]
    return {"kind": "journey", "name": "Visit", "personas": ["nok"], "stages": stages, **more}


def curve(root: Path, values: dict[str, Any], language: str = "en", name: str = "long") -> Curve:
    """Return the curve of a journey."""
    write_docs(root, values)
    book = Book(load_catalog(root))
    assert not book.catalog.broken, book.catalog.diagnostics
    reader = book._reader("journeys/long.yml", language, FakeLinks())
    return curve_of(reader, book.catalog.entries["journey", name])


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "en",
            (
                "It starts content (+0.5), falls most steeply, to its lowest point, at “Pay”"
                " (from +0.5 to −2) and ends at its best, content (+1)."
            ),
        ),
        (
            "th",
            (
                "เริ่มต้นด้วยความรู้สึกดี (+0.5) ตกลงมากที่สุดจนถึงจุดต่ำสุดตอน “Pay” (จาก +0.5 เป็น −2)"
                " และจบลงที่จุดสูงสุดด้วยความรู้สึกดี (+1)"
            ),
        ),
        (
            "ko",
            (
                "좋은 기분으로 시작해(+0.5), ‘Pay’에서 가장 크게 떨어져 최저점에 이르고(+0.5에서 −2),"
                " 마지막에 가장 높이 올라가 좋은 기분으로 끝납니다(+1)."
            ),
        ),
        (
            "fa",
            (
                "سفر با حال خوب آغاز می‌شود (\u200e+۰٫۵)، در «Pay» با تندترین افت به پایین‌ترین نقطه می‌رسد"
                " (از \u200e+۰٫۵ به \u200e−۲) و در اوج و با حال خوب پایان می‌یابد (\u200e+۱)."
            ),
        ),
    ],
)
def test_the_course_is_told_in_words(tmp_path: Path, language: str, words: str) -> None:
    """The drawing's description tells how the journey starts, where it turns and how it ends."""
    assert curve(tmp_path, journey(STEPS), language).words == words


def test_a_single_known_step_is_told_as_such(tmp_path: Path) -> None:
    """Where one step alone is known there is no course, and no words claim one."""
    one = [{"name": "Ask"}, {"name": "Pay", "emotion": -1}]

    assert curve(tmp_path, journey(one)).words == "It is known at “Pay” only: unhappy (−1)."


def test_names_in_the_words_are_text(tmp_path: Path) -> None:
    """A step's name is text in the description as everywhere, and marked where it is not translated."""
    steps = [
        {"name": "<b>Ask</b>", "emotion": 1},
        {"name": "Pay", "emotion": -1},
        {"name": "Go", "emotion": 0},
    ]
    english, thai = (curve(tmp_path, journey(steps), language) for language in ("en", "th"))

    assert "<b>" not in str(english.sentences[0])
    assert '<bdi><span lang="en" dir="ltr">Pay</span></bdi>' in str(thai.sentences[0])


def test_points_show_what_they_rest_on(tmp_path: Path) -> None:
    """A point that rests on research differs from one that is assumed; a step not known has none."""
    found = curve(tmp_path, journey(STEPS))

    assert [(dot.x, dot.y, dot.sure) for dot in found.dots] == [
        (12.5, 40, True),
        (62.5, 90, False),
        (87.5, 30, False),
    ]
    assert found.has_assumed


def test_it_runs_from_right_to_left_for_persian_readers(tmp_path: Path) -> None:
    """On a Persian page the curve starts at the right, and so do the windows on its stages."""
    found = curve(tmp_path, journey(STEPS), "fa")

    assert [dot.x for dot in found.dots] == [87.5, 37.5, 12.5]
    assert found.lines[0].path.startswith("M105 40c-")
    assert (found.window(1, 1).x, found.window(4, 4).x) == (-300, 0)


def test_a_window_shows_its_own_steps(tmp_path: Path) -> None:
    """A stage's window holds the drawing as much wider as the journey is longer, moved to its steps."""
    found = curve(tmp_path, journey(STEPS))

    assert (found.window(1, 4).x, found.window(1, 4).width) == (0, 100)
    assert (found.window(3, 4).x, found.window(3, 4).width) == (-100, 200)


def test_five_personas_at_most_are_drawn(tmp_path: Path) -> None:
    """Each persona has a style of its own; a sixth is told in the map and not drawn."""
    found = curve(tmp_path, long_journey(2, 3, ("nok", "tom", "ann", "bob", "eve", "joe")))

    assert [line.style for line in found.lines] == [0, 1, 2, 3, 4]
    assert [line.name for line in found.lines] == ["Nok", "Tom", "Ann", "Bob", "Eve"]


def test_the_other_state_is_a_second_line(tmp_path: Path) -> None:
    """A journey as it should be shows how its steps feel today, and the other way round."""
    write_docs(tmp_path, journey(STEPS))
    future = [
        {"id": "hope", "name": "Hope", "emotion": 1},
        {"id": "settle", "name": "Settle", "emotion": 1.5, "replaces": ["pay", "leave"]},
        {"id": "new", "name": "New", "emotion": 2},
    ]
    text = str(journey(future, state="future", improves="long", name="Better"))
    (tmp_path / "journeys" / "better.yml").write_text(text, encoding="utf-8")
    better, now = curve(tmp_path, journey(STEPS), name="better"), curve(tmp_path, journey(STEPS))

    assert (better.lines[1].name, better.lines[1].style) == ("As it is today", OTHER)
    assert better.lines[1].points == ((1, 0.5, True), (2, -0.5, False))
    assert (now.lines[1].name, now.lines[1].points) == (
        "As it should be",
        ((1, 1, False), (3, 1.5, False), (4, 1.5, False)),
    )


def test_moments_are_named_on_the_curve(tmp_path: Path) -> None:
    """Each moment of truth is named at its point, on the side away from the middle, inside the drawing."""
    labels = curve(tmp_path, journey(STEPS)).labels

    assert [(label.text, label.lift < 0, label.anchor) for label in labels] == [
        ("Lowest point · Steepest fall", False, "middle"),
        ("Peak · End", True, "middle"),
    ]


def test_a_small_curve_says_what_it_shows(tmp_path: Path) -> None:
    """On a card or in an overview the curve stands alone: with its title, its words, and names of its own."""
    text = '{% import "curve-parts.html.jinja" as curves with context %}{{ curves.small(curve, "a-") }}'
    template = environment().from_string(text)
    made = template.render(curve=curve(tmp_path, journey(STEPS)), r=None)

    assert '<title id="a-curve-title">Emotion curve: Visit</title>' in made
    assert "falls most steeply" in made
    assert set(re.findall(r'href="#([^"]+)"', made)) <= set(re.findall(r'id="([^"]+)"', made))


def test_a_journey_without_emotions_has_no_curve(tmp_path: Path) -> None:
    """Where no emotion is known nothing is drawn and nothing is said of it."""
    steps = [{"name": "Ask", "action": "Asks"}, {"name": "Pay"}]
    write_docs(tmp_path, journey(steps))
    text = Book(load_catalog(tmp_path)).page("journeys/long.yml", "en", FakeLinks()).html

    assert "cx-curve" not in text
    assert not re.search("Moments of truth", text)
