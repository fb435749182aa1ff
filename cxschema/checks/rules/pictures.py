"""Pictures: that they are there, and have words."""

from __future__ import annotations

from contextlib import suppress
from functools import cache
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from cxschema.checks.registry import Case, rule
from cxschema.checks.walking import parts_of
from cxschema.diagnostics import Severity
from cxschema.models.entry import Picture
from cxschema.source.files import is_file, real
from cxschema.text.nearest import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cxschema.catalog.catalog import Catalog, Entry
    from cxschema.diagnostics import DataPath, Diagnostic
    from cxschema.models.fields import Model

_PICTURES = frozenset({".svg", ".png", ".jpg", ".jpeg", ".webp", ".gif", ".avif"})


def _pictures(case: Case) -> Iterator[tuple[Entry, DataPath, Picture]]:
    for entry in case.catalog.entries.values():
        for path, picture in case.once(_pictures_in, entry):
            yield entry, path, picture


def _pictures_in(data: Model) -> Iterator[tuple[DataPath, Picture]]:
    return parts_of(data, Picture)


@rule("missing-picture", Severity.ERROR, alone=True)
def pictures(case: Case) -> Iterator[Diagnostic]:
    """A portrait, or the drawing of a step, is a picture inside the docs folder.

    A picture that is not there leaves a hole in the page, and one outside the folder is not copied.
    """
    for entry, path, picture in _pictures(case):
        rule = _picture_fault(case.catalog, entry, picture.src)
        if rule:
            facts = _near(entry, picture.src) if rule == "missing-picture" else {}
            yield entry.document.fault(rule, (*path, "src"), value=picture.src, **facts)


def _picture_fault(catalog: Catalog, entry: Entry, source: str) -> str | None:
    if "\\" in source or ":" in source or source.startswith("/"):
        return "picture-outside-docs"
    root = _real(catalog.root)
    path = real(entry.file.path.parent / source)
    if not path.is_relative_to(root):
        return "picture-outside-docs"
    if PurePosixPath(source).suffix.lower() not in _PICTURES:
        return "no-picture"
    return None if is_file(path) else "missing-picture"


@cache
def _real(root: Path) -> Path:
    return real(root)


def _near(entry: Entry, source: str) -> dict[str, str]:
    """Return the picture in that folder whose name is nearest, as a fact of a message."""
    path = PurePosixPath(source)
    with suppress(OSError):
        folder = entry.file.path.parent / path.parent
        names = sorted(each.name for each in folder.iterdir() if each.suffix.lower() in _PICTURES)
        stems = {PurePosixPath(name).stem: name for name in names}
        near = nearest(path.stem, stems)
        return {"nearest": str(path.with_name(stems[near]))} if near else {}
    return {}


@rule("portrait-without-alt", alone=True)
def portrait_without_alt(case: Case) -> Iterator[Diagnostic]:
    """A portrait says in words what it shows.

    Readers who cannot see the picture hear its text (WCAG 2.2, 1.1.1 Non-text content).
    """
    for entry, path, picture in _pictures(case):
        if picture.alt is None and path == ("portrait",):
            yield entry.document.fault("portrait-without-alt", path)


@rule("picture-without-alt", alone=True)
def picture_without_alt(case: Case) -> Iterator[Diagnostic]:
    """A drawing of a step says in words what it shows.

    The storyboard tells the journey at a glance. Readers who cannot see it hear the texts of its pictures
    (WCAG 2.2, 1.1.1 Non-text content).
    """
    for entry, path, picture in _pictures(case):
        if picture.alt is None and path != ("portrait",):
            yield entry.document.fault("picture-without-alt", path)
