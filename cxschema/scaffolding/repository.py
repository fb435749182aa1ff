"""A whole repository to begin with, from the files in `starter/`."""

# Their names begin with "dot-" where a dot belongs: no tool then takes the files of a future
# repository for settings of this one, and no packager leaves them out.

from __future__ import annotations

import re
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from cxschema.source.yaml_text import scalar

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

STARTER = Path(__file__).parent / "starter"
"""The files as they lie in the package; `docs/` is a sound handbook already."""

EXAMPLE_NAME = "Our Company"
_EXAMPLE_DAY = "2026-01-01"
_EXAMPLE_VERSION = "cxbook==0.0.0"
_LINE_WITH_NAME = re.compile(rf"^(\s*[\w-]+: )([^#\n]*{EXAMPLE_NAME}[^#\n]*)$", re.MULTILINE)


def starter_files(organisation: str, day: date) -> dict[str, str]:
    """Return the files of a starter repository, by path, for an organisation and the day it begins."""
    return {
        _path_of(file): _filled_in(file.read_text(encoding="utf-8"), file.suffix, organisation, day)
        for file in _files()
    }


def _files() -> Iterator[Path]:
    return (file for file in sorted(STARTER.rglob("*")) if file.is_file())


def _path_of(file: Path) -> str:
    parts = file.relative_to(STARTER).parts
    return "/".join(re.sub("^dot-", ".", part) for part in parts)


def _filled_in(text: str, ending: str, organisation: str, day: date) -> str:
    if ending == ".yml":
        text = _LINE_WITH_NAME.sub(lambda found: found[1] + _named(found[2], organisation), text)
    text = text.replace(EXAMPLE_NAME, organisation)
    text = text.replace(_EXAMPLE_DAY, day.isoformat())
    return text.replace(_EXAMPLE_VERSION, f"cxbook=={version('cxbook')}")


def _named(value: str, organisation: str) -> str:
    return scalar(value.replace(EXAMPLE_NAME, organisation))
