"""An entry of which only a sketch is at hand: its file is read when somebody asks for more."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

from cxschema.catalog.catalog import Entry
from cxschema.catalog.overlays import Overlay
from cxschema.models.kinds import KINDS
from cxschema.source.document import Document
from cxschema.source.files import SourceFile
from cxschema.source.reading import read_file

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


class ChangedMeanwhile(Exception):  # noqa: N818 - somebody else did something
    """A file that could be read a moment ago cannot be read now."""


@dataclass(frozen=True)
class Sketch:
    """What is known of an entry that another process has read."""

    kind: str
    id: str
    uri: str
    aliases: tuple[str, ...]
    overlays: Mapping[str, str]
    """Its translation files by language."""

    @classmethod
    def of(cls, entry: Entry) -> Self:
        """Return the sketch of an entry."""
        overlays = {language: overlay.document.file.uri for language, overlay in entry.overlays.items()}
        return cls(entry.kind, entry.id, entry.uri, entry.aliases, overlays)


class SketchedEntry(Entry):
    """An entry made from a sketch."""

    def __init__(self, root: Path, sketch: Sketch) -> None:
        """Know the docs folder and the sketch."""
        self.__dict__.update(kind=sketch.kind, id=sketch.id, root=root, sketch=sketch)

    @property
    def file(self) -> SourceFile:
        """The file that it stands in."""
        return SourceFile(self.__dict__["root"], self.__dict__["sketch"].uri)

    @property
    def aliases(self) -> tuple[str, ...]:
        """The earlier ids of the entry."""
        return self.__dict__["sketch"].aliases  # type: ignore[no-any-return]

    def __getattr__(self, name: str) -> Any:
        """Read what no sketch holds; Python asks here once, for what is not there yet."""
        if name not in {"document", "data", "overlays"}:
            raise AttributeError(name)
        self.__dict__[name] = found = getattr(self, f"_{name}")()
        return found

    def _document(self) -> Document:
        return _read(self.file)

    def _data(self) -> Any:
        try:
            return KINDS[self.kind].model.model_validate(self.document.values)
        except ValueError:
            raise ChangedMeanwhile from None

    def _overlays(self) -> dict[str, Overlay]:
        root, sketch = self.__dict__["root"], self.__dict__["sketch"]
        return {
            language: Overlay(language, _read(SourceFile(root, uri)))
            for language, uri in sketch.overlays.items()
        }


def _read(file: SourceFile) -> Document:
    document = read_file(file)
    if not isinstance(document, Document):
        raise ChangedMeanwhile
    return document
