"""Hints that name the next step: what there is to choose from, and the command that helps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxschema.catalog.loading import load_catalog
from cxschema.checks.checking import check
from cxschema.reporting.messages import explained

if TYPE_CHECKING:
    from pathlib import Path


def hints_in(root: Path, files: dict[str, str], rule: str) -> list[str]:
    """Write files below *root* and return the hints of the findings of a rule, in order."""
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return [explained(item).hint for item in check(load_catalog(root)) if item.rule == rule]


def test_a_missing_entry_can_be_chosen_or_made(tmp_path: Path) -> None:
    """A few ids are told, and the command that makes the entry; a word belongs in the handbook file."""
    files = {
        "handbook.yml": "kind: handbook\norganisation: R\ntags: [{id: dental, name: D}]\n",
        "personas/nok.yml": "kind: persona\nname: Nok\ntags: [xyz]\n",
        "journeys/a.yml": "kind: journey\nname: A\npersonas: [tom]\n",
    }

    to_make = 'to write it now: "cxbook new persona tom"; if it is gone for good, take it out here'
    to_add = 'new ones are added in the handbook file, under "tags"'
    assert hints_in(tmp_path, files, "unknown-reference") == [
        f"these are possible: nok – {to_make}",
        f"these are possible: dental – {to_add}",
    ]


def test_many_ids_are_not_listed(tmp_path: Path) -> None:
    """Where there are many entries, a list of them all would bury what there is to do."""
    files = {f"personas/p{i}0000.yml": "kind: persona\nname: P\n" for i in range(9)}
    files["journeys/a.yml"] = "kind: journey\nname: A\npersonas: [tom]\n"

    (hint,) = hints_in(tmp_path, files, "unknown-reference")
    assert hint.startswith('to write it now: "cxbook new persona tom"')


def test_missing_translations_are_named(tmp_path: Path) -> None:
    """The first missing texts are told, and the commands that list them all and make places for them."""
    texts = ["One", "Two", "Three, and it goes on and on until nobody listens", "Four", "Five"]
    files = {
        "handbook.yml": "kind: handbook\norganisation: R\nlanguages: [en, th, ko]\nstatus: draft\n",
        "personas/nok.yml": "kind: persona\nname: Nok\ngoals:\n"
        + "".join(f"  - {{id: g{i}, text: '{text}'}}\n" for i, text in enumerate(texts)),
        "personas/nok.th.yml": "name: นก\ngoals:\n  - {id: g0, text: หนึ่ง}\n",
    }

    stub = f'"cxbook translations stub {tmp_path.name}/personas/nok.yml --lang '
    in_thai, in_korean = hints_in(tmp_path, files, "translation-missing")
    assert stub + 'th"' in in_thai
    assert "missing are “Two”, “Three, and it goes on and on until nobo…”, “Four”, …; all of them" in in_thai
    assert in_korean == f'Make places for them: {stub}ko". Readers get the original meanwhile.'


def test_an_acceptance_in_the_wrong_line_is_led_to_the_right_one(tmp_path: Path) -> None:
    """Where the finding stands in another line, the comment belongs there; else it has served."""
    comment = "# cxbook: accept persona-without-evidence because she is new"
    files = {
        "personas/nok.yml": f"kind: persona\nname: Nok {comment}\n",
        "personas/som.yml": f"kind: persona\nname: Som {comment}\nstatus: draft\n",
    }

    move, remove = hints_in(tmp_path, files, "needless-accept")
    assert move.startswith("the finding stands in line 1; put the comment at the end of that line")
    assert remove == "Remove the comment."
