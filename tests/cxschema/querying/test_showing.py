"""Asking for one entry, with what is around it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from cxschema.catalog.loading import load_catalog
from cxschema.querying.rows import keys_of
from queried_docs import HANDBOOK, ask

if TYPE_CHECKING:
    from pathlib import Path


def test_one_entry_is_shown_with_what_is_around_it(docs: Path) -> None:
    """`show` gives an entry's state, what it uses, who uses it, and the lines of prose that lead to it."""
    shown: dict[str, Any] = json.loads(ask(docs, "show", "persona", "nok", "--format", "json").stdout)

    assert shown["aliases"] == ["somchai"]
    assert shown["footing"] == {"assumed": 1, "qualitative": 1}
    assert shown["untranslated"] == {"th": 1, "fa": 2}
    assert shown["uses"] == [
        {"kind": "evidence", "id": "talks", "name": "Talks", "fields": ["evidence"]},
        {"kind": "tag", "id": "dental", "name": "Dental care", "fields": ["tags"]},
        {"kind": "team", "id": "cx-team", "name": "CX team", "fields": ["owner"]},
    ]
    assert shown["used_by"] == [
        {"kind": "journey", "id": "visit", "name": "A visit", "fields": ["personas", "actors"]}
    ]
    assert shown["prose"] == [{"file": "index.md", "line": 3}, {"file": "guide/index.th.md", "line": 3}]


def test_one_entry_as_a_table(docs: Path) -> None:
    """The table names each field once, and says how many texts a language lacks."""
    lines = ask(docs, "show", "persona", "nok").stdout.splitlines()

    assert lines[0].split() == ["name", "Nok,", "who", '"waits"', "persona:nok"]
    assert any("fa" in line and "2 texts are missing" in line for line in lines)
    assert sum(line.startswith("linked from") for line in lines) == 1


@pytest.mark.parametrize("form", ["csv", "json", "table"])
def test_every_entry_and_word_can_be_shown(form: str) -> None:
    """Each entry of the real handbook, and each word of its handbook file, is shown in every form."""
    catalog = load_catalog(HANDBOOK)
    kinds = ["persona", "journey", "evidence", "segment", "focus-challenge", "handbook", "team", "tag"]
    for kind in kinds:
        key = next(iter(keys_of(catalog, kind)))
        assert ask(HANDBOOK, "show", *key, "--format", form, "--lang", "fa").exit_code == 0


@pytest.mark.parametrize(
    "words", [["nok"], ["persona:nok"], ["somchai"], ["persona", "somchai"]], ids=" ".join
)
def test_an_entry_is_found_by_what_it_is_or_was_called(docs: Path, words: list[str]) -> None:
    """An id alone is enough where only one thing has it, and so is one that the entry had earlier."""
    assert "persona:nok" in ask(docs, "show", *words).stdout


def test_an_id_of_two_kinds_asks_which_is_meant(docs: Path) -> None:
    """Where two things have the same id, both are named."""
    (docs / "segments").mkdir()
    (docs / "segments" / "nok.yml").write_text("kind: segment\nname: Nok\n", encoding="utf-8")

    result = ask(docs, "show", "nok")

    assert result.exit_code == 2
    assert "persona:nok, segment:nok" in result.stderr
