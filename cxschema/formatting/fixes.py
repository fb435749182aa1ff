"""Mending what is certainly a slip or left over, where it stands; comments and layout stay."""

# A change is proven before it is offered: the whole handbook is read and checked with it, in memory, and
# a change that would bring up a new error is left out. So mending never makes anything worse; only a file
# that can be read at last may have errors that nobody saw before.

from __future__ import annotations

from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from cxschema.catalog.loading import load_catalog
from cxschema.checks.checking import check
from cxschema.diagnostics import Diagnostic, Severity
from cxschema.formatting.files import Change, text_on_disk
from cxschema.formatting.ids import id_edits
from cxschema.formatting.left_over import removals
from cxschema.formatting.places import Places
from cxschema.formatting.slips import mended
from cxschema.source.document import Document
from cxschema.source.files import SourceFile
from cxschema.source.reading import read_as, read_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from cxschema.catalog.catalog import Catalog
    from cxschema.source.alike import Pattern
    from cxschema.text.edits import Edit

    Check = Callable[[Catalog], Iterable[Diagnostic]]

_Name = tuple[str, str]
_Told = tuple[str, str, tuple[tuple[str, str], ...]]
"""An error: its rule, its file and its facts."""

_MOVING = frozenset({"known", "nearest", "line"})
"""Facts of an error that change when something else is mended."""

_ROUNDS = 5
"""One mended slip may show another behind it: a misspelt `kind` hides everything else in its file."""


def fix(docs: Path, diagnostics: Iterable[Diagnostic], again: Check = check) -> list[Change]:
    """Return the changes that mend what certainly is a slip; nothing is written.

    *again* finds what is left when a change has been made; a report on some rules hands over its own.
    """
    return _Mending(docs, again).changes(list(diagnostics))


class _Mending:
    """The work on one handbook: its files as they would be."""

    def __init__(self, root: Path, again: Check) -> None:
        self.root = root
        self.again = again
        self._read: dict[str, Document | Diagnostic] = {}
        self._on_disk: dict[str, str] = {}

    def changes(self, diagnostics: list[Diagnostic]) -> list[Change]:
        """Mend all at once; where that brings up an error, file by file."""
        allowed = {_entry_of(item) for item in diagnostics}
        errors = _errors(check(self._catalog({})))
        made = self._mended({}, diagnostics, allowed)
        if self._is_worse(made, errors):
            made = self._one_by_one(diagnostics, errors)
        files = ((SourceFile(self.root, uri), text) for uri, text in sorted(made.items()))
        return [Change(file, self._before(file.uri), text) for file, text in files]

    def _mended(
        self, texts: Mapping[str, str], diagnostics: list[Diagnostic], allowed: set[_Name]
    ) -> dict[str, str]:
        made = dict(texts)
        for _ in range(_ROUNDS):
            new = self._round(made, diagnostics)
            if not new:
                break
            made |= new
            diagnostics = [item for item in self.again(self._catalog(made)) if _entry_of(item) in allowed]
        return made

    def _is_worse(self, texts: Mapping[str, str], errors: Counter[_Told]) -> bool:
        """Tell whether changes bring up an error, in a file that could be read before or still cannot be."""
        opened = {_name_of(uri) for uri, text in texts.items() if self._is_opened(uri, text)}
        new = _errors(check(self._catalog(texts))) - errors
        return any(_name_of(uri) not in opened for _, uri, _ in new)

    def _is_opened(self, uri: str, text: str) -> bool:
        now = read_as(SourceFile(self.root, uri), text.encode())
        return isinstance(self._read.get(uri), Diagnostic) and isinstance(now, Document)

    def _one_by_one(self, diagnostics: list[Diagnostic], errors: Counter[_Told]) -> dict[str, str]:
        """Keep the change of each finding that does not bring up a new error."""
        made: dict[str, str] = {}
        waiting = diagnostics
        for _ in range(len(diagnostics)):
            for item in waiting:
                new = made | self._round(made, [item])
                if new != made and not self._is_worse(new, errors):
                    made = new
                    break
            else:
                break
            allowed = {_entry_of(item) for item in diagnostics}
            waiting = [item for item in self.again(self._catalog(made)) if _entry_of(item) in allowed]
        return made

    def _round(self, texts: Mapping[str, str], diagnostics: list[Diagnostic]) -> dict[str, str]:
        """Return the files that change, with all changes of this round made."""
        catalog = self._catalog(texts)
        places: dict[str, Places] = {}

        def places_of(uri: str) -> Places:
            return places.setdefault(uri, Places(texts.get(uri) or self._before(uri)))

        edits: dict[str, list[Edit]] = defaultdict(list)
        for item in diagnostics:
            uri = item.place.file
            edit = mended(item, places_of(uri), catalog) if self._is_there(uri) else None
            if edit:
                edits[uri].append(edit)
        # These change what stands where, so they have rounds of their own.
        for further in (removals, id_edits):
            for uri, edit in further(diagnostics, catalog, places_of) if not edits else ():
                edits[uri].append(edit)
        made = {uri: _applied(places_of(uri), found) for uri, found in edits.items()}
        return {uri: text for uri, text in made.items() if text is not None}

    def _is_there(self, uri: str) -> bool:
        return uri.endswith((".yml", ".yaml")) and (self.root / uri).is_file()

    def _before(self, uri: str) -> str:
        if uri not in self._on_disk:
            try:
                self._on_disk[uri] = text_on_disk(self.root / uri)
            except (OSError, UnicodeDecodeError):
                self._on_disk[uri] = ""
        return self._on_disk[uri]

    def _catalog(self, texts: Mapping[str, str]) -> Catalog:
        """Load the handbook with some files as they would be."""

        def read(file: SourceFile, pattern: Pattern | None) -> Document | Diagnostic:
            if file.uri in texts:
                return read_as(file, texts[file.uri].encode())
            if file.uri not in self._read:
                self._read[file.uri] = read_file(file, pattern)
            return self._read[file.uri]

        return load_catalog(self.root, read)


def _entry_of(item: Diagnostic) -> _Name:
    return _name_of(item.place.file)


def _name_of(uri: str) -> _Name:
    """Return what a file has in common with its translations: folder and id."""
    file = SourceFile(Path(), uri)
    return file.folder, file.stem


def _applied(places: Places, edits: list[Edit]) -> str | None:
    """Return a file's text with changes made, None where it could not be read any more."""
    text = places.with_edits(edits)
    return text if Places(text).values is not None or places.values is None else None


def _errors(diagnostics: Iterable[Diagnostic]) -> Counter[_Told]:
    """Count errors by what they say; lines move, and keys are renamed on the way to them."""
    return Counter(
        (
            item.rule,
            item.place.file,
            tuple(sorted(fact for fact in item.facts.items() if fact[0] not in _MOVING)),
        )
        for item in diagnostics
        if item.severity == Severity.ERROR
    )
