"""The map of a journey: lanes, cells, size, and parts of it in prose."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from cxpages.book import Book
from cxpages.views.channel_icons import icon_of
from cxpages.views.journey_map import css_text
from cxschema.catalog.loading import load_catalog
from cxschema.models.kinds import KINDS
from fake_links import FakeLinks
from long_journey import long_journey, texts, write_docs

if TYPE_CHECKING:
    from pathlib import Path

    from cxpages.page import Page

LANGUAGES = ("en", "th", "ko", "fa")


def book_of(root: Path, journey: dict[str, Any]) -> Book:
    """Return the book of a docs folder with one journey."""
    write_docs(root, journey)
    catalog = load_catalog(root)
    assert not catalog.broken, catalog.diagnostics
    return Book(catalog)


def page_of(root: Path, journey: dict[str, Any], language: str = "en") -> Page:
    """Return the page of one journey."""
    return book_of(root, journey).page("journeys/long.yml", language, FakeLinks())


def small(*steps: dict[str, Any], **more: Any) -> dict[str, Any]:
    """Return a journey of one stage."""
    return {
        "kind": "journey",
        "name": "Small",
        "personas": ["nok"],
        "stages": [{"id": "one", "name": "One", "steps": list(steps)}],
        **more,
    }


def rows_of(text: str) -> list[dict[str, str]]:
    """Return the steps of a map's table: what each says, by the name of its lane."""
    table = text[text.index('<table class="cx-map__table"') : text.index("</table>")]
    heads = [plain(head) for head in re.findall(r'<th scope="col"[^>]*>(.*?)</th>', table, re.DOTALL)]
    rows = [row for row in re.findall(r"<tr>(.*?)</tr>", table, re.DOTALL) if '<th scope="row">' in row]
    cells = [re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.DOTALL) for row in rows]
    return [dict(zip(heads, map(plain, row), strict=True)) for row in cells]


def plain(text: str) -> str:
    """Return the words of some HTML."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", text)).split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_that_is_said_stands_on_the_page(tmp_path: Path, language: str) -> None:
    """Each text of a journey that has every field is shown, in its language's page, untranslated ones too."""
    journey = long_journey(2, 3, ("nok", "tom"))
    page = page_of(tmp_path, journey, language)

    assert len(texts(journey)) > 100
    assert [text for text in texts(journey) if text not in page.html] == []


def test_a_cell_stands_under_its_lane(tmp_path: Path) -> None:
    """Whatever lanes a journey has, each row has a cell for each of them, in their order."""
    first, second = rows_of(page_of(tmp_path, long_journey(2, 3, ("nok", "tom"))).html)[:2]

    assert next(iter(first.values())) == "Pay here 00"
    assert first["Action"] == "Pays by code 00 Who acts: Nok"
    assert second["Touchpoint"] == "The desk 01 Telephone Receipt 01"
    assert second["Emotion"] == "Nok +1.5 Impatient 01 Tom −0.5 Calm 01 tom"
    assert first["Dramatic arc"] == "1 of 5"
    assert first["Opportunities"] == "A desk 00 Solves: Queue 00"
    assert first["Support"] == "Counts 00 Till 00"
    assert first["Measures"] == "Wait 00 14 min target: 5 min"
    assert first["What can go wrong"] == "Form lost 00"
    assert first["Evidence"] == "From conversations: Talks"


@pytest.mark.parametrize(
    "field",
    [
        {"action": "Pays"},
        {"thoughts": "Hm"},
        {"emotion": 0},
        {"engagement": 2},
        {"pain_points": "Queue"},
        {"duration": "5 min"},
        {"systems": ["Till", "Phone"]},
        {"ending": "Goes home"},
        {"change": "The price is known"},
    ],
    ids=lambda field: next(iter(field)),
)
def test_lanes_appear_when_there_is_something_in_them(tmp_path: Path, field: dict[str, Any]) -> None:
    """A lane that no step says anything in is left out; one word in one step is enough for it to appear."""
    rows = rows_of(page_of(tmp_path, small({"name": "Ask"}, {"name": "Pay", **field})).html)
    lanes = set(rows[0]) - {"Step"}

    assert lanes
    assert all(rows[0][lane] == "" for lane in lanes)
    assert all(rows[1][lane] != "" for lane in lanes)
    assert len(lanes) == (2 if "emotion" in field else 1), "an emotion is a claim, and so has its footing"


def test_the_footing_is_told_where_it_differs(tmp_path: Path) -> None:
    """A step says once how well it is known; a claim says it only where it is known otherwise."""
    known = {"evidence": "talks"}
    step = {"name": "Ask", **known, "needs": [{"text": "An answer", **known}, "A price"]}
    rows = rows_of(page_of(tmp_path, small(step)).html)

    assert rows[0]["Needs"] == "An answer A price Assumed"
    assert rows[0]["Evidence"] == "From conversations: Talks"


