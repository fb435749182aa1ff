"""From a docs folder to a catalog: read, validate, pair with translations, resolve references."""

# References are resolved in a second pass over the whole catalog, so the order of files never
# matters; a file that is broken still counts as known, so one fault does not cause a dozen more.

from __future__ import annotations

import gc
import re
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from pydantic import ValidationError

from cxschema.catalog.catalog import Catalog, Entry, Key
from cxschema.catalog.expected import Expected, expected_of
from cxschema.catalog.file_names import without_kind
from cxschema.catalog.languages import meant_language
from cxschema.catalog.overlays import Overlay, is_whole, overlay_faults
from cxschema.catalog.resolving import Resolving
from cxschema.catalog.shape_faults import shape_faults
from cxschema.catalog.unread import faults_in
from cxschema.diagnostics import Diagnostic, Place, in_order
from cxschema.models.kinds import FOLDERS, KINDS
from cxschema.source.files import SourceFile, find_files
from cxschema.source.reading import read_file
from cxschema.text.nearest import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from cxschema.catalog.references import Link, OpenLink
    from cxschema.models.handbook import Handbook
    from cxschema.source.document import Document
    from cxschema.source.reading import Read

_AT_THE_TOP = frozenset({"handbook.yml", "glossary.yml"})
"""Files that stand in the docs folder itself, with the name of their kind."""

_OUR_KIND = re.compile(r"[a-z][a-z0-9-]*")
_KIND_LINE = re.compile(rb"^kind\s*:\s*[\"']?([a-z][a-z0-9-]*)[\"']?\s*$", re.MULTILINE)


def load_catalog(root: Path, read: Read = read_file) -> Catalog:
    """Load every data file below *root*; whatever is wrong stands in the catalog's diagnostics."""
    with without_collecting():
        loading = Loading(root, read)
        loading.take(list(find_files(root)))
        return loading.catalog()


