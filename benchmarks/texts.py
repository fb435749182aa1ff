"""Texts in four languages: made from the words in words.yml, and taken out of an entry again."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

LANGUAGES = ("en", "th", "ko", "fa")
SOURCE, *TRANSLATIONS = LANGUAGES


class Text(dict[str, str]):
    """One text in every language."""


@cache
def words() -> dict[str, Any]:
    """Return what words.yml holds."""
    path = Path(__file__).with_name("words.yml")
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)


def label(name: str, language: str) -> str:
    """Return the heading of a field."""
    return words()["labels"][name][language]


def joined(pattern: str, *parts: dict[str, str]) -> Text:
    """Return parts set into a pattern that is the same in all languages."""
    return _each(lambda language: pattern.format(*(part[language] for part in parts)))


def fact(random: Random) -> Text:
    """Return a few words about a life."""
    return Text(random.choice(words()["facts"]))


def phrase(random: Random) -> Text:
    """Return what somebody does, without a full stop."""
    row = random.choice(words()["deeds"])
    return _each(lambda language: row[language][0].upper() + row[language][1:])


def sentence(random: Random) -> Text:
    """Return a sentence: when, what and why."""
    rows = {part: random.choice(words()[part + "s"]) for part in ("time", "deed", "reason")}
    patterns = words()["sentence"]
    return _each(lambda language: patterns[language].format(**{k: row[language] for k, row in rows.items()}))


def paragraphs(random: Random, count: int, sentences: int) -> Text:
    """Return paragraphs, the first with a word in bold."""
    blocks = [[sentence(random) for _ in range(sentences)] for _ in range(count)]
    blocks[0][0] = joined("**{}**", blocks[0][0])
    return _each(lambda language: "\n\n".join(" ".join(s[language] for s in block) for block in blocks))


def person(random: Random) -> Text:
    """Return a name with its family name."""
    return joined("{} {}", random.choice(words()["given"]), random.choice(words()["family"]))


def undertaking(random: Random) -> Text:
    """Return the name of something that customers go through."""
    return joined("{} ({})", random.choice(words()["subjects"]), random.choice(words()["occasions"]))


def in_language(part: Any, language: str) -> Any:
    """Return (a part of) an entry with its texts in one language."""
    if isinstance(part, Text):
        return part[language]
    if isinstance(part, dict):
        return {key: in_language(value, language) for key, value in part.items()}
    if isinstance(part, list):
        return [in_language(item, language) for item in part]
    return part


def overlay(part: Any, language: str) -> Any:
    """Return what a translation file holds: texts, and the ids by which items are found; else None."""
    if isinstance(part, Text):
        return part[language]
    if isinstance(part, list):
        return [kept for item in part if (kept := overlay(item, language)) is not None] or None
    if not isinstance(part, dict):
        return None
    texts = {key: kept for key, value in part.items() if (kept := overlay(value, language)) is not None}
    return {"id": part["id"], **texts} if texts and "id" in part else texts or None


def _each(make: Callable[[str], str]) -> Text:
    return Text({language: make(language) for language in LANGUAGES})