def test_the_map_is_lean(tmp_path: Path) -> None:
    """A map of nine stages with six steps each, with all lanes, takes less than 60 KB of HTML."""
    text = page_of(tmp_path, long_journey(9, 6)).html
    section = text[text.index('<section class="cx-section cx-section--map">') : text.index("<script")]

    assert section.count("<h3 ") == 54
    assert len(rows_of(text)[0]) >= 19
    assert len(section.encode()) < 60 * 1024


def test_stages_and_steps_are_found(tmp_path: Path) -> None:
    """The contents list leads to each stage and step, and the search finds a step in a part of its own."""
    page = page_of(tmp_path, long_journey(2, 2))
    stages = [heading for heading in page.headings if heading.id.startswith("stage-")]
    parts = {part.id: part.text for part in page.search}

    assert [child.id for child in stages[1].children] == ["step-at10", "step-at11"]
    assert "Card reader 11" in parts["step-at11"]


def test_one_stage_in_prose(tmp_path: Path) -> None:
    """A stage in prose shows its own steps and lanes, and leads to the journey's page."""
    book = book_of(tmp_path, long_journey(2, 3))
    text = "show: stage\nof: journeys/long.yml\nstage: s1"
    embed = book.embed(text, "index.md", 1, "en", FakeLinks())

    assert [row["Step"] for row in rows_of(embed.html)] == ["Pay here 10", "Pay here 11", "Pay here 12"]
    assert 'href="/journeys/long.yml#step-at10"' in embed.html
    assert embed.diagnostics == ()


def test_a_stage_without_an_id_is_named_by_its_number(tmp_path: Path) -> None:
    """A stage that has no id can be shown all the same."""
    journey = small({"name": "Ask"})
    del journey["stages"][0]["id"]
    embed = book_of(tmp_path, journey).embed(
        "show: stage\nof: journeys/long.yml\nstage: 1", "index.md", 1, "en", FakeLinks()
    )

    assert [row["Step"] for row in rows_of(embed.html)] == ["Ask"]


def test_two_embeds_share_no_name(tmp_path: Path) -> None:
    """However often a page shows a journey, no id is there twice, and each drawing finds its parts."""
    book = book_of(tmp_path, long_journey(2, 3, ("nok", "tom")))
    made = [
        book.embed(
            f"show: {view}\nof: journeys/long.yml\nstage: s0", "index.md", line, "en", FakeLinks()
        ).html
        for line, view in enumerate(["map", "map", "curve", "stage", "diagram"], 1)
    ]
    ids = re.findall(r'\sid="([^"]+)"', "".join(made))

    assert len(ids) > 20
    assert len(ids) == len(set(ids))
    for text in made:
        own = set(re.findall(r'\sid="([^"]+)"', text))
        assert set(re.findall(r'href="#([^"]+)"', text)) <= own


def test_links_on_the_page_lead_somewhere(tmp_path: Path) -> None:
    """Each link inside the page leads to an id that is there, once."""
    text = page_of(tmp_path, long_journey(2, 5, ("nok", "tom"))).html
    ids = re.findall(r'\sid="([^"]+)"', text)

    assert len(ids) == len(set(ids))
    assert "step-at01--pain-points--p01" in ids
    assert set(re.findall(r'href="#([^"]+)"', text)) <= set(ids)


def test_names_of_lanes_cannot_leave_their_style() -> None:
    """A lane's name in a style is letters and escapes: nothing ends the text or the attribute."""
    made = css_text('x"; } </style> \\ url(//a)')

    assert not re.search(r'["<>;{}()/]', made)
    assert css_text("ความคิด").startswith("คว")


@pytest.mark.parametrize(
    ("channel", "icon"),
    [
        ("phone", "phone"),
        ("call-centre", "phone"),
        ("email", "mail"),
        ("website", "web"),
        ("ruamjai-app", "app"),
        ("line", "chat"),
        ("kakaotalk", "chat"),
        ("online-video", "video"),
        ("friends-and-family", "people"),
        ("paper", "paper"),
        ("clinic", "place"),
        ("carrier-pigeon", "other"),
    ],
)
def test_a_channel_gets_an_icon_that_fits(channel: str, icon: str) -> None:
    """The icon is guessed from the channel's id; a channel that nothing is known of gets a plain mark."""
    assert icon_of(channel) == icon


def test_every_view_has_a_template(tmp_path: Path) -> None:
    """Whatever view a kind offers can be shown."""
    book = book_of(tmp_path, small({"name": "Ask"}))
    for view in KINDS["journey"].views:
        block = yaml.safe_dump({"show": view, "of": "journeys/long.yml", "stage": "one"})
        embed = book.embed(block, "index.md", 1, "en", FakeLinks())

        assert embed.diagnostics == ()
        assert "Small" in embed.html
