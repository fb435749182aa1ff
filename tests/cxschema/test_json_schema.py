"""The JSON Schemas, measured with an independent validator against what our own reader and models say."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from jsonschema import Draft202012Validator

import yaml12
from cxschema.catalog.loading import load_catalog
from cxschema.checks.checking import check
from cxschema.json_schema.entries import entry_schema
from cxschema.json_schema.files import file_name
from cxschema.json_schema.known import Ids, known_ids
from cxschema.json_schema.translations import translation_schema
from cxschema.models.kinds import KINDS
from cxschema.scaffolding.repository import STARTER
from cxschema.source.builder import build
from cxschema.source.files import ENDINGS, SourceFile, find_files
from written_files import write_files

if TYPE_CHECKING:
    from cxschema.catalog.catalog import Catalog

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
CASES = sorted(Path(__file__).parent.joinpath("cases").glob("*.yml"))

SHAPE_RULES = {
    "empty-text",
    "expected-mapping",
    "expected-number",
    "expected-text",
    "expected-whole-number",
    "missing-field",
    "no-such-day",
    "not-true-or-false",
    "other-calendar",
    "reference-without-kind",
    "too-large",
    "too-small",
    "unknown-choice",
    "unknown-field",
    "unsafe-link",
    "untranslatable-field",
    "wrong-date",
    "wrong-duration",
    "wrong-id",
    "wrong-language",
    "wrong-period",
    "wrong-step",
}
"""What the shape of one file tells; everything else needs more than one file."""

SLIP_RULES = {
    "colon-in-text",
    "empty-item",
    "hash-in-text",
    "list-in-text",
    "missing-space",
    "not-indented",
    "quotes-needed",
    "split-item",
    "strange-space",
    "text-not-indented",
}
"""What our check says of a slip in the writing, in the place of what it does to the shape."""


@cache
def validator(kind: str, *, translation: bool = False) -> Draft202012Validator:
    """Return a validator of the files of one kind, which knows no ids."""
    schema = translation_schema(KINDS[kind], "en") if translation else entry_schema(KINDS[kind], "en")
    return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)


@cache
def handbook() -> Catalog:
    """Return the real handbook."""
    return load_catalog(DOCS)


def kind_of(file: SourceFile) -> str:
    """Return the kind that a file's text names, or its original's, or its folder's."""
    for path in (file.path, *(file.root / uri for uri in file.original_uris)):
        values = yaml12.read(path.read_text(encoding="utf-8")) if path.is_file() else None
        if isinstance(values, dict) and values.get("kind") in KINDS:
            return str(values["kind"])
    return next((kind.name for kind in KINDS.values() if kind.folder == file.folder), "")


@pytest.mark.parametrize("kind", KINDS)
def test_schemas_are_of_the_2020_12_dialect(kind: str) -> None:
    """Every schema is itself sound."""
    for schema in (
        entry_schema(KINDS[kind], "en", Ids(known_ids(handbook()))),
        translation_schema(KINDS[kind], "en"),
    ):
        Draft202012Validator.check_schema(schema)

        assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_every_file_of_the_handbook_is_accepted() -> None:
    """What our check finds nothing wrong with, an editor finds nothing wrong with."""
    for file in find_files(DOCS):
        values = yaml12.read(file.path.read_text(encoding="utf-8"))
        measure = validator(kind_of(file), translation=file.suffix is not None)
        assert [fault.message for fault in measure.iter_errors(values)] == [], file.uri


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_bad_files_are_refused_and_good_ones_are_not(path: Path, tmp_path: Path) -> None:
    """In the golden cases, the schema refuses a file exactly when the check finds its shape wrong."""
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    write_files(tmp_path, case["files"])
    wrong: dict[str, set[str]] = {}
    for finding in check(load_catalog(tmp_path)):
        wrong.setdefault(finding.place.file, set()).add(finding.rule)

    for file in find_files(tmp_path):
        values = _read_or_none(file)
        kind = kind_of(file) if values else ""
        if kind:
            accepted = validator(kind, translation=file.suffix is not None).is_valid(values)
            found = wrong.get(file.uri, set())
            assert accepted == (not found & SHAPE_RULES) or found & SLIP_RULES, file.uri


def _read_or_none(file: SourceFile) -> Any:
    """Return a file's values, None where it cannot be read or names no kind of ours."""
    try:
        values = yaml12.read(file.path.read_text(encoding="utf-8"))
        faults = build(file.path.read_text(encoding="utf-8"))[1]
    except Exception:  # noqa: BLE001 - the case is about what cannot be read
        return None
    named = isinstance(values, dict) and values.get("kind", "persona") in KINDS
    missing = named and file.suffix is None and "kind" not in values
    return values if named and not missing and not faults else None


