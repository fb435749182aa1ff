"""`cxbook export` and `cxbook import`, as somebody types them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from cxschema.cli import main
from written_files import write_files

if TYPE_CHECKING:
    from pathlib import Path

HANDBOOK = "kind: handbook\norganisation: A\nlanguages: [en, th]\n"
VISIT = "kind: journey\nname: A visit\nstages: [{name: Arrive, steps: [{name: Wait, emotion: -1}]}]\n"
DIAGRAM = "journey\ntitle Go shopping\nsection Out\nFind the keys: 2: Dad\nDrive: 9: Dad\n"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a small handbook, to work in."""
    files = {
        "docs/handbook.yml": HANDBOOK,
        "docs/journeys/visit.yml": VISIT,
        "docs/journeys/visit.th.yml": "name: การมาหา\n",
        "docs/journeys/broken.yml": "kind: journey\nnmae: X\n",
        "docs/personas/nok.yml": "kind: persona\nname: Nok\n",
        "shop.mmd": DIAGRAM,
    }
    write_files(tmp_path, files)
    monkeypatch.chdir(tmp_path)
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.setenv(name, "en_GB.UTF-8")
    return tmp_path


def run(*arguments: str) -> Result:
    """Run a command."""
    return CliRunner().invoke(main, arguments)


@pytest.mark.parametrize(
    "named",
    [
        "visit",
        "journeys/visit.yml",
        "docs/journeys/visit.yml",
        "./docs/journeys/../journeys/visit.yml",
        "docs/journeys/visit.th.yml",
    ],
)
def test_a_journey_is_named_by_id_or_path(here: Path, named: str) -> None:
    """An id, a path seen from the docs folder, and one seen from here mean the same journey."""
    assert here.is_dir()
    done = run("export", "mermaid", named)

    assert done.exit_code == 0
    assert done.stdout.splitlines()[1] == "journey"
    assert done.stdout.endswith("        Wait: 2\n")


def test_an_absolute_path_will_do(here: Path) -> None:
    """A shell may complete a path in full."""
    assert run("export", "json", str(here / "docs" / "journeys" / "visit.yml")).exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("json", "visitt"), 'did you mean "visit"?'),
        (("json", "nowhere/x.yml"), 'No journey has the id or the file "nowhere/x.yml"'),
        (("json", "docs/personas/nok.yml"), "personas/nok.yml describes no journey but: persona"),
        (("json", "broken"), "has mistakes, and cannot be used"),
        (("xls", "visit"), "These are possible: csv, json, mermaid, svg"),
        (("csv", "visit", "--fit"), "--fit is for mermaid"),
        (("csv", "visit", "--lang", "xx"), 'no language "xx"'),
    ],
)
def test_wrong_use_is_said_in_plain_words(here: Path, arguments: tuple[str, ...], said: str) -> None:
    """What is not there or does not go together ends with 2 and a sentence."""
    assert here.is_dir()
    done = run("export", *arguments)

    assert done.exit_code == 2
    assert said in done.stderr
    assert done.stdout == ""


def test_a_language_gives_names_and_headings(here: Path) -> None:
    """With --lang the file speaks that language."""
    assert here.is_dir()
    assert json.loads(run("export", "json", "visit", "--lang", "th").stdout)["name"] == "การมาหา"
    assert run("export", "csv", "visit", "--lang", "th").stdout.startswith("#,ระยะ,")


def test_a_table_in_a_file_is_marked_for_excel(here: Path) -> None:
    """A file has the mark that Excel needs; what is printed has none."""
    done = run("export", "csv", "visit", "-o", "visit.csv")

    assert (done.exit_code, done.stdout) == (0, "")
    assert (here / "visit.csv").read_bytes().startswith(b"\xef\xbb\xbf#,Stage,")
    assert run("export", "csv", "visit").stdout.startswith("#,Stage,")


def test_long_names_stay_whole_unless_they_are_to_fit(here: Path) -> None:
    """A diagram keeps what it is made of; --fit cuts it as the page does."""
    name = "Weigh three clinics against each other on the train home"
    (here / "docs" / "journeys" / "visit.yml").write_text(VISIT.replace("Wait", name), encoding="utf-8")

    assert f"{name}: 2" in run("export", "mermaid", "visit").stdout
    assert "…: 2" in run("export", "mermaid", "visit", "--fit").stdout


