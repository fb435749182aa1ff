"""What would break a page or a link: pictures, scales, circles, ids."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from cxschema.checks.registry import Case, rule
from cxschema.diagnostics import Severity
from cxschema.models.fields import Model
from cxschema.models.journey import Journey
from cxschema.models.persona import Persona

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cxschema.catalog.catalog import Catalog, Entry
    from cxschema.diagnostics import DataPath, Diagnostic

_PICTURES = frozenset({".svg", ".png", ".jpg", ".jpeg", ".webp", ".gif", ".avif"})


@rule("missing-picture", Severity.ERROR)
def portraits(case: Case) -> Iterator[Diagnostic]:
    """A portrait is a picture inside the docs folder."""
    for entry in case.catalog.of_kind("persona"):
        if isinstance(entry.data, Persona) and entry.data.portrait:
            source = entry.data.portrait.src
            rule = _picture_fault(case.catalog, entry, source)
            if rule:
                yield entry.document.fault(rule, ("portrait", "src"), value=source)


def _picture_fault(catalog: Catalog, entry: Entry, source: str) -> str | None:
    if "\\" in source or ":" in source or source.startswith("/"):
        return "picture-outside-docs"
    root = catalog.root.resolve()
    path = (entry.document.file.path.parent / source).resolve()
    if not path.is_relative_to(root):
        return "picture-outside-docs"
    if PurePosixPath(source).suffix.lower() not in _PICTURES:
        return "no-picture"
    return None if path.is_file() else "missing-picture"


@rule("off-the-scale", Severity.ERROR)
def trait_scales(case: Case) -> Iterator[Diagnostic]:
    """A trait's value lies on its scale."""
    for entry in case.catalog.of_kind("persona"):
        for i, trait in enumerate(entry.data.traits if isinstance(entry.data, Persona) else ()):
            if not trait.min <= trait.value <= trait.max:
                facts = {"value": f"{trait.value:g}", "low": f"{trait.min:g}", "high": f"{trait.max:g}"}
                yield entry.document.fault("off-the-scale", ("traits", i, "value"), **facts)


@rule("improves-itself", Severity.ERROR)
def improvement_circles(case: Case) -> Iterator[Diagnostic]:
    """No journey improves itself, directly or by way of others."""
    improves = {e.id: e.data.improves for e in case.catalog.of_kind("journey") if isinstance(e.data, Journey)}
    for entry in case.catalog.of_kind("journey"):
        seen = [entry.id]
        following = improves.get(entry.id)
        while following and following not in seen:
            seen.append(following)
            following = improves.get(following)
        if following == entry.id:
            yield entry.document.fault("improves-itself", ("improves",), circle=" → ".join([*seen, entry.id]))


@rule("duplicate-item", Severity.ERROR)
def item_ids(case: Case) -> Iterator[Diagnostic]:
    """The ids in one list differ: translations and links find items by them."""
    for entry in case.catalog.entries.values():
        yield from _repeated(entry, entry.data, ())


def _repeated(entry: Entry, part: Any, path: DataPath) -> Iterator[Diagnostic]:
    if isinstance(part, Model):
        for field in type(part).model_fields:
            yield from _repeated(entry, getattr(part, field), (*path, field))
    elif isinstance(part, tuple):
        seen: set[str] = set()
        for i, item in enumerate(part):
            name: str | None = getattr(item, "id", None)
            if name is not None and name in seen:
                yield entry.document.fault("duplicate-item", (*path, i, "id"), id=name)
            seen |= {name} if name else set()
            yield from _repeated(entry, item, (*path, i))
