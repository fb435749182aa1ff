"""Texts of files to begin with: values as YAML, and translations to fill in."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxschema.catalog.loading import load_catalog
from cxschema.catalog.localising import localise
from cxschema.catalog.overlays import Overlay, overlay_faults
from cxschema.models.fields import Model, text_shapes
from cxschema.scaffolding.translation_stub import translation_stub
from cxschema.source.builder import build
from cxschema.source.document import Document
from cxschema.source.files import SourceFile
from cxschema.source.yaml_text import lines_of, scalar
from cxschema.text.foreign import Foreign

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cxschema.catalog.catalog import Entry

HANDBOOK = load_catalog(Path(__file__).parents[2] / "docs")
ENTRIES = sorted(HANDBOOK.entries.values(), key=lambda entry: entry.uri)
PRINTABLE = st.text(st.characters(exclude_categories=["Cc", "Cs", "Co", "Cn", "Zl", "Zp"]), min_size=1)


@given(PRINTABLE)
def test_a_text_is_read_back_as_it_was(text: str) -> None:
    """Whatever somebody types for a name stands in the file, quoted where it must be."""
    assert build(f"name: {scalar(text)}\ngoals:\n  - {scalar(text)}\n")[0] == {"name": text, "goals": [text]}


@pytest.mark.parametrize(
    ("text", "written"),
    [("Nok", "Nok"), ("no", "no"), ("31", "31"), ("null", "'null'"), ("a: b", "'a: b'"), ("# x", "'# x'")],
)
def test_quotes_stand_only_where_they_must(text: str, written: str) -> None:
    """A file that people edit has no needless quotes."""
    assert scalar(text) == written


EXAMPLES = st.recursive(
    PRINTABLE,
    lambda inside: (
        st.lists(inside, min_size=1, max_size=3)
        | st.dictionaries(st.from_regex(r"[a-z]{1,5}", fullmatch=True), inside, min_size=1, max_size=3)
    ),
    max_leaves=8,
)


@given(EXAMPLES)
def test_lists_and_mappings_are_read_back_as_they_were(example: Any) -> None:
    """Examples of any depth are written as people would."""
    assert build("\n".join(lines_of("key", example)))[0] == {"key": example}


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


def test_a_stub_of_plain_lists_keeps_every_place(tmp_path: Path) -> None:
    """Items that their position tells apart keep it, even those that need no translation."""
    (tmp_path / "personas").mkdir()
    (tmp_path / "personas" / "x.yml").write_text(
        "kind: persona\nname: X\ngoals: [Rest, 24/7, {text: Peace, confidence: assumed}]\n"
        "interests: [12, Chess]\ndevices: ['3']\nlifestyle: |\n  One.\n\n  Two.\n"
        "demographics: {age: 31}\nattributes: {A b: [One, Two]}\n",
        encoding="utf-8",
    )
    entry = load_catalog(tmp_path).entries["persona", "x"]

    assert translation_stub(entry, "en").splitlines()[1:] == [
        *("", "attributes:", "  A b:", "    # A b", "    label:", "    value:"),
        *("      # One", "      -", "      # Two", "      -"),
        *("", "# X", "name:", "", "# One.", "#", "# Two.", "lifestyle:"),
        *("", "goals:", "  # Rest", "  - text:", "  - text:", "  # Peace", "  - text:"),
        *("", "interests:", "  -", "  # Chess", "  -"),
    ]
