"""Asking what there is: lists, one entry, and the graph, on a small handbook and on the real one."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest
from click.testing import CliRunner, Result

from cxschema.catalog.loading import load_catalog
from cxschema.cli import main
from cxschema.querying.rows import keys_of, name_of
from cxschema.text.width import width

HANDBOOK = Path(__file__).parents[2] / "docs"
FILES = {
    "handbook.yml": """
        kind: handbook
        organisation: Ruamjai
        languages: [en, th, fa]
        teams:
          - {id: cx-team, name: CX team}
          - {id: front-desk, name: Front desk}
        tags:
          - {id: dental, name: Dental care}
          - {id: travel, name: Travel}
        """,
    "handbook.th.yml": """
        organisation: ร่วมใจ
        teams:
          - {id: cx-team, name: ทีมซีเอ็กซ์}
        """,
    "personas/nok.yml": """
        kind: persona
        name: Nok, who "waits"
        status: draft
        owner: cx-team
        reviewed: 2026-10-12
        tags: dental
        aliases: [somchai]
        needs:
          - text: To know the price
            evidence: talks
          - To be on time
        """,
    "personas/nok.th.yml": "name: นกผู้กำลังรอ\nneeds: [รู้ราคา, '']\n",
    "personas/nok.fa.yml": "name: نوکِ منتظر\n",
    "personas/ji-woo.yml": "kind: persona\nname: 지우\ntags: [dental, travel]\n",
    "personas/broken.yml": "kind: persona\nnmae: X\n",
    "journeys/visit.yml": """
        kind: journey
        name: A visit
        owner: front-desk
        personas: [nok]
        stages:
          - name: Arrive
            steps:
              - name: Wait
                actors: [persona:nok, persona:ji-woo]
        """,
    "evidence/talks.yml": "kind: evidence\nname: Talks\nmethod: interview\n",
    "index.md": "# Home\n\n[Nok](personas/nok.yml)\n\n`[Nok](personas/nok.yml)`\n",
    "guide/index.th.md": "```cxbook\nshow: card\nof: ../personas/nok.yml\n```\n",
}


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """Write the small handbook."""
    for name, text in FILES.items():
        path = tmp_path / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dedent(text).lstrip("\n"), encoding="utf-8")
    return tmp_path / "docs"


def ask(docs: Path, *words: str) -> Result:
    """Run a command, at an English terminal."""
    return CliRunner().invoke(main, [*words, "--docs", str(docs)], env={"LC_ALL": "C"})


def ids(docs: Path, *words: str) -> list[str]:
    """Return the ids that `cxbook list` answers."""
    return [row["id"] for row in json.loads(ask(docs, "list", *words, "--format", "json").stdout)]


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


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["list", "personna"], 'There is no kind "personna".\n  = did you mean "persona"?'),
        (["list", "--where", "ownr=cx-team"], 'There is no field "ownr" here.\n  = did you mean "owner"?'),
        (["list", "--where", "draft"], "kind, status, owner, tag, translation"),
        (["list", "--where", "owner=cx-taem"], 'did you mean "cx-team"?'),
        (["list", "--where", "translation=ko"], '"ko" is not a choice for "translation"'),
        (["list", "--used-by", "nok"], "persona:nok"),
        (["list", "--used-by", "persona:nokk"], 'No persona has the id "nokk".\n  = did you mean "nok"?'),
        (["list", "--lang", "de"], 'The handbook has no language "de".'),
        (["show", "persona", "broken"], '"personas/broken.yml" cannot be shown before it is mended.'),
        (["show", "team", "cx"], 'No team has the id "cx".'),
        (["graph", "journey:visits"], 'did you mean "visit"?'),
        (["graph", "--hops", "0"], "--hops"),
    ],
    ids=lambda value: value if isinstance(value, str) else " ".join(value),
)
def test_wrong_questions_are_told(docs: Path, words: list[str], said: str) -> None:
    """A misspelt name must not look like an empty answer: it ends with 2 and names the nearest."""
    result = ask(docs, *words)

    assert result.exit_code == 2
    assert said in result.output


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


def test_graph_of_everything(docs: Path) -> None:
    """The graph holds all entries and their references; equal references are one edge."""
    graph = json.loads(ask(docs, "graph", "--format", "json").stdout)

    assert [f"{node['kind']}:{node['id']}" for node in graph["nodes"]] == [
        "handbook:handbook",
        "persona:ji-woo",
        "persona:nok",
        "journey:visit",
        "evidence:talks",
    ]
    assert graph["edges"] == [
        {"source": "persona:nok", "target": "evidence:talks", "fields": ["evidence"]},
        {"source": "journey:visit", "target": "persona:nok", "fields": ["personas", "actors"]},
        {"source": "journey:visit", "target": "persona:ji-woo", "fields": ["actors"]},
    ]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["evidence:talks"], {"talks", "nok"}),
        (["evidence:talks", "--hops", "2"], {"talks", "nok", "visit"}),
        (["evidence:talks", "--hops", "3", "--where", "kind=persona"], {"talks", "nok", "ji-woo"}),
        (["persona:ji-woo", "--words"], {"ji-woo", "visit", "dental", "travel"}),
        (["tag:dental"], {"dental", "nok", "ji-woo"}),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_graph_around_an_entry(docs: Path, words: list[str], expected: set[str]) -> None:
    """Around an entry, the graph reaches so many references far, in both directions."""
    rows = json.loads(ask(docs, "graph", *words, "--format", "json").stdout)

    assert {node["id"] for node in rows["nodes"]} == expected


def test_graph_as_mermaid(docs: Path) -> None:
    """The Mermaid text quotes every name and tells kinds apart by their shapes."""
    lines = ask(docs, "graph", "--where", "kind=persona,journey", "--lang", "fa").stdout.splitlines()

    assert lines == [
        "flowchart RL",
        '    persona_ji_woo(["지우"])',
        '    persona_nok(["\u2068نوکِ منتظر\u2069"])',
        '    journey_visit[["A visit"]]',
        "    journey_visit --> persona_nok",
        "    journey_visit --> persona_ji_woo",
    ]


def test_graph_as_csv(docs: Path) -> None:
    """As CSV the graph is its references."""
    rows = list(csv.DictReader(io.StringIO(ask(docs, "graph", "--format", "csv").stdout)))

    assert rows[1] == {
        "source kind": "journey",
        "source id": "visit",
        "target kind": "persona",
        "target id": "nok",
        "fields": "personas actors",
    }
