"""A small handbook with translations, data and prose, for tests of `cxbook translations`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from click.testing import CliRunner, Result

from cxschema.cli import main
from written_files import write_dedented

if TYPE_CHECKING:
    from pathlib import Path

FILES = {
    "handbook.yml": """
        kind: handbook
        organisation: Ruamjai Health
        languages: [en, th, fa]
        untranslated: [notes/]
        """,
    "handbook.th.yml": """
        organisation: ร่วมใจ เฮลท์
        """,
    "personas/nok.yml": """
        kind: persona
        name: Nok
        tagline: Wants to know the price first
        goals:
          - Know the price, 100 % of it
          - 42
        pain_points:
          - id: price
            text: She learns the `price` last
          - id: wait
            text: The wait is long
        attributes:
          Insurance: Social security
        """,
    "personas/nok.th.yml": """
        # ไฟล์แปล
        name: นก  # ชื่อเล่น
        tagline: อยากรู้ราคาก่อน
        goals: [รู้ราคาครบ 100 %, "42"]
        pain_points:
          - id: price
            text: รู้ `price` ทีหลัง
        """,
    "glossary.yml": """
        kind: glossary
        terms:
          - {id: price, name: price, definition: What it costs., avoid: {th: [ค่าของ]}}
        """,
    "glossary.th.yml": """
        terms:
          - {id: price, name: ราคา, definition: ต้องจ่ายเท่าไร}
        """,
    "guide/index.md": """
        ---
        title: Guide
        ---

        # Guide {#guide}

        Read [the price](../personas/nok.yml) first.

        - One
        - Two things

        | Head | Other |
        |---|---|
        | Cell | `code` |
        """,
    "guide/index.th.md": """
        ---
        title: คู่มือ
        ---

        # คู่มือ {#guide}

        อ่าน[ราคา](../personas/nok.yml)ก่อน

        - หนึ่ง
        - สองสิ่ง

        | หัว | อื่น |
        |---|---|
        | ช่อง | `code` |
        """,
    "notes/index.md": "# Never translated\n",
}


def write(root: Path, files: dict[str, str]) -> Path:
    """Write files below a docs folder and return the folder."""
    return write_dedented(root / "docs", files)


def noted(root: Path) -> Path:
    """Write the small handbook, with its translations noted as current, and return its docs folder."""
    docs = write(root, FILES)
    run(docs, "accept")
    return docs


def change(docs: Path, name: str, old: str, new: str) -> None:
    """Put one text in the place of another in a file that holds it."""
    path = docs / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def run(docs: Path, *words: str, language: str = "en") -> Result:
    """Run one of the commands on translations; a program fault is raised."""
    words = (*words, "--docs", str(docs))
    made = CliRunner().invoke(main, ["translations", *words], env={"LC_ALL": language})
    if made.exception and not isinstance(made.exception, SystemExit):
        raise made.exception
    return made


def state_of(docs: Path) -> dict[str, bytes]:
    """Return every file of a docs folder."""
    return {
        path.relative_to(docs).as_posix(): path.read_bytes()
        for path in sorted(docs.rglob("*"))
        if path.is_file()
    }
