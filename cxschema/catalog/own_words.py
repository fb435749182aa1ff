"""A handbook's own words: phrases for a language that has none, or in place of those that come along."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from cxschema.diagnostics import Diagnostic
from cxschema.source.files import SourceFile, is_there
from cxschema.source.reading import read_file
from cxschema.text.nearest import nearest
from cxschema.text.phrases import flat, original, phrases, placeholders, sections
from cxschema.text.wording import FALLBACK

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from cxschema.source.document import Document

FOLDER = ".wording"
"""The folder below the docs folder that holds a handbook's own words, one file a language."""


@dataclass(frozen=True)
class OwnWords:
    """The phrases of one language by section and key, and what is wrong with the file."""

    sections: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    faults: tuple[Diagnostic, ...] = ()

    def of(self, section: str) -> Mapping[str, str]:
        """Return the phrases of one section."""
        return self.sections.get(section, {})


def words_uri(language: str) -> str:
    """Return where a handbook's own words in one language lie, below the docs folder."""
    return f"{FOLDER}/{language}.yml"


def word_files(docs: Path) -> list[SourceFile]:
    """Return a handbook's own wording files."""
    return [SourceFile(docs, f"{FOLDER}/{path.name}") for path in sorted((docs / FOLDER).glob("*.yml"))]


def read_own_words(docs: Path, language: str) -> OwnWords:
    """Read a handbook's own words in one language; a phrase that is wrong is left out and told."""
    file = SourceFile(docs, words_uri(language))
    if not is_there(file.path):
        return OwnWords()
    document = read_file(file)
    if isinstance(document, Diagnostic):
        empty = document.rule == "empty-file"
        return OwnWords(faults=() if empty else (document,))
    faults = list(document.faults)
    found: dict[str, dict[str, str]] = {}
    for section, tree in document.values.items():
        if section in sections() and isinstance(tree, dict):
            found[section] = dict(_phrases(document, section, tree, faults))
        elif tree is not None:
            faults.append(_unknown(document, (section,), section, sections()))
    return OwnWords(found, tuple(faults))


def _phrases(
    document: Document, section: str, tree: dict[str, Any], faults: list[Diagnostic]
) -> Iterator[tuple[str, str]]:
    """Yield the phrases of a section that can be used; put the others among *faults*."""
    known = phrases(section, FALLBACK)
    for key, text in flat(tree):
        path = (section, *key.split("."))
        english = original(key, known)
        if english is None:
            faults.append(_unknown(document, path, key, known))
        elif isinstance(text, str) and text.strip():
            names = placeholders(text)
            if names is not None and names <= (placeholders(english) or frozenset()):
                yield key, text
            else:
                wanted = ", ".join(sorted(placeholders(english) or ())) or "–"
                faults.append(document.fault("wrong-placeholder", path, phrase=key, known=wanted))


def _unknown(document: Document, path: tuple[str, ...], name: str, known: Mapping[str, Any]) -> Diagnostic:
    near = nearest(name, known)
    return document.key_fault("unknown-phrase", path, phrase=name, **({"nearest": near} if near else {}))
