"""Reading files: whatever their bytes are, a document or a finding comes back, never an exception."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from cxschema.catalog.loading import load_catalog
from cxschema.checks.checking import check
from cxschema.diagnostics import Diagnostic
from cxschema.reporting.full import render
from cxschema.source.builder import build
from cxschema.source.document import Document
from cxschema.source.faults import SourceFault
from cxschema.source.files import SourceFile, find_files
from cxschema.source.reading import MAX_BYTES, read_file

if TYPE_CHECKING:
    from collections.abc import Callable

    from cxschema.diagnostics import DataPath
    from cxschema.source.builder import Spot

HANDBOOK = Path(__file__).parents[2] / "docs"


def read_bytes(folder: Path, data: bytes) -> Document | Diagnostic:
    """Read *data* as a file of *folder*."""
    (folder / "nok.yml").write_bytes(data)
    return read_file(SourceFile(folder, "nok.yml"))


@pytest.mark.parametrize("ending", [b"\n", b"\r\n", b"\r"], ids=["unix", "windows", "old-mac"])
def test_every_line_ending_is_read(tmp_path: Path, ending: bytes) -> None:
    """Line endings of every system give the same values and the same lines."""
    document = read_bytes(tmp_path, ending.join([b"kind: persona", b"name: Nok", b""]))

    assert isinstance(document, Document)
    assert document.values == {"kind": "persona", "name": "Nok"}
    assert document.place(("name",)).line == 2


def test_a_byte_order_mark_is_accepted(tmp_path: Path) -> None:
    """A BOM, as some editors write it, is no part of the first key."""
    document = read_bytes(tmp_path, "\ufeffkind: persona".encode())

    assert isinstance(document, Document)
    assert document.values == {"kind": "persona"}


@pytest.mark.parametrize(
    ("data", "rule", "line", "column"),
    [
        ("kind: persona\nname: José".encode("latin-1"), "wrong-encoding", 2, 10),
        ("kind: persona".encode("utf-16"), "wrong-encoding", 1, 1),
        ("kind: persona".encode("utf-16-le"), "wrong-encoding", 1, 1),
        ("kind: persona".encode("utf-16-be"), "wrong-encoding", 1, 1),
        ("kind: persona\nname: N\u2028k".encode(), "control-character", 2, 8),
        ("kind: persona\nname: N\x85k".encode(), "control-character", 2, 8),
        (b"kind: persona\nname: N\x00k", "control-character", 2, 8),
        ("kind: persona\nname: N\u202ek".encode(), "control-character", 2, 8),
        (b"x" * (MAX_BYTES + 1), "file-too-large", 1, 1),
        (b"", "empty-file", 1, 1),
        (b"# only a comment\n", "empty-file", 1, 1),
    ],
    ids=[
        "latin-1",
        "utf-16",
        "utf-16-le",
        "utf-16-be",
        "line-separator",
        "next-line",
        "nul",
        "bidi-override",
        "too-large",
        "empty",
        "only-a-comment",
    ],
)
def test_unreadable_bytes_are_located(tmp_path: Path, data: bytes, rule: str, line: int, column: int) -> None:
    """What keeps a file from being read is told with its line and column."""
    found = read_bytes(tmp_path, data)

    assert isinstance(found, Diagnostic)
    assert (rule, line, column) == (found.rule, found.place.line, found.place.column)


def test_a_zero_width_non_joiner_is_text(tmp_path: Path) -> None:
    """Persian cannot be written without the zero-width non-joiner."""
    document = read_bytes(tmp_path, "name: می\u200cخواهد".encode())

    assert isinstance(document, Document)
    assert document.values == {"name": "می\u200cخواهد"}


def test_a_link_out_of_the_docs_folder_is_refused(tmp_path: Path) -> None:
    """A symbolic link shows nothing from outside the docs folder."""
    secret = tmp_path / "secret.yml"
    secret.write_text("kind: persona\nname: Secret\n", encoding="utf-8")
    docs = tmp_path / "docs"
    (docs / "personas").mkdir(parents=True)
    (docs / "personas" / "nok.yml").symlink_to(secret)
    catalog = load_catalog(docs)

    assert [item.rule for item in check(catalog)] == ["outside-docs"]
    assert not catalog.entries


@pytest.mark.parametrize(
    "make", [lambda p: p.symlink_to("none.yml"), lambda p: p.symlink_to(p.name), os.mkfifo]
)
def test_what_only_looks_like_a_file_is_told_and_not_waited_for(
    tmp_path: Path, make: Callable[[Path], None]
) -> None:
    """A link that leads nowhere, or to itself, and a pipe are findings; all else is checked as usual."""
    (tmp_path / "personas").mkdir()
    make(tmp_path / "personas" / "nok.yml")
    make(tmp_path / "personas" / "nok.th.yml")

    found = check(load_catalog(tmp_path))
    assert ("personas/nok.yml", "not-a-file") in {(item.place.file, item.rule) for item in found}
    assert {item.rule for item in found} <= {"not-a-file"}
    assert "not-a-file" in render(found, tmp_path)


def test_a_link_to_a_folder_outside_is_not_followed(tmp_path: Path) -> None:
    """A symbolic link to a folder outside shows nothing either."""
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "nok.yml").write_text("kind: persona\nname: Secret\n", encoding="utf-8")
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "personas").symlink_to(outside)

    assert not list(find_files(docs))


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused(text: str) -> None:
    """Whatever a file holds, reading gives values or a fault of the file."""
    try:
        build(text)
    except SourceFault as fault:
        line = fault.stretch[0]
    else:
        line = 1

    assert line >= 1


def texts() -> st.SearchStrategy[str]:
    """Return texts as a writer could quote them in YAML."""
    return st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=30)


@given(
    st.dictionaries(
        st.text("abcdef", min_size=1), st.recursive(texts(), lambda v: st.lists(v, max_size=3), max_leaves=6)
    )
)
def test_quoted_values_come_back_unchanged(values: dict[str, object]) -> None:
    """What is written in quotes is read as it was written, whatever it looks like."""
    written = yaml.safe_dump(values, allow_unicode=True, default_style='"', width=10_000)
    if any(mark in written for mark in ("&", "*")):
        return

    found, faults = build(written)
    assert values == (found or {})
    assert not faults


@given(
    st.dictionaries(
        st.sampled_from(["kind", "name", "goals", "traits", "portrait", "tags", "reviewed", "attributes"]),
        st.recursive(
            texts() | st.none(),
            lambda v: (
                st.lists(v, max_size=3)
                | st.dictionaries(st.sampled_from(["id", "text", "src", "value"]), v, max_size=3)
            ),
            max_leaves=8,
        ),
    )
)
def test_any_shape_is_checked(tmp_path_factory: pytest.TempPathFactory, values: dict[str, object]) -> None:
    """Whatever shape a persona file has, checking names what is wrong and never raises."""
    docs = tmp_path_factory.mktemp("docs")
    (docs / "personas").mkdir()
    written = yaml.safe_dump({"kind": "persona", **values}, allow_unicode=True, default_style='"')
    (docs / "personas" / "nok.yml").write_text(written, encoding="utf-8")
    catalog = load_catalog(docs)

    assert isinstance(render(check(catalog), docs), str)


ORIGINAL = """
kind: persona
name: Nok
goals: [{id: a, text: x}, {id: b, text: y}]
needs: [x, y]
values: [v]
demographics: {age: 3, languages: [Thai]}
empathy_map: {think: [{id: t, text: z}]}
attributes: {School: good, List: [a, b]}
"""
KEYS = [
    "name",
    "goals",
    "needs",
    "values",
    "demographics",
    "empathy_map",
    "attributes",
    "kind",
    "id",
    "text",
    "School",
]


def shapes_of_anything() -> st.SearchStrategy[object]:
    """Return lists, mappings and texts in any order, with keys that mean something."""
    leaves = texts() | st.none() | st.sampled_from(["a", "b", "t"])
    return st.recursive(
        leaves,
        lambda v: st.lists(v, max_size=3) | st.dictionaries(st.sampled_from(KEYS), v, max_size=4),
        max_leaves=12,
    )


@given(st.dictionaries(st.sampled_from(KEYS), shapes_of_anything()))
def test_any_shape_of_translation_is_checked(
    tmp_path_factory: pytest.TempPathFactory, values: dict[str, object]
) -> None:
    """Whatever shape a translation file has, checking and reading it names what is wrong and never raises."""
    docs = tmp_path_factory.mktemp("docs")
    (docs / "personas").mkdir()
    (docs / "handbook.yml").write_text(
        "kind: handbook\norganisation: R\nlanguages: [en, th]\n", encoding="utf-8"
    )
    (docs / "personas" / "nok.yml").write_text(ORIGINAL, encoding="utf-8")
    written = yaml.safe_dump(values, allow_unicode=True, default_style='"')
    (docs / "personas" / "nok.th.yml").write_text(written, encoding="utf-8")
    catalog = load_catalog(docs)

    assert isinstance(render(check(catalog), docs), str)
    assert catalog.in_language(catalog.entries["persona", "nok"], "th").name


PLACED = [file for file in find_files(HANDBOOK) if file.suffix in (None, "fa")]


@pytest.mark.parametrize("file", PLACED, ids=lambda file: file.uri)
def test_a_place_is_the_same_whether_all_of_a_file_is_read_or_a_stretch(file: SourceFile) -> None:
    """Places in a plain file are looked up in the stretch under one key; they are those of the whole file."""
    document = read_file(file)
    assert isinstance(document, Document)
    whole = replace(document, is_plain=False)
    spots: dict[DataPath, Spot] = {}
    build(document.text, spots)

    for path in [*spots, ("none",), ("name", "none"), (*next(reversed(spots)), "none")]:
        assert document.place(path) == whole.place(path)
        assert document.place(path, key=True) == whole.place(path, key=True)


def test_a_key_may_hold_a_colon(tmp_path: Path) -> None:
    """A colon inside a key at the left edge is part of it: it and what follows are found where they stand."""
    document = read_bytes(tmp_path, b"kind: persona\nname: Nok\na:b: x\n")

    assert isinstance(document, Document)
    assert document.is_plain
    assert [document.place((key,), key=True).line for key in ("kind", "name", "a:b")] == [1, 2, 3]


def test_a_file_whose_only_key_holds_a_colon_has_a_place(tmp_path: Path) -> None:
    """Also where no other key stands at the left edge, there is a place to point at."""
    document = read_bytes(tmp_path, b"a:b: x\n")

    assert isinstance(document, Document)
    assert document.place().line == 1
