"""Chapters: files of prose, and which of them are translations of which."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from cxschema.source.faults import SourceFault
from cxschema.source.files import SourceFile
from cxschema.source.prose_files import find_prose
from cxschema.source.reading import MAX_BYTES, decoded
from cxschema.text.blocks import Block, blocks

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path


@dataclass(frozen=True)
class Text:
    """One file of prose, read when somebody asks what it says."""

    root: Path
    uri: str

    @property
    def path(self) -> Path:
        """Where the file lies."""
        return self.root / self.uri

    @cached_property
    def text(self) -> str:
        """What the file says; nothing where it cannot be read, is huge or lies elsewhere."""
        try:
            if SourceFile(self.root, self.uri).leaves() or self.path.stat().st_size > MAX_BYTES:
                return ""
            return self.path.read_bytes().decode("utf-8-sig", errors="replace")
        except OSError:
            return ""

    @cached_property
    def fault(self) -> SourceFault | None:
        """What says that the file is not UTF-8; what can be made of it is in the text all the same."""
        try:
            if "\ufffd" in self.text or "\0" in self.text:
                decoded(self.path.read_bytes())
        except SourceFault as fault:
            return fault
        except OSError:
            return None
        return None

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The texts of the file."""
        return blocks(self.text)


@dataclass(frozen=True)
class Chapter:
    """One chapter in the language it was written in, and its translations."""

    source: Text
    translations: Mapping[str, Text] = field(default_factory=dict)


def prose_in(root: Path) -> tuple[Text, ...]:
    """Return the files of prose below *root*, sorted."""
    return tuple(Text(root, path.relative_to(root).as_posix()) for path in find_prose(root))


def chapters(root: Path, languages: Sequence[str]) -> tuple[Chapter, ...]:
    """Return the chapters below *root*, sorted; the first of *languages* is that of the sources."""
    found: dict[str, dict[str, Text]] = defaultdict(dict)
    for text in prose_in(root):
        base, language = language_of(text.uri, languages)
        found[base].setdefault(language, text)
    return tuple(
        Chapter(texts[languages[0]], {name: text for name, text in texts.items() if name != languages[0]})
        for _, texts in sorted(found.items())
        if languages[0] in texts
    )


def language_of(uri: str, languages: Sequence[str]) -> tuple[str, str]:
    """Return the name that a file of prose shares with its translations, and its language.

    `guide/index.th.md` is ("guide/index.md", "th"); without a language it is in the first one.
    """
    stem, _, ending = uri.rpartition(".")
    base, dot, language = stem.rpartition(".")
    if dot and "/" not in language and language in languages:
        return f"{base}.{ending}", language
    return uri, languages[0]


def translation_uri(uri: str, language: str, languages: Sequence[str]) -> str:
    """Return where the translation of a chapter belongs: `index.md` has its Thai one in `index.th.md`."""
    stem, _, ending = language_of(uri, languages)[0].rpartition(".")
    return f"{stem}.{language}.{ending}"
