"""The picture of a journey, opened by itself in a browser, as any viewer would."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from cxpages.book import Book
from cxschema.catalog.loading import load_catalog

if TYPE_CHECKING:
    from playwright.sync_api import Page

HANDBOOK = Path(__file__).parents[2] / "docs"
LOOK = """() => {
    const picture = document.documentElement;
    const size = ["width", "height"].map(side => +picture.getAttribute(side));
    const inside = box => box.left >= 0 && box.right <= size[0] && box.top >= 0 && box.bottom <= size[1];
    const texts = [...picture.querySelectorAll("text")].map(text => [text, text.getBoundingClientRect()]);
    const meet = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2
        && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4;
    const lanes = texts.filter(([text]) => !text.matches(".value"));
    return {
        size,
        outside: texts.filter(([, box]) => !inside(box)).map(([text]) => text.textContent),
        touching: lanes.flatMap(([one, a], i) => lanes.slice(i + 1)
            .filter(([, b]) => meet(a, b)).map(([other]) => [one.textContent, other.textContent])),
        points: [...picture.querySelectorAll("circle")].map(point => +point.getAttribute("cx")),
        scripts: picture.querySelectorAll("script, image, use, foreignObject").length,
    };
}"""


@pytest.fixture(scope="module")
def book() -> Book:
    """The real handbook."""
    return Book(load_catalog(HANDBOOK))


def looked_at(page: Page, book: Book, name: str, language: str, folder: Path) -> dict[str, Any]:
    """Open a picture and look where everything stands."""
    picture = folder / f"{name}.svg"
    picture.write_text(book.files(f"journeys/{name}.yml", language)["svg"](), encoding="utf-8")
    page.set_viewport_size({"width": 1600, "height": 900})
    page.goto(picture.as_uri())
    found: dict[str, Any] = page.evaluate(LOOK)
    return found


@pytest.mark.parametrize("language", ["en", "th", "ko", "fa"])
def test_every_text_has_its_place(page: Page, book: Book, language: str, tmp_path: Path) -> None:
    """In each language no text leaves the picture, and no text lies on another."""
    for name in ("treatment-abroad", "family-check-up"):
        found = looked_at(page, book, name, language, tmp_path)

        assert found["size"][0] == 1600
        assert found["outside"] == []
        assert found["touching"] == []
        assert found["scripts"] == 0


def test_persian_begins_at_the_right(page: Page, book: Book, tmp_path: Path) -> None:
    """The first step stands at the left in English and at the right in Persian."""
    english = looked_at(page, book, "family-check-up", "en", tmp_path)["points"]
    persian = looked_at(page, book, "family-check-up", "fa", tmp_path)["points"]

    assert english[0] < english[1] < english[2]
    assert persian[0] > persian[1] > persian[2]


def test_it_becomes_a_png(page: Page, book: Book, tmp_path: Path) -> None:
    """What a viewer makes of it is as large as it says, and not empty."""
    looked_at(page, book, "family-check-up", "fa", tmp_path)

    image = page.screenshot()

    assert image.startswith(b"\x89PNG")
    assert int.from_bytes(image[16:20], "big") == 1600
    assert len(image) > 20_000
