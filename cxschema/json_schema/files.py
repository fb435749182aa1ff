"""Schema files in a folder: their names, and whether they are up to date."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from cxschema.json_schema.entries import entry_schema
from cxschema.json_schema.translations import translation_schema
from cxschema.models.kinds import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from cxschema.json_schema.known import Ids
    from cxschema.json_schema.values import JsonSchema


def schema_files(kinds: Iterable[str], language: str, ids: Ids | None = None) -> dict[str, str]:
    """Return the schema files of some kinds: two each, for the entries and for their translations."""
    files: dict[str, str] = {}
    for name in kinds:
        kind = KINDS[name]
        files[file_name(name)] = as_text(entry_schema(kind, language, ids))
        files[file_name(name, translation=True)] = as_text(translation_schema(kind, language))
    return files


def file_name(kind: str, *, translation: bool = False) -> str:
    """Return the name of a schema file."""
    return f"{kind}.translation.schema.json" if translation else f"{kind}.schema.json"


def as_text(schema: JsonSchema) -> str:
    """Return a schema as the text of a file."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def drift(folder: Path, files: Mapping[str, str]) -> list[str]:
    """Return the names of the files in *folder* that are missing or differ from *files*."""
    return [name for name, text in files.items() if _text_of(folder / name) != text]


def _text_of(path: Path) -> str | None:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return None
