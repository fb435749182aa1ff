"""Translations to fill in: sound as they are, with a place for every text."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from cxschema.catalog.loading import load_catalog
from cxschema.catalog.localising import localise
from cxschema.catalog.memory import Memory
from cxschema.catalog.overlays import Overlay, overlay_faults
from cxschema.models.fields import Model, text_shapes
from cxschema.source.builder import build
from cxschema.source.document import Document
from cxschema.source.files import SourceFile
from cxschema.text.foreign import Foreign
from cxschema.translations.overlay_text import new_text, with_values
from cxschema.translations.overlay_values import Blank, with_texts
from cxschema.translations.stubs import translation_stub

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cxschema.catalog.catalog import Entry

HANDBOOK = load_catalog(Path(__file__).parents[2] / "docs")
ENTRIES = sorted(HANDBOOK.entries.values(), key=lambda entry: entry.uri)


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.uri)
def test_a_stub_is_a_sound_translation_with_a_place_for_every_text(entry: Entry) -> None:
    """A stub is no fault as it is, and once its places are filled no text is missing."""
    stub = translation_stub(entry, "th")
    filled = re.sub(r"^(?!\s*#)(.*(?::|-))$", _filled_where_empty(stub), stub, flags=re.MULTILINE)

    assert faults_in(stub, entry) == []
    assert set(texts_of(translated(entry, stub), Foreign)) == set(texts_of(translated(entry, ""), Foreign))
    assert faults_in(filled, entry) == []
    assert list(texts_of(translated(entry, filled), Foreign)) == []


def _filled_where_empty(stub: str) -> Any:
    """Return what fills in an empty place, and leaves a key alone that has lines below it."""
    lines = stub.splitlines()

    def fill(found: re.Match[str]) -> str:
        number = stub[: found.start()].count("\n")
        below = next(
            (line for line in lines[number + 1 :] if line.strip() and not re.match(r"\s*#", line)), ""
        )
        inner = len(below) - len(below.lstrip()) > len(found[1]) - len(found[1].lstrip(" -"))
        return found[1] if found[1].endswith(":") and inner else f"{found[1]} คำแปล"

    return fill


def translated(entry: Entry, text: str) -> Model:
    """Return an entry as a reader of a translation gets it."""
    return localise(entry.data, build(text)[0] if text else None, "en")


def faults_in(text: str, entry: Entry) -> list[str]:
    """Return what is wrong with a translation."""
    file = SourceFile(HANDBOOK.root, entry.uri.replace(".yml", ".th.yml"))
    document = Document(file, text, build(text)[0])
    overlay = Overlay("th", document)
    return [fault.rule for fault in overlay_faults(overlay.document, entry.data)]


def texts_of(part: Any, kind: type[str]) -> Iterator[str]:
    """Yield every translated text of a kind in a part."""
    if isinstance(part, Model):
        for shape in text_shapes(type(part)):
            yield from texts_of(getattr(part, shape.name), kind)
    elif isinstance(part, tuple):
        for item in part:
            yield from texts_of(item, kind)
    elif isinstance(part, dict):
        yield from texts_of(tuple(part.values()), kind)
    elif isinstance(part, kind):
        yield part


def persona(folder: Path, text: str) -> Entry:
    """Return the persona of a file with that text."""
    (folder / "personas").mkdir()
    (folder / "personas" / "x.yml").write_text(text, encoding="utf-8")
    return load_catalog(folder).entries["persona", "x"]


def test_a_stub_of_plain_lists_keeps_every_place(tmp_path: Path) -> None:
    """Items that their position tells apart keep it, even those that need no translation."""
    entry = persona(
        tmp_path,
        "kind: persona\nname: X\ngoals: [Rest, 24/7, {text: Peace, confidence: assumed}]\n"
        "interests: [12, Chess]\ndevices: ['3']\nlifestyle: |\n  One.\n\n  Two.\n"
        "demographics: {age: 31}\nattributes: {A b: [One, Two]}\n",
    )

    assert translation_stub(entry, "en").splitlines()[1:] == [
        *("", "attributes:", "  A b:", "    # A b", "    label:", "    value:"),
        *("      # One", "      -", "      # Two", "      -"),
        *("", "# X", "name:", "", "# One.", "#", "# Two.", "lifestyle:"),
        *("", "goals:", "  # Rest", "  - text:", "  - text:", "  # Peace", "  - text:"),
        *("", "interests:", "  -", "  # Chess", "  -"),
    ]


@pytest.mark.parametrize("there", ["", "name: ก\n"], ids=["new", "begun"])
def test_one_text_of_a_list_leaves_sound_places_for_the_others(tmp_path: Path, there: str) -> None:
    """When a list of parts is translated in part, the places of the rest are no fault."""
    entry = persona(tmp_path, "kind: persona\nname: X\ngoals: [Rest, Peace]\n")
    values = with_texts(entry.data, build(there)[0], {("goals", 1, "text"): "ข"}, Memory())
    text = with_values(there, values) if there else new_text("A comment", values)

    assert text is not None
    assert text.endswith("goals:\n  - text:\n  - ข\n")
    assert faults_in(text, entry) == []


def test_paragraphs_stay_above_the_place_of_their_item() -> None:
    """The empty line between two paragraphs is a comment too, and the dash stands below all of them."""
    assert new_text("A comment", {"interests": [Blank("One.\n\nTwo."), "x"]}) == (
        "# A comment\n\ninterests:\n  # One.\n  #\n  # Two.\n  -\n  - x\n"
    )
