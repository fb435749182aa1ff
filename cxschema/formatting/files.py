"""Which files have a form of ours, and what they would be in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cxschema.diagnostics import Diagnostic
from cxschema.formatting.canonical import canonical
from cxschema.models.kinds import FOLDERS, KINDS
from cxschema.source.files import SourceFile, find_files
from cxschema.source.reading import read_file

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from cxschema.models.fields import Model
    from cxschema.source.document import Document


@dataclass(frozen=True)
class Change:
    """One file, as it is and as it would be."""

    file: SourceFile
    before: str
    after: str


@dataclass
class Formatting:
    """What formatting comes to: what changes, what is well, and what has to stay as it is."""

    changes: list[Change] = field(default_factory=list)
    in_form: list[SourceFile] = field(default_factory=list)
    broken: list[Diagnostic] = field(default_factory=list)
    """Files that cannot be read, with the reason."""

    unusual: list[SourceFile] = field(default_factory=list)
    """Files that are written in a way in which something might get lost."""


def formatting_of(root: Path, wanted: Callable[[SourceFile], bool]) -> Formatting:
    """Format every file of ours below *root* that is wanted; nothing is written."""
    found = Formatting()
    for file in find_files(root):
        if wanted(file):
            _format(file, found)
    return found


def _format(file: SourceFile, found: Formatting) -> None:
    document = read_file(file)
    model = _model_of(file, document)
    if isinstance(document, Diagnostic):
        if model is not None or file.folder in FOLDERS or file.uri.startswith("handbook."):
            found.broken.append(document)
    elif model is not None and document.faults:
        found.broken.extend(document.faults)
    elif model is not None:
        _compare(file, document, model, found)


def _compare(file: SourceFile, document: Document, model: type[Model], found: Formatting) -> None:
    after = canonical(document.text, model)
    before = text_on_disk(file.path)
    if after is None:
        found.unusual.append(file)
    elif after == before:
        found.in_form.append(file)
    else:
        found.changes.append(Change(file, before, after))


def text_on_disk(path: Path) -> str:
    """Return a file's text with its own line ends, and its byte-order mark if it has one."""
    return path.read_bytes().decode("utf-8")


def _model_of(file: SourceFile, document: Document | Diagnostic) -> type[Model] | None:
    """Return the model of a file: its own kind's, or that of the file that it translates."""
    if file.suffix is not None:
        originals = (SourceFile(file.root, uri) for uri in file.original_uris)
        there = next((original for original in originals if original.path.is_file()), None)
        return _model_of(there, read_file(there)) if there else None
    kind = None if isinstance(document, Diagnostic) else document.values.get("kind")
    return KINDS[kind].model if isinstance(kind, str) and kind in KINDS else None
