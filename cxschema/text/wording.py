"""The wording files: what commands and findings say, in each language."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from cxschema.text.counted import with_digits

_WORDING = Path(__file__).parent.parent / "wording"
LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""Makes texts of all scalars; ten times as fast where PyYAML comes with its C parser."""

FALLBACK = "en"
"""The language whose words stand in where another has none."""


def command_words(language: str) -> dict[str, Any]:
    """Return how a language other than English words the command line itself; nothing where it does not."""
    return _read(_WORDING / "commands" / f"{language}.yml")


@cache
def messages(language: str) -> dict[str, Any]:
    """Return the wording of one language, English where there is none."""
    path = _WORDING / f"{language}.yml"
    if not path.is_file():
        return messages(FALLBACK)
    return dict(with_digits(_read(path), language))


def _read(path: Path) -> dict[str, Any]:
    if not path.is_file():
        return {}
    return dict(yaml.load(path.read_text(encoding="utf-8"), Loader=LOADER))  # noqa: S506 - it makes texts only