def test_numbers_dates_and_booleans_are_texts() -> None:
    """Where a text belongs, an editor that reads a number, a date or a boolean is content with it."""
    text = """
        kind: persona
        name: 1984
        tagline: true
        tags: [2026]
        reviewed: 2026-11-22
        attributes: {Room: 12, Sizes: [1.10, 2]}
        demographics: {age: 31, gender: no}
        goals: [3, {text: 4.5}]
        """

    assert validator("persona").is_valid(yaml12.read(text))


@pytest.mark.parametrize(
    "text",
    [
        "kind: persona\nname: Nok\n",
        "confidence: assumed\n",
        "name: [นก]\n",
        "goals:\n  - id: a\n    txt: b\n",
        "goals:\n  - id: A b\n    text: c\n",
        "portrait:\n  src: nok.svg\n",
        "- นก\n",
    ],
)
def test_a_translation_holds_translated_texts_only(text: str) -> None:
    """In a translation, what is the same in every language has no place."""
    assert not validator("persona", translation=True).is_valid(yaml12.read(text))


def test_an_empty_place_is_no_fault_of_a_translation() -> None:
    """A translation that is not filled in yet is one, in every place."""
    text = "name:\ntagline:\ngoals:\n  - id: a\n    text:\ninterests:\n  -\n  - ก\nattributes:\n"

    assert validator("persona", translation=True).is_valid(yaml12.read(text))


def test_ids_are_offered_with_what_is_called_so() -> None:
    """A field that refers to others offers the ids of the handbook, and takes others too."""
    schema = entry_schema(KINDS["persona"], "en", Ids(known_ids(handbook())))
    offered, any_id = schema["$defs"]["team-id"]["anyOf"]

    assert offered["enum"][0] == "cx-team"
    assert offered["enumDescriptions"][0].startswith("Customer experience team: ")
    assert "pattern" in any_id
    assert Draft202012Validator(schema).is_valid({"kind": "persona", "name": "Nok", "owner": "not-yet"})
    assert not Draft202012Validator(schema).is_valid({"kind": "persona", "name": "Nok", "owner": "CX Team"})


def test_ids_may_be_the_only_ones() -> None:
    """On request, an id that is not there is refused, with its kind in front or without."""
    measure = Draft202012Validator(
        entry_schema(KINDS["journey"], "en", Ids(known_ids(handbook()), only=True))
    )
    journey: dict[str, Any] = {"kind": "journey", "name": "Visit"}
    actors = {
        "stages": [{"name": "a", "steps": [{"name": "b", "actors": ["persona:nok", "team:front-desk"]}]}]
    }

    assert measure.is_valid({**journey, "personas": ["nok", "persona:tom"], **actors})
    assert not measure.is_valid({**journey, "personas": ["nook"]})
    assert not measure.is_valid({**journey, "personas": ["team:front-desk"]})


def test_hints_are_in_the_readers_language() -> None:
    """What an editor says about a mistake is what the checker says, in the same language."""
    schema = entry_schema(KINDS["persona"], "th")

    assert schema["$defs"]["id"]["patternErrorMessage"].startswith("ใช้ตัวพิมพ์เล็ก")


def test_every_field_says_what_it_is_for() -> None:
    """Help and examples of a field are the model's own."""
    schema = entry_schema(KINDS["persona"], "en")

    assert schema["properties"]["tagline"]["description"] == "One line that brings the persona to mind."
    assert schema["properties"]["tagline"]["examples"] == ["No time for toothache"]
    assert schema["$defs"]["PainPoint"]["properties"]["severity"]["description"].startswith(
        "How much it hurts"
    )


def associations() -> dict[str, list[str]]:
    """Return which schema is for which files, as `yaml.schemas` in .vscode/settings.json has it."""
    ending = "{" + ",".join(ending.lstrip(".") for ending in ENDINGS) + "}"
    found: dict[str, list[str]] = {}
    for kind in KINDS.values():
        inside = f"docs/{kind.folder}/**/*" if kind.folder else f"docs/{kind.name}"
        translations = f"{inside}.*.{ending}"
        # A glob that begins with "!" takes files out again: two schemas for one file would both apply.
        found[f".schemas/{file_name(kind.name)}"] = [f"{inside}.{ending}", f"!{translations}"]
        found[f".schemas/{file_name(kind.name, translation=True)}"] = [translations]
    return found


@pytest.mark.parametrize("folder", [ROOT / ".vscode", STARTER / "dot-vscode"], ids=["here", "starter"])
def test_editor_settings_know_every_kind(folder: Path) -> None:
    """The settings that come along say which schema is for which files."""
    found = json.loads((folder / "settings.json").read_text(encoding="utf-8"))

    assert found["yaml.schemas"] == associations()
