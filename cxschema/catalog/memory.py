"""The translation memory: what each translation was made from."""

# Keyed by the translation's own text, not by file or path: so it survives renames, reordering and
# moves, and needs no git. One file a language, one line a text, sorted: two people's changes merge.

from __future__ import annotations

import json
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

FOLDER = ".translations"
"""The folder below the docs folder that holds the memory, one file a language."""


@dataclass(frozen=True)
class Memory:
    """What the translations of one language were made from: digest of the translation, source text."""

    sources: Mapping[str, str] = field(default_factory=dict)

    def made_from(self, translation: str) -> str | None:
        """Return the source text that a translation was made from, None where that is not known."""
        return self.sources.get(digest(translation))

    def is_outdated(self, translation: str, source: str) -> bool:
        """Tell whether the source text has changed since the translation was made."""
        then = self.made_from(translation)
        return then is not None and folded(then) != folded(source)


@cache
def digest(text: str) -> str:
    """Return a short name of a text; white space does not matter."""
    return sha256(folded(text).encode()).hexdigest()[:16]


def folded(text: str) -> str:
    """Return a text with its white space folded: a new line break is no new wording."""
    return " ".join(text.split())


def memory_path(docs: Path, language: str) -> Path:
    """Return where the memory of one language lies."""
    return docs / FOLDER / f"{language}.json"


def read_memory(docs: Path, language: str) -> Memory:
    """Read the memory of one language; one that is not there or damaged knows nothing."""
    try:
        values = json.loads(memory_path(docs, language).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Memory()
    rows = values.items() if isinstance(values, dict) else ()
    return Memory({key: text for key, text in rows if isinstance(text, str)})