@contextmanager
def without_collecting() -> Iterator[None]:
    """Keep the garbage collector away: it looks again and again at values that all stay."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@dataclass
class Loading:
    """The work of loading one folder, or a part of it, and what has been found so far."""

    root: Path
    read: Read
    entries: dict[Key, Entry] = field(default_factory=dict)
    known: dict[Key, str] = field(default_factory=dict)
    broken: dict[str, list[Diagnostic]] = field(default_factory=dict)
    faults: list[Diagnostic] = field(default_factory=list)
    links: list[Link | OpenLink] = field(default_factory=list)
    overlay_uris: set[str] = field(default_factory=set)
    _expected: dict[Key, Expected | None] = field(default_factory=dict)
    """What whole translations of the entries look like."""

    complete: frozenset[str] | None = None
    """In a part of the files: the kinds of which all entries are here. References to others are collected."""

    def take(self, files: list[SourceFile]) -> None:
        """Read files, pair translations with what they translate, and resolve references."""
        for file in files:
            if file.suffix is None:
                self._entry(file)
        originals: dict[str, Key | None] = {file.uri: None for file in files if file.suffix is None}
        originals |= {entry.uri: key for key, entry in self.entries.items()}
        handbooks = self._handbooks()
        for extra in handbooks[1:]:
            self.faults.append(extra.document.fault("second-handbook", ("kind",), file=handbooks[0].uri))
        words = self._words
        for file in files:
            if file.suffix is not None:
                self._translation(file, originals, words)
        self._resolving().resolve()

    def catalog(self, links: tuple[Link, ...] | None = None) -> Catalog:
        """Return what the files say, as far as they have been taken; with *links*, if these are known."""
        handbook = next(iter(self._handbooks()), None)
        return Catalog(
            root=self.root,
            entries=self.entries,
            handbook=handbook,
            diagnostics=in_order(
                self.faults + [fault for faults in self.broken.values() for fault in faults]
            ),
            broken={uri: in_order(faults) for uri, faults in self.broken.items()},
            overlay_uris=frozenset(self.overlay_uris),
            there=self._resolving().there,
            known_links=links,
        )

    def _entry(self, file: SourceFile) -> None:
        document = self.read(file, None)
        if isinstance(document, Diagnostic):
            if _is_ours(file):
                kind = kind_in(file)
                self._break(file, kind, faults_in(file, document, kind))
            return
        kind = self._kind(document)
        if kind is None:
            return
        model = KINDS[kind].model
        try:
            data = model.model_validate(document.values)
        except ValidationError as error:
            self._break(file, kind, [*document.faults, *shape_faults(document, model, error)])
            return
        faults = [*document.faults, *self._id_faults(kind, document)]
        if document.faults or any(fault.rule == "duplicate-id" for fault in faults):
            self._break(file, kind, faults)
            return
        self.faults += faults
        self.known[kind, file.stem] = file.uri
        self.entries[kind, file.stem] = Entry(kind, file.stem, document.bare, data)
        self._expected[kind, file.stem] = expected_of(document.plain, model) if document.plain else None

    def _kind(self, document: Document) -> str | None:
        """Return the kind of a document, None where it is no file of ours or names no known kind."""
        kind = document.values.get("kind")
        if isinstance(kind, str) and kind in KINDS:
            return kind
        file = document.file
        if kind is None:
            if file.folder in FOLDERS:
                guess = next(row.name for row in KINDS.values() if row.folder == file.folder)
                self._break(file, None, [without_kind(document, guess)])
        elif not isinstance(kind, str) or _OUR_KIND.fullmatch(kind) or file.folder in FOLDERS:
            facts = {"value": str(kind), "known": ", ".join(KINDS)}
            near = nearest(str(kind), KINDS)
            facts |= {"nearest": near} if near else {}
            self._break(file, None, [document.fault("unknown-kind", ("kind",), **facts)])
        return None

    def _id_faults(self, kind: str, document: Document) -> Iterator[Diagnostic]:
        file, written = document.file, document.values.get("id")
        if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", file.stem):
            yield Diagnostic("wrong-file-name", Place(file.uri), {"value": file.stem})
        if written is not None and written != file.stem:
            yield document.fault("id-is-not-file-name", ("id",), id=str(written), stem=file.stem)
        if (kind, file.stem) in self.known:
            yield document.fault(
                "duplicate-id", ("kind",), kind=kind, id=file.stem, file=self.known[kind, file.stem]
            )

    def _break(self, file: SourceFile, kind: str | None, faults: list[Diagnostic]) -> None:
        self.broken.setdefault(file.uri, []).extend(faults)
        if kind:
            self.known.setdefault((kind, file.stem), file.uri)

    def _handbooks(self) -> list[Entry]:
        return [entry for entry in self.entries.values() if entry.kind == "handbook"]

    @property
    def _words(self) -> Handbook | None:
        return next((entry.data for entry in self._handbooks()), None)  # type: ignore[return-value]

    def _translation(
        self, file: SourceFile, originals: Mapping[str, Key | None], words: Handbook | None
    ) -> None:
        original = next((uri for uri in file.original_uris if uri in originals), None)
        key = originals[original] if original else None
        entry = self.entries[key] if key else None
        if entry is None and original not in self.broken and not self._claims_an_original(file):
            return
        self.overlay_uris.add(file.uri)
        expected = self._expected.get(key) if key else None
        document = self.read(file, expected.pattern if expected else None)
        if isinstance(document, Diagnostic):
            self.faults += faults_in(file, document)
            return
        self.faults += document.faults
        if original is None:
            self.faults.append(document.fault("orphan-translation", file=file.original_uris[0]))
        elif words is not None and file.suffix not in words.languages:
            facts = {"language": file.suffix or "", "known": ", ".join(words.languages)}
            meant = meant_language(file.suffix or "", words.languages)
            facts |= {"nearest": meant} if meant else {}
            self.faults.append(document.fault("unknown-language", (), **facts))
        elif entry is not None and file.suffix is not None:
            source = entry.data.language or (words.languages[0] if words else None)
            self._pair(entry, Overlay(file.suffix, document), source)

    def _claims_an_original(self, file: SourceFile) -> bool:
        """Tell whether a dotted file name in one of our folders is meant as a translation."""
        return file.folder in FOLDERS

    def _pair(self, entry: Entry, overlay: Overlay, source_language: str | None) -> None:
        if overlay.language == source_language:
            self.faults.append(overlay.document.fault("translates-into-itself", language=overlay.language))
            return
        expected = self._expected.get(entry.key)
        if expected and expected.is_met_by(overlay.document):
            overlay = replace(overlay, whole=True, expected=expected)
            if self.complete is None:  # elsewhere it would lie in memory for long
                overlay = replace(overlay, document=overlay.document.bare, expected=None)
        elif is_whole(entry.data, overlay.values):
            overlay = replace(overlay, whole=True)
        else:
            faults = overlay_faults(overlay.document, entry.data)
            self.faults += [fault for fault in faults if not _only_begun(fault, entry.document)]
        overlays = {**entry.overlays, overlay.language: overlay}
        self.entries[entry.key] = Entry(entry.kind, entry.id, entry.document, entry.data, overlays)

    def resolve_open(self, links: Iterable[Link | OpenLink]) -> None:
        """Take over the links of parts, and resolve those that were left open: now all entries are known."""
        self._resolving().resolve_open(links)

    def _resolving(self) -> Resolving:
        return Resolving(self.entries, self.known, self._words, self.complete, self.faults, self.links)


def _only_begun(fault: Diagnostic, original: Document) -> bool:
    """Tell whether a translation seems to be left over because the original has a field with nothing in it.

    The field is told there. Its translation stays: most likely something was lost, behind a # for example.
    """
    values: object = original.values
    for part in fault.path[:-1]:
        values = values.get(part) if isinstance(values, dict) else None
    is_begun = isinstance(values, dict) and fault.path[-1:] and fault.path[-1] in values
    return fault.rule == "nothing-to-translate" and bool(is_begun)


def _is_ours(file: SourceFile) -> bool:
    """Tell whether an unreadable file is meant for us: by its folder, or by a `kind:` line."""
    return file.folder in FOLDERS or file.uri in _AT_THE_TOP or kind_in(file) is not None


def kind_in(file: SourceFile) -> str | None:
    """Return the kind that a glance at a file shows, None where it shows none."""
    if file.uri in _AT_THE_TOP:
        return file.stem
    path = file.path
    if not path.is_file():
        return None
    try:
        with path.open("rb", buffering=0) as stream:
            found = _KIND_LINE.search(stream.read(10_000).replace(b"\r", b"\n"))
    except OSError:
        return None
    kind = found[1].decode() if found else None
    return kind if kind in KINDS else None