def test_a_diagram_becomes_a_file(here: Path) -> None:
    """The file lies among the journeys, named as the diagram; what did not fit is said with its line."""
    done = run("import", "mermaid", "shop.mmd")

    assert done.exit_code == 0
    assert done.stdout == "docs/journeys/go-shopping.yml is written (stages: 1, steps: 2).\n"
    assert "shop.mmd:5  The score 9 lies outside 1 to 5" in done.stderr
    assert "name: Find the keys" in (here / "docs/journeys/go-shopping.yml").read_text(encoding="utf-8")
    assert "Errors: 0" in run("check", "docs/journeys/go-shopping.yml").stdout.replace(
        "No findings", "Errors: 0"
    )


def test_nothing_is_written_over_by_accident(here: Path) -> None:
    """A file that is there stays, unless --force is said."""
    target = here / "docs" / "journeys" / "go-shopping.yml"
    run("import", "mermaid", "shop.mmd")
    target.write_text(VISIT, encoding="utf-8")

    refused = run("import", "mermaid", "shop.mmd")

    assert (refused.exit_code, target.read_text(encoding="utf-8")) == (2, VISIT)
    assert "With --force it is overwritten" in refused.stderr
    assert run("import", "mermaid", "shop.mmd", "--force").exit_code == 0
    assert "Find the keys" in target.read_text(encoding="utf-8")


def test_an_id_that_is_taken_elsewhere_is_refused(here: Path) -> None:
    """Two journeys cannot have one id, in whatever folder they lie."""
    done = run("import", "mermaid", "shop.mmd", "-o", "docs/strategy/visit.yml", "--force")

    assert done.exit_code == 2
    assert "journeys/visit.yml" in done.stderr
    assert not (here / "docs" / "strategy").exists()


def test_every_diagram_of_a_page_becomes_a_file(here: Path) -> None:
    """All or none: two of one title get two names; one that cannot be read keeps all from being written."""
    good = f"# Page\n\n```mermaid\n{DIAGRAM}```\n"
    (here / "page.md").write_text(good + good, encoding="utf-8")
    (here / "bad.md").write_text(f"{good}\n```mermaid\njourney\nNo score\n```\n", encoding="utf-8")

    refused = run("import", "mermaid", "bad.md", "-o", "new")
    done = run("import", "mermaid", "page.md", "-o", "new")

    assert refused.exit_code == 1
    assert 'bad.md, line 13: The task "No score" has no score' in refused.stderr
    assert done.exit_code == 0
    assert sorted(path.name for path in (here / "new").iterdir()) == ["go-shopping-2.yml", "go-shopping.yml"]
    assert "name a folder" in run("import", "mermaid", "page.md", "-o", "one.yml").stderr.lower()


def test_a_diagram_can_be_looked_at_first(here: Path) -> None:
    """With -o - the file is printed, alone, and nothing is written."""
    done = run("import", "mermaid", "shop.mmd", "-o", "-", "--lang", "th")

    assert done.stdout.startswith("kind: journey\nstatus: draft\nlanguage: th\nname: Go shopping\n")
    assert sorted(path.name for path in (here / "docs/journeys").iterdir()) == [
        "broken.yml",
        "visit.th.yml",
        "visit.yml",
    ]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"\xff\xfejourney", "not written in UTF-8"),
        (b"flowchart LR\na --> b\n", 'It begins with: "flowchart"'),
        (b"journey\n" + b"A: 3\n" * 300_000, "too long"),
        (b"", "no journey diagram"),
    ],
)
def test_a_file_that_holds_no_diagram_is_refused(here: Path, data: bytes, said: str) -> None:
    """What is no journey, no text or too much ends with 1 and a sentence; nothing is written."""
    (here / "odd.mmd").write_bytes(data)

    done = run("import", "mermaid", "odd.mmd", "-o", "new")

    assert done.exit_code == 1
    assert said in done.stderr
    assert not (here / "new").exists()


def test_messages_are_in_the_readers_language(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who reads Persian is told in Persian."""
    monkeypatch.setenv("LC_ALL", "fa_IR.UTF-8")

    done = run("import", "mermaid", str(here / "shop.mmd"), "-o", "-")

    assert "امتیاز 9 بیرون از بازهٔ 1 تا 5 است" in done.stderr
