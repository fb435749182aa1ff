"""The translation memory: what each translation was made from."""

# Keyed by the translation's own text, not by file or path: so it survives renames, reordering and
# moves, and needs no git. One file a language, one line a text, sorted: two people's changes merge.

from __future__ import annotations

import json
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from functools import lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING

from cxschema.source.kept import stamp_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from cxschema.source.kept import Stamp

FOLDER = ".translations"
"""The folder below the docs folder that holds the memory, one file a language."""


@dataclass(frozen=True)
class Memory:
    """What the translations of one language were made from: digest of the translation, source texts.

    There are several source texts where one translation serves for all of them.
    """

    sources: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def made_from(self, translation: str) -> tuple[str, ...]:
        """Return the source texts that a translation was made from, none where that is not known."""
        return self.sources.get(digest(translation), ())

    def then(self, translation: str, source: str) -> str | None:
        """Return what the source said when the translation was made, if it has said something else since.

        None where the translation is current, or where nobody noted what it was made from.
        """
        known = self.made_from(translation)
        if not known or source in known:
            return None
        now = folded(source)
        if any(folded(text) == now for text in known):
            return None
        return max(known, key=lambda text: SequenceMatcher(None, text, source, autojunk=False).ratio())

    def written(self) -> str:
        """Return the text of the memory's file: one translation a line, sorted."""
        rows = (f"{json.dumps(key)}: {_row(texts)}" for key, texts in sorted(self.sources.items()) if texts)
        return "{\n" + ",\n".join(rows) + "\n}\n"


@lru_cache(maxsize=100_000)
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
    path = memory_path(docs, language)
    return _read(path, stamp_of(path))


@lru_cache(maxsize=16)
def _read(path: Path, _stamp: Stamp) -> Memory:
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Memory()
    rows = values.items() if isinstance(values, dict) else ()
    return Memory({key: texts for key, value in rows if (texts := _texts(value))})


def _texts(value: object) -> tuple[str, ...]:
    listed = value if isinstance(value, list) else [value]
    return tuple(text for text in listed if isinstance(text, str))


def _row(texts: tuple[str, ...]) -> str:
    return json.dumps(texts[0] if len(texts) == 1 else sorted(texts), ensure_ascii=False)
