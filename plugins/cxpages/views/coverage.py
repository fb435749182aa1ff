"""How far the translations are, as a reader sees it: by language, kind and file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from babel import Locale, UnknownLocaleError

from cxschema.catalog.sheets import PROSE
from cxschema.models.kinds import KINDS
from cxschema.translations.counting import Count, FileCount, by, total

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxpages.views.reader import Reader


@dataclass(frozen=True)
class FileCoverage:
    """One file in one language."""

    name: str
    link: str | None
    """Opens the translation, or the source where there is none yet."""

    count: Count


@dataclass(frozen=True)
class KindCoverage:
    """All files of one kind in one language."""

    name: str
    count: Count
    files: tuple[FileCoverage, ...]

    @property
    def open(self) -> tuple[FileCoverage, ...]:
        """The files in which something is left to do."""
        return tuple(file for file in self.files if file.count.open)

    @property
    def complete(self) -> tuple[FileCoverage, ...]:
        """The files in which nothing is left to do."""
        return tuple(file for file in self.files if not file.count.open)


@dataclass(frozen=True)
class LanguageCoverage:
    """The whole handbook in one language."""

    language: str
    name: str
    count: Count
    kinds: tuple[KindCoverage, ...]

    @property
    def open(self) -> int:
        """In how many files something is left to do."""
        return sum(len(kind.open) for kind in self.kinds)

    @property
    def complete(self) -> int:
        """In how many files nothing is left to do."""
        return sum(len(kind.complete) for kind in self.kinds)


def coverage(reader: Reader) -> tuple[LanguageCoverage, ...]:
    """Return how far each language is, the reader's own first."""
    translating = reader.localised.translating
    found = by(lambda file: file.language, translating.counts if translating else ())
    order = [name for name in reader.catalog.languages if name in found]
    order.sort(key=lambda name: name != reader.language)
    return tuple(_language(reader, name, found[name]) for name in order)


def _language(reader: Reader, language: str, files: Sequence[FileCount]) -> LanguageCoverage:
    found = by(lambda file: file.kind, files)
    kinds = tuple(_kind(reader, kind, found[kind]) for kind in (*KINDS, PROSE) if kind in found)
    return LanguageCoverage(language, language_name(language, reader.language), total(files), kinds)


def _kind(reader: Reader, kind: str, files: Sequence[FileCount]) -> KindCoverage:
    name = reader.t("coverage.chapters" if kind == PROSE else f"kind.{kind}.other")
    return KindCoverage(name, total(files), tuple(_file(reader, file) for file in files))


def _file(reader: Reader, file: FileCount) -> FileCoverage:
    uri = file.translation_uri if file.there else file.uri
    return FileCoverage(file.translation_uri, reader.links.source(uri), file)


def language_name(language: str, reader: str) -> str:
    """Return what a reader calls a language; its code, where nobody knows a name."""
    try:
        names = Locale.parse(reader, sep="-").languages
        own = Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return language
    return str(names.get(language) or names.get(own.language) or language)
