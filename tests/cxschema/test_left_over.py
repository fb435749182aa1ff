"""Translations whose original is gone: what the check says, what --fix takes out, what readers get."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from cxschema.catalog.loading import load_catalog
from cxschema.catalog.localising import foreign_texts, localise
from cxschema.catalog.memory import Memory, digest, memory_path
from cxschema.catalog.sheets import sheets
from cxschema.checks.checking import check
from cxschema.cli import main
from cxschema.formatting.fixes import fix
from cxschema.translations.drafts import draft, stub

if TYPE_CHECKING:
    from pathlib import Path

HANDBOOK = "kind: handbook\norganisation: Ruamjai\nlanguages: [en, th]\n"
NOK = "kind: persona\nname: Nok\n"

Made = dict[str, str]
"""Translations, each with the text that it was made from."""


def handbook(root: Path, persona: str, thai: str, made: Made | None = None) -> Path:
    """Write a handbook of one persona with its Thai translation and the memory of what that was made from."""
    root.joinpath("personas").mkdir()
    root.joinpath("handbook.yml").write_text(HANDBOOK, encoding="utf-8")
    root.joinpath("personas/nok.yml").write_text(NOK + persona, encoding="utf-8")
    root.joinpath("personas/nok.th.yml").write_text(thai, encoding="utf-8")
    memory_path(root, "th").parent.mkdir()
    memory = Memory({digest(key): (source,) for key, source in (made or {}).items()})
    memory_path(root, "th").write_text(memory.written(), encoding="utf-8")
    return root


def mended(root: Path) -> str:
    """Return the translation after mending; mending once more changes nothing."""
    for change in fix(root, check(load_catalog(root))):
        change.file.path.write_bytes(change.after.encode())
    assert fix(root, check(load_catalog(root))) == []
    return root.joinpath("personas/nok.th.yml").read_text(encoding="utf-8")


GOALS = "name: นก\ngoals:\n  # เวลา\n  - id: late\n    text: ดึก\n\n  # ราคา\n  - id: price\n    text: ราคา\n"
LATE = "goals: [{id: late, text: Late hours}]\n"


def test_an_item_that_is_gone_is_taken_out(tmp_path: Path) -> None:
    """Where every text of the original is translated, nothing can be waiting for what is left over."""
    root = handbook(tmp_path, LATE, GOALS)

    assert mended(root) == "name: นก\ngoals:\n  # เวลา\n  - id: late\n    text: ดึก\n"


def test_a_field_goes_with_all_that_is_in_it(tmp_path: Path) -> None:
    """A list that the original has given up leaves nothing; a part that loses one text keeps the others."""
    thai = GOALS + "empathy_map:\n  pains: [ก]\n  gains: [ข]\nattributes:\n  pets: แมว\n"
    root = handbook(tmp_path, "empathy_map: {gains: [B]}\n", thai)

    assert mended(root) == "name: นก\nempathy_map:\n  gains: [ข]\n"


WAITING = "goals: [{id: late, text: Late hours}, {id: %s, text: %s}]\n"


@pytest.mark.parametrize(
    ("name", "text", "made", "stays"),
    [
        ("cost", "Know the price", {}, True),
        ("cost", "Know the price", {"ราคา": "Know the price"}, True),
        ("cost", "To know the price first", {"ราคา": "Know the price first"}, True),
        ("cost", "No stairs", {"ราคา": "Know the price"}, False),
        ("cost", "No stairs", {}, True),
    ],
    ids=["unknown", "another id", "other words", "another item", "another item, unknown"],
)
def test_what_could_still_be_of_use_stays(
    name: str, text: str, made: Made, tmp_path: Path, *, stays: bool
) -> None:
    """While an original waits, only a translation that is known to be of something else is taken out."""
    root = handbook(tmp_path, WAITING % (name, text), GOALS, made)

    assert ("ราคา\n  - id" in mended(root)) == stays


def test_what_moved_to_another_file_stays(tmp_path: Path) -> None:
    """A text that is in another entry now, word for word, still needs its translation."""
    root = handbook(tmp_path, LATE, GOALS, {"ราคา": "Know the price"})
    root.joinpath("personas/tom.yml").write_text(NOK + "goals: [Know the price]\n", encoding="utf-8")

    assert mended(root) == GOALS


VALUES = "name: นก\nvalues:\n  - ก\n  - ข # two\n  - ค\n"
KNOWN = {"ก": "A", "ข": "B", "ค": "C"}


@pytest.mark.parametrize(
    ("values", "made", "after"),
    [
        ("[A, C]", KNOWN, "name: นก\nvalues:\n  - ก\n  - ค\n"),
        ("[A, B]", KNOWN, "name: นก\nvalues:\n  - ก\n  - ข # two\n"),
        ("[C]", KNOWN, "name: นก\nvalues:\n  - ค\n"),
        ("[C, A]", KNOWN, VALUES),
        ("[A, D]", KNOWN, VALUES),
        ("[A, B]", {}, VALUES),
        ("[A, B]", KNOWN | {"ค": "B"}, VALUES),
    ],
    ids=["middle", "last", "two", "order", "changed", "unknown", "twice"],
)
def test_items_without_ids_go_where_the_memory_knows_the_others(
    values: str, made: Made, after: str, tmp_path: Path
) -> None:
    """Of a list without ids, an item goes only where it is known what each of the others stands for."""
    assert mended(handbook(tmp_path, f"values: {values}\n", VALUES, made)) == after


def test_readers_never_get_the_words_of_another_item(tmp_path: Path) -> None:
    """While the length of a list without ids differs, readers get the originals of all its items."""
    catalog = load_catalog(handbook(tmp_path, "values: [B, C]\n", VALUES))
    entry = catalog.entries["persona", "nok"]

    local = localise(entry.data, entry.overlays["th"].values, "en")

    assert list(foreign_texts(local)) == ["B", "C"]
    assert [item.rule for item in check(catalog) if item.severity == "error"] == []


def test_a_place_is_made_for_a_new_item(tmp_path: Path) -> None:
    """`stub` makes room where the new item stands, if it is known what the others were made from."""
    root = handbook(tmp_path, "values: [A, N, B, C]\n", VALUES, KNOWN)
    sheet = next(sheet for sheet in sheets(load_catalog(root), ("th",)) if sheet.uri == "personas/nok.yml")
    change = stub(root, sheet).change

    assert change is not None
    change.file.path.write_bytes(change.after.encode())
    entry = load_catalog(root).entries["persona", "nok"]
    assert entry.overlays["th"].values["values"] == ["ก", None, "ข", "ค"]
    assert "# N\n" in change.after
    assert "# two" in change.after


@pytest.mark.parametrize("values", ["[N, B]", "[A, N, B, C]"])
def test_no_translation_is_written_over(values: str, tmp_path: Path) -> None:
    """Where it is not known which item a translation belongs to, `stub` and `merge` leave the list alone."""
    root = handbook(tmp_path, f"values: {values}\ntagline: T\n", VALUES)
    sheet = next(sheet for sheet in sheets(load_catalog(root), ("th",)) if sheet.uri == "personas/nok.yml")

    empty = stub(root, sheet)
    filled = draft(root, sheet, {("values", 0): "ใหม่", ("tagline",): "คำ"})

    assert empty.change
    assert empty.change.after == VALUES.replace("values", "# T\ntagline:\nvalues")
    assert {way[0] for way in empty.homeless} == {"values"}
    assert filled.change
    assert filled.change.after == VALUES.replace("values", "tagline: คำ\nvalues")
    assert filled.homeless == {("values", 0)}


def run(root: Path, *args: str) -> str:
    """Return what a check of a handbook prints."""
    return CliRunner().invoke(main, ["check", "--docs", str(root), *args]).output


def test_only_what_was_asked_for_is_taken_out(tmp_path: Path) -> None:
    """Who leaves the rule or the file out loses nothing; --diff shows what would go, and writes nothing."""
    root = handbook(tmp_path, LATE, GOALS + "taglin: x\n")
    thai = root / "personas/nok.th.yml"
    before = thai.read_text(encoding="utf-8")

    run(root, "--fix", str(root / "handbook.yml"))
    run(root, "--fix", "--ignore", "nothing-to-translate")
    assert GOALS in thai.read_text(encoding="utf-8")
    thai.write_text(before, encoding="utf-8")

    assert "-  - id: price\n" in run(root, "--diff")
    assert thai.read_text(encoding="utf-8") == before
    run(root, "--fix")
    assert "price" not in thai.read_text(encoding="utf-8")
    assert "nothing-to-translate" not in run(root, "--format", "concise")
