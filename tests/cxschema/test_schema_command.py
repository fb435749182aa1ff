"""`cxbook schema`, run as its users run it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cxschema.cli import main
from cxschema.models.kinds import KINDS

DOCS = str(Path(__file__).parents[2] / "docs")


def cxbook(*words: str) -> Result:
    """Run a command."""
    return CliRunner().invoke(main, words, env={"LC_ALL": "en"})


def test_one_schema_is_printed() -> None:
    """The schema of a kind comes on stdout, and nothing else does."""
    schema = json.loads(cxbook("schema", "persona", "--docs", DOCS).stdout)

    assert schema["title"] == "Persona"
    assert "nok" in json.dumps(schema["$defs"]["persona-id"])


def test_the_schema_of_translations_is_printed() -> None:
    """Translation files have a schema of their own."""
    schema = json.loads(cxbook("schema", "persona", "--translation", "--docs", DOCS).stdout)

    assert "kind" not in schema["properties"]


@pytest.mark.parametrize("ids", [("--ids", "none", "--docs", DOCS), ("--docs", "nowhere")])
def test_a_schema_may_know_no_ids(ids: tuple[str, ...]) -> None:
    """Without ids, on request or for want of a handbook, a schema is the same everywhere."""
    schema = json.loads(cxbook("schema", "persona", *ids).stdout)

    assert "enum" not in json.dumps(schema["$defs"]["persona-id"])


def test_all_schemas_are_written_and_compared(tmp_path: Path) -> None:
    """What was written is up to date, until something is changed."""
    folder = tmp_path / ".schemas"
    write = ("schema", "--all", "-o", str(folder), "--docs", DOCS)

    assert cxbook(*write).exit_code == 0
    assert len(list(folder.iterdir())) == 2 * len(KINDS)
    assert cxbook(*write, "--check").exit_code == 0

    (folder / "persona.schema.json").write_text("{}", encoding="utf-8")
    result = cxbook(*write, "--check")

    assert result.exit_code == 1
    assert "persona.schema.json is missing or out of date" in result.output
    assert (folder / "persona.schema.json").read_text(encoding="utf-8") == "{}"


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("prsona",),
        ("--all",),
        ("persona", "--check"),
        ("persona", "-o", "somewhere", "--translation"),
        ("--all", "-o", __file__),
        ("persona", "--ids", "some"),
    ],
    ids=" ".join,
)
def test_wrong_use_ends_with_two(words: tuple[str, ...]) -> None:
    """What cannot be meant is said in a sentence, and writes nothing."""
    result = cxbook("schema", *words, "--docs", DOCS)

    assert result.exit_code == 2
    assert "Error: " in result.stderr
    assert not Path("somewhere").exists()


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    """A file in the place of a folder is no traceback."""
    (tmp_path / "file").touch()

    result = cxbook("schema", "--all", "-o", str(tmp_path / "file" / "inside"), "--docs", DOCS)

    assert result.exit_code == 2
    assert "cannot be written" in result.stderr
