"""Looking up the words of a language; English stands in for what a language lacks."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml

_FOLDER = Path(__file__).parent / "wording"
FALLBACK = "en"
"""The language whose words stand in where another has none."""


@cache
def wording(language: str) -> dict[str, str]:
    """Return all phrases of one language, English where it has none of its own."""
    own = _read(language)
    if language == FALLBACK:
        return own
    # A language that does not tell one from many has no `.one`, and must not borrow the English one.
    borrowed = {key: text for key, text in wording(FALLBACK).items() if not _is_needless(key, own)}
    return {**borrowed, **own}


def phrase(language: str, key: str, **values: object) -> str:
    """Return one phrase with its values set in; raise KeyError for a phrase that no language has."""
    text = wording(language)[key]
    return text.format_map(values) if values else text


def counted(language: str, key: str, count: int, **values: object) -> str:
    """Return the phrase for a number of things, with its values set in."""
    return counting(language, key, count).format_map(values)


def counting(language: str, key: str, count: int) -> str:
    """Return the phrase for a number of things: `key.one` for one thing, else `key.other`."""
    words = wording(language)
    return words.get(f"{key}.one" if count == 1 else f"{key}.other") or words[f"{key}.other"]


def _is_needless(key: str, own: dict[str, str]) -> bool:
    stem, _, form = key.rpartition(".")
    return form == "one" and f"{stem}.other" in own


def _read(language: str) -> dict[str, str]:
    path = _FOLDER / f"{language}.yml"
    if not path.is_file():
        return {}
    return dict(_flat(yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)))  # noqa: S506 - it makes texts only


def _flat(tree: dict[str, Any], prefix: str = "") -> list[tuple[str, str]]:
    """Spell out nested keys: {"a": {"b": "x"}} becomes ("a.b", "x")."""
    found: list[tuple[str, str]] = []
    for key, value in tree.items():
        found += _flat(value, f"{prefix}{key}.") if isinstance(value, dict) else [(prefix + key, value)]
    return found
