"""Files and folders that are passed over, and what the check says of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from click.testing import CliRunner

from cxschema.catalog.loading import load_catalog
from cxschema.checks.checking import check
from cxschema.cli import main
from cxschema.reporting.messages import explained

if TYPE_CHECKING:
    from pathlib import Path


def test_the_right_name_is_told(tmp_path: Path) -> None:
    """The hint is a name to copy, with the language of a translation kept."""
    for name in ("nok.YML", "som.th.yml.txt", "tom"):
        (tmp_path / "personas").mkdir(exist_ok=True)
        (tmp_path / "personas" / name).write_text("kind: persona\nname: N\n", encoding="utf-8")
    found = {item.place.file: explained(item).hint for item in check(load_catalog(tmp_path))}

    assert found == {
        "personas/nok.YML": 'Call it "nok.yml", or remove it.',
        "personas/som.th.yml.txt": 'Call it "som.th.yml", or remove it.',
        "personas/tom": 'Call it "tom.yml", or remove it.',
    }


def test_a_linked_folder_with_data_files_is_told(tmp_path: Path) -> None:
    """Links to folders are not followed; one that holds pictures only is nobody's business."""
    for name, file in (("people", "nok.yml"), ("pictures", "nok.svg")):
        (tmp_path / name).mkdir()
        (tmp_path / name / file).write_text("kind: persona\nname: N\n", encoding="utf-8")
        (tmp_path / "docs").mkdir(exist_ok=True)
        (tmp_path / "docs" / name).symlink_to(tmp_path / name)
    found = check(load_catalog(tmp_path / "docs"))

    assert [(item.rule, item.place.file) for item in found] == [("unread-folder", "people")]


def test_a_chapter_in_another_encoding_is_told_once(tmp_path: Path) -> None:
    """What an editor saved otherwise than as UTF-8 is named, and its translations are not called outdated."""
    (tmp_path / "handbook.yml").write_text(
        "kind: handbook\norganisation: R\nlanguages: [en, th]\n", encoding="utf-8"
    )
    (tmp_path / "a.md").write_text("# Café\n\nOpen.\n", encoding="utf-8")
    (tmp_path / "a.th.md").write_text("# ร้าน\n\nเปิด\n", encoding="utf-8")
    noted = CliRunner().invoke(main, ["translations", "accept", "--docs", str(tmp_path), "--lang", "th"])
    found = {}
    for encoding in ("utf-8", "utf-16", "utf-16-le", "cp1252"):
        (tmp_path / "a.md").write_text("# Café\n\nShut.\n", encoding=encoding)
        found[encoding] = [
            f"{item.place.file}:{item.place.line}:{item.place.column} {item.rule}"
            for item in check(load_catalog(tmp_path))
            if item.place.file.startswith("a.")
        ]

    assert noted.exit_code == 0, noted.output
    assert found["utf-8"] == ["a.th.md:3:1 translation-outdated"]
    assert found["utf-16"] == found["utf-16-le"] == ["a.md:1:1 wrong-encoding"]
    assert found["cp1252"] == ["a.md:1:6 wrong-encoding"]
