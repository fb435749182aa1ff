"""The schemas in the program that editors use: yaml-language-server, with the settings that come along."""

# It is not part of the project's installation: npm install --global yaml-language-server

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from cxschema.cli import main
from language_server import SERVER, Editor

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
PERSONA = "docs/personas/new.yml"
HEAD = "kind: persona\nname: New\n"

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(SERVER is None, reason="yaml-language-server is not installed"),
]


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    """Return an editor with the handbook open."""
    folder = tmp_path_factory.mktemp("editor")
    shutil.copytree(ROOT / "docs", folder / "docs")
    schemas = str(folder / ".schemas")
    CliRunner().invoke(
        main, ["schema", "--all", "-o", schemas, "--docs", str(folder / "docs"), "--lang", "en"]
    )
    settings = json.loads((ROOT / ".vscode" / "settings.json").read_text(encoding="utf-8"))
    with Editor(folder, settings) as opened:
        yield opened


def test_nothing_is_marked_in_the_handbook(editor: Editor) -> None:
    """In every file, data and translation, the editor finds nothing wrong."""
    for path in sorted((ROOT / "docs").rglob("*.yml")):
        uri = path.relative_to(ROOT).as_posix()
        assert editor.problems(uri, path.read_text(encoding="utf-8")) == [], uri


def test_nothing_is_marked_in_the_settings_of_the_site(editor: Editor) -> None:
    """The Python names in mkdocs.yml are known to the editor."""
    assert editor.problems("mkdocs.yml", (ROOT / "mkdocs.yml").read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("path", "text", "said"),
    [
        (PERSONA, "kind: persona\nnmae: New\n", ["Property nmae is not allowed."]),
        (
            PERSONA,
            f"{HEAD}reviewed: 3.2.2026\n",
            ["Write the Western year, month and day, joined by hyphens"],
        ),
        (PERSONA, f"{HEAD}goals:\n  - txt: Rest\n", ["Property txt is not allowed."]),
        (PERSONA, f"{HEAD}tagline: []\n", ['Write the text behind the colon, on one line or after ">-".']),
        (PERSONA, f"{HEAD}status: drft\n", ["Value is not accepted."]),
        ("docs/personas/new.th.yml", "name: ก\nkind: persona\n", ["Property kind is not allowed."]),
        (
            "docs/journeys/new.yml",
            "kind: journey\nname: N\nstages:\n  - name: A\n    steps:\n      - name: B\n        emotion: 5\n",
            ["Value is above the maximum of 2."],
        ),
    ],
)
def test_mistakes_are_marked(editor: Editor, path: str, text: str, said: list[str]) -> None:
    """A mistake is marked where it stands, in words that a writer understands."""
    marked = editor.problems(path, text)

    assert all(any(message.startswith(words) for message in marked) for words in said), marked


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        (f"{HEAD}owner: |\n", "front-desk"),
        (f"{HEAD}pain_points:\n  - text: A\n    evidence: |\n", "booking-survey"),
        (f"{HEAD}pain_points:\n  - text: A\n    |\n", "severity"),
        (f"{HEAD}status: |\n", "in-review"),
        ("|\n", "kind"),
    ],
)
def test_fields_choices_and_ids_are_offered(editor: Editor, text: str, offered: str) -> None:
    """Where something may be written, what may be written is offered, and no "true" and "null"."""
    labels = editor.completions(PERSONA, text)

    assert offered in labels
    assert not {"true", "null"} & set(labels)
