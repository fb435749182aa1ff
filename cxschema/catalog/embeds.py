"""What a ```cxbook block in prose asks for, and what is wrong with it."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from cxschema.diagnostics import Place
from cxschema.models.kinds import KINDS
from cxschema.source.builder import build
from cxschema.source.faults import SourceFault
from cxschema.text.nearest import nearest
from cxschema.text.paths import beside

if TYPE_CHECKING:
    from collections.abc import Callable

    from cxschema.catalog.catalog import Catalog, Entry
    from cxschema.diagnostics import DataPath
    from cxschema.models.journey import Journey
    from cxschema.source.builder import Spot, Stretch

VIEWS = tuple(dict.fromkeys(view for kind in KINDS.values() for view in kind.views))
"""The views of one entry."""

CATALOG = "catalog"
"""The view that shows all entries of a kind."""


STAGE = "stage"
"""The view that shows one stage of a journey, which the block names under `stage:`."""


WHOLE = ("rules", "journeys", "channels", "pain-points", "opportunities", "lifecycle", "translations")
"""The views of the whole handbook: the rules of the checker, what all journeys say together, translations."""

_BLOCK = (0, 1, 1)
"""The place of what is missing in a block: its opening line."""


class EmbedFault(Exception):  # noqa: N818 - the prose is at fault, not the program
    """A block that asks for something that is not there."""

    def __init__(self, rule: str, stretch: Stretch = _BLOCK, **facts: str) -> None:
        """Keep the rule, where in the block it is, and the facts of the message."""
        super().__init__(rule)
        self.rule = rule
        self.stretch = stretch
        self.facts = facts

    def place(self, uri: str, opening: int, indent: int) -> Place:
        """Return the place in the prose file *uri*, where the block opens in a line and is indented."""
        line, column, end = self.stretch
        return Place(uri, opening + line, column + indent, end + indent)

    @property
    def follows(self) -> bool:
        """Whether it only follows from a fault that its own file tells."""
        return self.rule == "embed-of-broken"


@dataclass(frozen=True)
class Wanted:
    """What a block asks for: a view, and the entries that it shows; or all entries of a kind."""

    show: str
    entries: tuple[Entry, ...] = ()
    kind: str | None = None
    stage: str | None = None
    """For a stage: its id, or its number where it has none."""


def read_embed(text: str, uri: str, catalog: Catalog) -> Wanted:
    """Return what a block of the prose file *uri* asks for; raise EmbedFault when that cannot be shown."""
    values, at = _values(text)
    show, of = values.get("show", ""), values.get("of", [""])
    known = [*VIEWS, CATALOG, *WHOLE]
    if show not in known:
        raise _unknown("unknown-view", at("show"), show, known)
    if show in WHOLE:
        return Wanted(show)
    if show == CATALOG:
        listed = [kind.name for kind in KINDS.values() if kind.listed]
        if of[0] not in listed:
            raise _unknown("unknown-kind", at("of", 0), of[0], listed)
        return Wanted(show, kind=of[0])
    if "" in of:
        raise EmbedFault("embed-form")
    entries = tuple(_entry(show, path, uri, catalog, at("of", i)) for i, path in enumerate(of))
    stage = _stage(values.get("stage", ""), entries, at("stage")) if show == STAGE else None
    return Wanted(show, entries, stage=stage)


def _values(text: str) -> tuple[dict[str, Any], Callable[..., Stretch]]:
    """Return what a block says, a view and a list of what it is to show, and what tells where each stands."""
    spots: dict[DataPath, Spot] = {}
    try:
        values, _ = build(text, spots)
    except SourceFault as fault:
        raise EmbedFault(fault.rule, fault.stretch, **fault.facts) from None
    if not isinstance(values, dict) or not all(isinstance(values.get(k, ""), str) for k in ("show", "stage")):
        raise EmbedFault("embed-form")
    of = values.get("of") or ""
    listed = of if isinstance(of, list) else [of]
    if not all(isinstance(path, str) for path in listed):
        raise EmbedFault("embed-form")

    def at(*path: str | int) -> Stretch:
        spot = spots.get(path) or spots.get(path[:1])
        return spot.value if spot else _BLOCK

    return {**values, "of": listed}, at


def _entry(show: str, of: str, uri: str, catalog: Catalog, stretch: Stretch) -> Entry:
    target = beside(uri, of)
    entry = next((e for e in catalog.entries.values() if e.uri == target), None)
    if entry is None and target in catalog.broken:
        raise EmbedFault("embed-of-broken", stretch, file=of)
    if entry is None:
        raise _unknown_file(stretch, of, uri, catalog)
    views = KINDS[entry.kind].views
    if show not in views:
        raise EmbedFault("view-does-not-fit", stretch, view=show, kind=entry.kind, known=", ".join(views))
    return entry


def _stage(value: str, journeys: tuple[Entry, ...], stretch: Stretch) -> str:
    """Return which stage a block names; each of *journeys* must have it."""
    if not value:
        raise EmbedFault("missing-field", stretch, field="stage")
    for entry in journeys:
        known = [stage.id or str(i) for i, stage in enumerate(cast("Journey", entry.data).stages, 1)]
        if value not in known:
            raise _unknown("unknown-stage", stretch, value, known)
    return value


def _unknown(rule: str, stretch: Stretch, value: str, known: list[str]) -> EmbedFault:
    facts = {"value": value, "known": ", ".join(known[:12])}
    near = nearest(value, known)
    return EmbedFault(rule, stretch, **(facts | {"nearest": near} if near else facts))


def _unknown_file(stretch: Stretch, of: str, uri: str, catalog: Catalog) -> EmbedFault:
    """Say that there is no such data file: names are compared within its folder, else with all others."""
    files = [*(entry.uri for entry in catalog.entries.values()), *catalog.broken]
    target, start = beside(uri, of) or of, posixpath.dirname(uri) or "."
    here = [file for file in files if posixpath.dirname(file) == posixpath.dirname(target)] or files
    wanted, named = _stem(target), {_stem(file): file for file in here}
    near = named.get(nearest(wanted, named) or "") or {_stem(file): file for file in files}.get(wanted)
    facts = {"value": of, "known": ", ".join(posixpath.relpath(file, start) for file in here[:12])}
    facts |= {"nearest": posixpath.relpath(near, start)} if near else {}
    return EmbedFault("unknown-embed-file", stretch, **facts)


def _stem(uri: str) -> str:
    return posixpath.basename(uri).partition(".")[0]
