"""Asking what there is: lists of entries and words, on a small handbook and on the real one."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest

from cxschema.catalog.loading import load_catalog
from cxschema.querying.rows import keys_of, name_of
from cxschema.text.width import width
from queried_docs import HANDBOOK, ask, ids

if TYPE_CHECKING:
    from pathlib import Path


def test_a_list_says_what_is_there(docs: Path) -> None:
    """A list has one line an entry, the kinds in their order, and says what is left out on stderr."""
    result = ask(docs, "list")

    assert result.exit_code == 0
    assert [line.split()[:2] for line in result.stdout.splitlines()[1:6]] == [
        ["handbook", "handbook"],
        ["persona", "ji-woo"],
        ["persona", "nok"],
        ["journey", "visit"],
        ["evidence", "talks"],
    ]
    assert result.stdout.splitlines()[-1] == "5 entries."
    assert "1 file is left out" in result.stderr


def test_a_row_says_how_an_entry_stands(docs: Path) -> None:
    """A row holds the state of an entry, how well it is known, its translations and its users."""
    rows = json.loads(ask(docs, "list", "persona", "--format", "json").stdout)

    assert rows[1] == {
        "kind": "persona",
        "id": "nok",
        "name": 'Nok, who "waits"',
        "status": "draft",
        "owner": "cx-team",
        "reviewed": "2026-10-12",
        "claims": 2,
        "researched": 1,
        "translations": ["th", "fa"],
        "used": 1,
        "file": "personas/nok.yml",
    }


def test_csv_is_read_as_it_was_written(docs: Path) -> None:
    """Commas and quotes in a name survive; the headings are the same in every language."""
    written = ask(docs, "list", "persona", "--format", "csv", "--lang", "th").stdout
    rows = list(csv.DictReader(io.StringIO(written)))

    assert [row["name"] for row in rows] == ["지우", "นกผู้กำลังรอ"]
    assert rows[1]["translations"] == "th fa"


@pytest.mark.parametrize(
    ("conditions", "expected"),
    [
        (["status=draft"], ["nok"]),
        (["status!=draft", "kind=persona"], ["ji-woo"]),
        (["status=draft,published", "kind=persona"], ["ji-woo", "nok"]),
        (["owner="], ["handbook", "ji-woo", "talks"]),
        (["owner!="], ["nok", "visit"]),
        (["tag=travel"], ["ji-woo"]),
        (["tag!=travel", "kind=persona"], ["nok"]),
        (["translation=th"], ["handbook", "nok"]),
        (["translation!=fa", "kind=persona"], ["ji-woo"]),
    ],
    ids=str,
)
def test_only_what_fits_is_listed(docs: Path, conditions: list[str], expected: list[str]) -> None:
    """`--where` leaves what fits; given twice, both have to fit."""
    assert expected == ids(docs, *(word for condition in conditions for word in ("--where", condition)))


def test_users_are_listed(docs: Path) -> None:
    """`--used-by` lists who refers to an entry or a word, wherever in their files they do."""
    assert ids(docs, "--used-by", "persona:ji-woo") == ["visit"]
    assert ids(docs, "--used-by", "tag:dental") == ["ji-woo", "nok"]
    assert ids(docs, "journey", "--used-by", "tag:dental") == []
    assert "1 entry refers to evidence:talks." in ask(docs, "list", "--used-by", "evidence:talks").stdout


def test_words_of_the_handbook_file_are_listed(docs: Path) -> None:
    """Teams, channels and tags are listed with how often they are used; empty columns are left out."""
    output = ask(docs, "list", "team", "--lang", "th").stdout

    assert "ทีมซีเอ็กซ์" in output
    assert "Front desk" in output
    assert "สถานะ" not in output


@pytest.mark.parametrize("language", ["en", "th", "ko", "fa"])
def test_columns_stand_below_one_another(language: str) -> None:
    """In every language each column begins where its heading does, counted in columns of the terminal."""
    lines = ask(HANDBOOK, "list", "--lang", language).stdout.splitlines()
    catalog = load_catalog(HANDBOOK)
    names = [name_of(catalog, key, language) for key in keys_of(catalog, None)]
    begins = {width(line[: line.index(name)]) for line, name in zip(lines[1:], names, strict=False)}
    statuses = {
        width(line.partition(status)[0])
        for line in lines[1:-2]
        for status in ("published", "in-review")
        if status in line
    }

    assert len(names) > 10
    assert (len(begins), len(statuses)) == (1, 1)


def test_names_are_those_of_the_pages() -> None:
    """A name in a list is the title that the entry's page has in that language."""
    catalog = load_catalog(HANDBOOK)

    for language in catalog.languages:
        for entry in catalog.entries.values():
            assert catalog.in_language(entry, language).title == name_of(catalog, entry.key, language)
