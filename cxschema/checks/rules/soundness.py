"""What would break a page or a link: scales, circles, ids, earlier ids."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from cxschema.checks.registry import Case, rule
from cxschema.diagnostics import Severity
from cxschema.journeys.circles import circle_from
from cxschema.models.persona import Persona
from cxschema.source.files import SourceFile, is_file

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cxschema.catalog.catalog import Catalog, Entry
    from cxschema.diagnostics import Diagnostic


@rule("off-the-scale", Severity.ERROR, alone=True)
def trait_scales(case: Case) -> Iterator[Diagnostic]:
    """A trait's value lies on its scale.

    A point beyond the end of its scale cannot be drawn, nor be compared with other personas.
    """
    for entry in case.catalog.of_kind("persona"):
        for i, trait in enumerate(entry.data.traits if isinstance(entry.data, Persona) else ()):
            if not trait.min <= trait.value <= trait.max:
                facts = {"value": f"{trait.value:g}", "low": f"{trait.min:g}", "high": f"{trait.max:g}"}
                yield entry.document.fault("off-the-scale", ("traits", i, "value"), **facts)


@rule("improves-itself", Severity.ERROR)
def improvement_circles(case: Case) -> Iterator[Diagnostic]:
    """No journey improves itself, directly or by way of others.

    In a circle nobody can tell which journey is today's and which is hoped for.
    """
    improves = {link.source[1]: [link.target[1]] for link in case.catalog.links_under("improves")}
    for entry in case.catalog.of_kind("journey"):
        circle = circle_from(entry.id, improves)
        if circle:
            yield entry.document.fault("improves-itself", ("improves",), circle=" → ".join(circle))


@rule("duplicate-item", Severity.ERROR, alone=True)
def item_ids(case: Case) -> Iterator[Diagnostic]:
    """The ids in one list differ.

    Translations and links find items by their ids; with two the same, one of them is never found.
    """
    for entry in case.catalog.entries.values():
        for path, names in case.ids(entry):
            if len(set(names)) == len(names):
                continue
            seen: set[str] = set()
            for i, name in enumerate(names):
                if name and name in seen:
                    yield entry.document.fault("duplicate-item", (*path, i, "id"), id=name)
                seen |= {name} if name else set()


@rule("alias-taken", Severity.ERROR)
def earlier_ids(case: Case) -> Iterator[Diagnostic]:
    """An earlier id leads to one entry only, and is the id of no other.

    Old links lead to the entry that keeps their id under "aliases". Where two entries keep the same one, or
    another page stands at that address, nobody can say where the link goes.
    """
    taken = _addresses(case.catalog)
    for entry in case.catalog.entries.values():
        for i, alias in enumerate(entry.aliases):
            places = [(entry.kind, alias), (entry.file.folder + "/", alias)]
            file = next((taken[place] for place in places if place in taken), None)
            if file or (file := _prose_at(entry, alias)):
                yield entry.document.fault("alias-taken", ("aliases", i), id=alias, file=file)
            taken |= dict.fromkeys(places, entry.uri)


def _addresses(catalog: Catalog) -> dict[tuple[str, str], str]:
    """Return the ids that are taken, within a kind and within a folder, and the files that have them."""
    found = {entry.key: entry.uri for entry in catalog.entries.values()}
    files = [SourceFile(catalog.root, uri) for uri in catalog.broken]
    files += [entry.file for entry in catalog.entries.values()]
    return found | {(file.folder + "/", file.stem): file.uri for file in files}


def _prose_at(entry: Entry, alias: str) -> str | None:
    """Return the page of prose that stands at the address of an earlier id."""
    name = f"{alias}.md"
    is_taken = is_file(entry.file.path.with_name(name))
    return str(PurePosixPath(entry.uri).with_name(name)) if is_taken else None
