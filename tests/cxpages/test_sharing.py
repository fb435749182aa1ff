"""What stands beside the page of a journey: a picture, a table, data."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxpages.book import Book
from cxpages.diagrams.journey_sheet import Column, Group, Pain, Sheet
from cxpages.diagrams.journey_svg import WIDTH, laid_out
from cxschema.catalog.loading import load_catalog
from fake_links import FakeLinks

HANDBOOK = Path(__file__).parents[2] / "docs"
SVG = "{http://www.w3.org/2000/svg}"
FORMS = ["svg", "csv", "json"]
VISIT = "journeys/visit.yml"


@pytest.fixture(scope="module")
def book() -> Book:
    """The real handbook."""
    return Book(load_catalog(HANDBOOK))


def book_of(root: Path, journey: str) -> Book:
    """Return the book of one journey."""
    (root / "journeys").mkdir()
    (root / VISIT).write_text(journey, encoding="utf-8")
    return Book(load_catalog(root))


def texts(picture: str) -> list[str]:
    """Return the texts of a picture; one that runs over lines is one text."""
    return ["".join(found.itertext()) for found in ET.fromstring(picture).iter(f"{SVG}text")]  # noqa: S314


@pytest.mark.parametrize("language", ["en", "th", "ko", "fa"])
def test_every_journey_has_its_files_in_every_language(book: Book, language: str) -> None:
    """Each journey of the handbook is a picture, a table and data, named in the language."""
    for entry in book.catalog.of_kind("journey"):
        files = {form: make() for form, make in book.files(entry.uri, language).items()}
        name = str(book.catalog.in_language(entry, language).name)
        assert list(files) == FORMS
        assert json.loads(files["json"])["name"] == name
        assert files["csv"].startswith("\ufeff#,")
        picture = ET.fromstring(files["svg"])  # noqa: S314 - our own
        assert picture.findtext(f"{SVG}title") == name
        assert picture.findtext(f"{SVG}desc")
        assert (picture.get("lang"), picture.get("direction")) == (
            language,
            "rtl" if language == "fa" else "ltr",
        )


def test_only_journeys_have_files(book: Book) -> None:
    """A persona's page has none beside it, nor has a file that is broken or unknown."""
    assert book.files("personas/nok.yml", "en") == {}
    assert book.files("personas/nobody.yml", "en") == {}


def test_the_page_offers_them(book: Book) -> None:
    """The page links its files, its own address, and the lines that show it elsewhere."""
    html = book.page("journeys/first-appointment.yml", "en", FakeLinks()).html

    for form in FORMS:
        assert f'<a href="/first-appointment.{form}" download>' in html
    assert "show: " in html.partition('class="cx-share__lines"')[2]
    assert "of: journeys/first-appointment.yml\n```</code>" in html


def test_the_lines_to_copy_show_the_journey(book: Book) -> None:
    """What a reader copies is a block that works."""
    html = book.page("journeys/first-appointment.yml", "en", FakeLinks()).html
    lines = html.partition('class="cx-share__lines" dir="ltr"><code>')[2].partition("</code>")[0]

    shown = book.embed("\n".join(lines.splitlines()[1:-1]), "index.md", 1, "en", FakeLinks())

    assert shown.diagnostics == ()
    assert "cx-embed" in shown.html


def test_data_in_a_picture_stays_text(tmp_path: Path) -> None:
    """Nothing in a journey can be anything else in its picture."""
    bad = "</text><script>alert(1)</script><!-- {{ 7 * 7 }} ]]>&lt;"
    step = f"{{name: '{bad}', emotion: 1, feeling: '{bad}', pain_points: ['{bad}']}}"
    made = book_of(tmp_path, f"kind: journey\nname: '{bad}'\nstages: [{{name: '{bad}', steps: [{step}]}}]\n")

    picture = made.files(VISIT, "en")["svg"]()

    tags = {found.tag.removeprefix(SVG) for found in ET.fromstring(picture).iter()}  # noqa: S314 - our own
    assert tags <= {"svg", "title", "desc", "style", "rect", "line", "path", "circle", "text", "tspan"}
    assert "{{ 7 * 7 }}" in "".join(texts(picture))
    assert "<script" not in picture


def test_an_untranslated_text_stands_in_its_own_direction(tmp_path: Path) -> None:
    """English words in a Persian picture keep their end at their end."""
    (tmp_path / "handbook.yml").write_text(
        "kind: handbook\norganisation: A\nlanguages: [en, fa]\n", encoding="utf-8"
    )
    made = book_of(tmp_path, "kind: journey\nname: A visit\nstages: [{name: Arrive, steps: [Wait (long)]}]\n")

    picture = ET.fromstring(made.files(VISIT, "fa")["svg"]())  # noqa: S314 - our own

    (stage,) = [found for found in picture.iter(f"{SVG}text") if found.text == "Arrive"]
    assert [stage.get(name) for name in ("lang", "direction", "text-anchor")] == ["en", "ltr", "end"]


def test_a_journey_without_anything_is_a_picture(tmp_path: Path) -> None:
    """A journey that nobody has filled yet is its name."""
    made = book_of(tmp_path, "kind: journey\nname: A visit\n")

    assert texts(made.files(VISIT, "en")["svg"]())[0] == "A visit"


def sheet(count: int, language: str = "en") -> Sheet:
    """Return a sheet with so many steps, three to a stage."""
    columns = [
        Column(str(i), f"Step {i}", i % 5 - 2, "0", "", i % 2 == 0, (Pain("", "It hurts"),))
        for i in range(count)
    ]
    groups = tuple(Group(f"Stage {i}", tuple(columns[i : i + 3])) for i in range(0, count, 3))
    labels = dict.fromkeys(("step", "emotion", "feeling", "pains", "sure", "assumed"), "x")
    return Sheet(language, "A visit", "Nok", "", labels, ((0, "0"),), groups)


@pytest.mark.parametrize(("steps", "bands"), [(0, 0), (1, 1), (9, 1), (10, 2), (54, 6)])
def test_long_journeys_run_over_rows_of_one_width(steps: int, bands: int) -> None:
    """The picture is as wide as a page; more than nine steps go on below, in rows of equal length."""
    drawn = laid_out(sheet(steps))

    assert len(drawn.paths) == bands
    assert drawn.width == WIDTH
    assert len([dot for dot in drawn.dots if dot.x > 200]) >= steps
    assert all(box.x >= 0 and box.x + box.width <= WIDTH for box in drawn.boxes)


@given(st.integers(1, 20))
def test_right_to_left_is_the_mirror_image(count: int) -> None:
    """A Persian picture begins at the right: what stands so far from the left stands so far from there."""
    left, right = laid_out(sheet(count, "ko")), laid_out(sheet(count, "ar"))

    assert [WIDTH - dot.x for dot in left.dots] == pytest.approx([dot.x for dot in right.dots], abs=1)
    assert [WIDTH - box.x - box.width for box in left.boxes] == pytest.approx([box.x for box in right.boxes])
