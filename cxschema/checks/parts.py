"""Checking many files in parts, one process each: the same findings, sooner.

What concerns one entry and its translations is found in the part that has them: faults of its files, and what
the rules say that look at each entry alone. What concerns several is found when the parts are put together.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING

from cxschema.catalog.loading import Loading, kind_in, without_collecting
from cxschema.catalog.references import Link, OpenLink
from cxschema.catalog.sketches import Sketch, SketchedEntry
from cxschema.checks.accepting import Acceptance, acceptances
from cxschema.checks.checking import about_handbook, findings, settled
from cxschema.checks.registry import SHARED, Case, rules
from cxschema.checks.result import Result
from cxschema.models.kinds import VOCABULARIES
from cxschema.source.document import Document
from cxschema.source.files import SourceFile
from cxschema.source.reading import read_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import date
    from pathlib import Path

    from cxschema.catalog.catalog import Catalog, Key
    from cxschema.diagnostics import Diagnostic
    from cxschema.source.alike import Pattern


@dataclass(frozen=True)
class Part:
    """A part of the data files: some entries with their translations, and all that they may rest on."""

    root: Path
    uris: tuple[str, ...]
    shared: frozenset[str]
    """Those of the files that every part has."""

    today: date


@dataclass(frozen=True)
class Found:
    """What was found in a part; it travels from process to process."""

    sketches: tuple[Sketch, ...]
    known: Mapping[Key, str]
    broken: Mapping[str, tuple[Diagnostic, ...]]
    links: tuple[Link | OpenLink, ...]
    overlay_uris: frozenset[str]
    findings: tuple[Diagnostic, ...]
    accepted: tuple[Acceptance, ...]


def look_at(part: Part, read_shared: Callable[[SourceFile], Document | Diagnostic] = read_file) -> Found:
    """Load one part, and let the rules look at it that look at each entry alone."""

    def read(file: SourceFile, pattern: Pattern | None) -> Document | Diagnostic:
        return read_shared(file) if file.uri in part.shared else read_file(file, pattern)

    with without_collecting():
        loading = Loading(part.root, read, complete=_complete())
        loading.take([SourceFile(part.root, uri) for uri in part.uris])
        catalog = loading.catalog()
        found = findings(Case(catalog, part.today), [rule for rule in rules() if rule.alone])
        return Found(
            sketches=tuple(Sketch.of(e) for e in catalog.entries.values() if e.uri not in part.shared),
            known=loading.known,
            broken={uri: _sent(faults) for uri, faults in catalog.broken.items()},
            links=_links_sent(loading, part.shared),
            overlay_uris=catalog.overlay_uris,
            findings=_sent(found),
            accepted=tuple(acceptances(catalog)),
        )


def parts_of(root: Path, files: list[SourceFile], count: int, today: date) -> list[Part]:
    """Divide the files of a docs folder into one or more parts, *count* at most.

    Files with one id stay together: translations, and entries that wrongly share it.
    """
    names = {file.uri: (file.folder, file.stem) for file in files}
    shared_names = {names[file.uri] for file in files if file.suffix is None and _kind_of(file) in SHARED}
    shared = frozenset(uri for uri, name in names.items() if name in shared_names)
    ids = sorted({stem for uri, (_, stem) in names.items() if uri not in shared})
    size = max(1, -(-len(ids) // count))
    number = {name: i // size for i, name in enumerate(ids)}
    uris: list[list[str]] = [[] for _ in range(count)]
    for uri, (_, stem) in names.items():
        for held in uris if uri in shared else [uris[number[stem]]]:
            held.append(uri)
    filled = [held for held in uris if len(held) > len(shared)] or uris[:1]
    return [Part(root, tuple(held), shared, today) for held in filled]


def put_together(parts: list[Part], found: list[Found], files: list[SourceFile]) -> Result | None:
    """Return the result of a check of all parts; None where they do not fit together.

    They do not where there is no sound handbook file, or where a file turns out to be of another kind than
    it seemed: then everything has to be looked at in one.
    """
    root, shared, today = parts[0].root, parts[0].shared, parts[0].today
    loading = Loading(root, read_file, complete=_complete())
    loading.take([file for file in files if file.uri in shared])
    fits = all((key[0] in SHARED) == (uri in shared) for one in found for key, uri in one.known.items())
    if not fits or not any(kind == "handbook" for kind, _ in loading.entries):
        return None
    catalog = _whole(loading, found, files)
    case = Case(catalog, today)
    told = [item for one in found for item in one.findings]
    told += findings(case, [rule for rule in rules() if not rule.alone])
    accepted = list(dict.fromkeys(item for one in found for item in one.accepted))
    return Result.on(catalog, settled([*told, *about_handbook(catalog)], accepted))


def check_in_parts(
    root: Path,
    files: list[SourceFile],
    count: int,
    today: date,
    look: Callable[[list[Part]], Iterable[Found]],
) -> Result | None:
    """Check a docs folder in *count* parts, as *look* finds them; None where that cannot be."""
    with without_collecting():
        parts = parts_of(root, files, count, today)
        return put_together(parts, list(look(parts)), files)


def _whole(loading: Loading, found: list[Found], files: list[SourceFile]) -> Catalog:
    """Return the catalog of all parts, in the order of its files."""
    entries = {entry.uri: entry for entry in loading.entries.values()}
    entries |= {s.uri: SketchedEntry(loading.root, s) for one in found for s in one.sketches}
    links = {
        source: list(these)
        for held in (loading.links, *(one.links for one in found))
        for source, these in groupby(held, key=attrgetter("source"))
    }
    loading.entries = {e.key: e for file in files if (e := entries.get(file.uri))}
    loading.complete, loading.links = None, []
    for one in found:
        loading.known |= one.known
        loading.broken |= {uri: list(faults) for uri, faults in one.broken.items()}
        loading.overlay_uris |= one.overlay_uris
    loading.resolve_open(link for key in loading.entries for link in links.get(key, ()))
    return loading.catalog(tuple(link for link in loading.links if isinstance(link, Link)))


def _links_sent(loading: Loading, shared: frozenset[str]) -> tuple[Link | OpenLink, ...]:
    return tuple(link for link in loading.links if loading.known[link.source] not in shared)


def _complete() -> frozenset[str]:
    """Return the kinds of what every part has whole, so that nobody asks for references to them afterwards.

    The house's own rules do not; a company's may ask for all.
    """
    every = any(rule.is_added and not rule.alone for rule in rules())
    return frozenset() if every else SHARED | VOCABULARIES.keys()


def _kind_of(file: SourceFile) -> str | None:
    """Return the kind that a file seems to be of: as a glance tells, or else as reading tells."""
    seen = kind_in(file)
    if seen is None:
        document = read_file(file)
        seen = document.values.get("kind") if isinstance(document, Document) else None  # type: ignore[assignment]
    return seen if isinstance(seen, str) else None


def _sent(items: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    return tuple(replace(item, facts=dict(item.facts)) for item in items)
