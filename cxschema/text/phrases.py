"""Phrases that readers of the site see, by section; a handbook may say them in its own words."""

# A package that shows phrases names its wording folder in the entry-point group `cxbook.wording`;
# the name of the entry point is the section in a handbook's own wording files.

from __future__ import annotations

from functools import cache
from importlib.metadata import entry_points
from pathlib import Path
from string import Formatter
from typing import TYPE_CHECKING, Any

import yaml

from cxschema.text.wording import FALLBACK, LOADER, messages

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

ENTRY_POINTS = "cxbook.wording"
MESSAGES = "messages"
"""The section of what is said of faults in files; it is part of this package."""

_ON_THE_SITE = ("nearest", "known", "kind", "rules")
"""The messages that pages show: what is wrong with a broken file."""
FORMS = ("zero", "one", "two", "few", "many", "other")
"""The forms in which languages count (Unicode CLDR, plural rules)."""


@cache
def sections() -> Mapping[str, Path | None]:
    """Return the sections and their folders of one wording file a language; ours has no folder."""
    found = {point.name: Path(point.load().__path__[0]) for point in entry_points(group=ENTRY_POINTS)}
    return {**dict(sorted(found.items())), MESSAGES: None}


@cache
def phrases(section: str, language: str) -> Mapping[str, str]:
    """Return the phrases of one language that come along: keys spelt out with dots, and texts."""
    folder = sections()[section]
    if folder is not None:
        return read_phrases(folder / f"{language}.yml")
    said = messages(language)
    if said is messages(FALLBACK) and language != FALLBACK:
        return {}
    return dict(flat({name: said[name] for name in _ON_THE_SITE}))


def read_phrases(path: Path) -> dict[str, str]:
    """Return the phrases of a wording file that comes along; none where there is no file."""
    if not path.is_file():
        return {}
    return dict(flat(yaml.load(path.read_text(encoding="utf-8"), Loader=LOADER)))  # noqa: S506 - it makes texts only


def flat(tree: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, Any]]:
    """Spell out nested keys: {"a": {"b": "x"}} becomes ("a.b", "x")."""
    for key, value in tree.items():
        if isinstance(value, dict):
            yield from flat(value, f"{prefix}{key}.")
        else:
            yield prefix + key, value


def original(key: str, known: Mapping[str, str]) -> str | None:
    """Return the English phrase of a key, None for one that nobody asks for.

    English has two forms of what is counted; a language with more of them may give them all.
    """
    stem, _, form = key.rpartition(".")
    return known.get(key) or (known.get(f"{stem}.other") if form in FORMS else None)


def placeholders(text: str) -> frozenset[str] | None:
    """Return the names in braces, None where the braces are not those of plain names.

    Whatever else Python's formatting offers (attributes, widths) has no place in a phrase.
    """
    try:
        parts = [part for part in Formatter().parse(text) if part[1] is not None]
    except ValueError:
        return None
    if any(spec or conversion or not str(name).isidentifier() for _, name, spec, conversion in parts):
        return None
    return frozenset(str(name) for _, name, _, _ in parts)
