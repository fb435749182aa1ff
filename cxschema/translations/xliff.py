"""Texts as an XLIFF 2.0 file, and back."""

# https://docs.oasis-open.org/xliff/xliff-core/v2.0/xliff-core-v2.0.html. Marks that are no words (code,
# link targets, braces) are placeholders, which a translator's program moves but does not change.

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from cxschema.catalog.sheets import State
from cxschema.text.markup import MARKS
from cxschema.translations.exchange import Incoming, UnreadableExchangeError, seen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cxschema.translations.exchange import Outgoing

_NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_SEEN = "cxbook"
"""The category of the note that holds the digest of the translation as it went out."""


def as_xliff(texts: Iterable[Outgoing], source_language: str, language: str) -> str:
    """Return texts as an XLIFF 2.0 file, one `file` for each file of the handbook."""
    languages = {"srcLang": source_language, "trgLang": language}
    root = ET.Element("xliff", {"xmlns": _NAMESPACE, "version": "2.0", **languages})
    files: dict[str, ET.Element] = {}
    for number, text in enumerate(texts, 1):
        if text.uri not in files:
            files[text.uri] = ET.SubElement(root, "file", {"id": f"f{len(files) + 1}", "original": text.uri})
        _unit(files[text.uri], number, text)
    _lay_out(root, "\n")
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _lay_out(element: ET.Element, newline: str) -> None:
    """Put each element on a line of its own; white space inside texts would be words."""
    if len(element) and element.tag not in {"source", "target"}:
        element.text = newline + " "
        for child in element:
            _lay_out(child, newline + " ")
            child.tail = newline + " "
        element[-1].tail = newline


def _unit(file: ET.Element, number: int, text: Outgoing) -> None:
    unit = ET.SubElement(
        file, "unit", {"id": f"u{number}", "name": text.name, "canResegment": "no", _SPACE: "preserve"}
    )
    notes = ET.SubElement(unit, "notes")
    for category, words in _notes(text):
        note = ET.SubElement(notes, "note", {"category": category})
        note.text = _UNWRITABLE.sub(" ", words)
    kept = _kept(text.source)
    if kept:
        data = ET.SubElement(unit, "originalData")
        for name, mark in kept:
            ET.SubElement(data, "data", {"id": name}).text = mark
    segment = ET.SubElement(unit, "segment", _state(text))
    _fill(ET.SubElement(segment, "source"), text.source, kept)
    if text.translation:
        _fill(ET.SubElement(segment, "target"), text.translation, kept)


def _notes(text: Outgoing) -> Iterator[tuple[str, str]]:
    yield from (("description", note) for note in text.notes)
    yield "location", f"{text.uri}:{text.line}"
    if text.address:
        yield "page", text.address
    if text.then:
        yield "previous-source", text.then
    yield _SEEN, text.seen


def _state(text: Outgoing) -> dict[str, str]:
    if text.state is State.OUTDATED:
        return {"state": "initial", "subState": "cxbook:outdated"}
    return {"state": "translated"} if text.state is State.DONE else {"state": "initial"}


def _kept(source: str) -> list[tuple[str, str]]:
    """Return the marks of a source text, each with a name."""
    return [(f"d{i}", found[0]) for i, found in enumerate(MARKS.finditer(source), 1)]


def _fill(holder: ET.Element, text: str, kept: list[tuple[str, str]]) -> None:
    """Write a text into an element, its marks as placeholders; a mark that only it has stays text."""
    left, end = list(kept), 0
    for found in MARKS.finditer(text):
        name = next((name for name, mark in left if mark == found[0]), None)
        if name:
            left.remove((name, found[0]))
            _add(holder, text[end : found.start()])
            about = {"id": name.replace("d", "p"), "dataRef": name, "equiv": _UNWRITABLE.sub(" ", found[0])}
            ET.SubElement(holder, "ph", about)
            end = found.end()
    _add(holder, text[end:])


def _add(holder: ET.Element, text: str) -> None:
    """Add words to an element; what XML cannot hold is written by its number."""
    end = 0
    for found in _UNWRITABLE.finditer(text):
        _add_words(holder, text[end : found.start()])
        ET.SubElement(holder, "cp", {"hex": f"{ord(found[0]):04X}"})
        end = found.end()
    _add_words(holder, text[end:])


def _add_words(holder: ET.Element, words: str) -> None:
    if len(holder):
        holder[-1].tail = (holder[-1].tail or "") + words
    else:
        holder.text = (holder.text or "") + words


def from_xliff(text: str) -> tuple[str | None, list[Incoming]]:
    """Return the language of an XLIFF file and its texts."""
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        raise UnreadableExchangeError("declarations")  # entities could make a small file huge, or read others
    try:
        root = ET.fromstring(text.removeprefix("\ufeff"))  # noqa: S314 - nothing is declared in it
    except (ET.ParseError, ValueError) as error:
        raise UnreadableExchangeError("damaged" if "<xliff" in text else "another-kind") from error
    if _local(root) != "xliff" or not root.get("version", "").startswith("2."):
        raise UnreadableExchangeError("another-version")
    files = (file for file in root.iter() if _local(file) == "file")
    found = [
        _incoming(file.get("original", ""), unit)
        for file in files
        for unit in file.iter()
        if _local(unit) == "unit"
    ]
    return root.get("trgLang"), found


def _local(element: ET.Element) -> str:
    return element.tag.rpartition("}")[2]


def _incoming(uri: str, unit: ET.Element) -> Incoming:
    data = {part.get("id", ""): part.text or "" for part in unit.iter() if _local(part) == "data"}
    was = next((n.text for n in unit.iter() if _local(n) == "note" and n.get("category") == _SEEN), None)
    segments = [part for part in unit if _local(part) in {"segment", "ignorable"}]
    source, target = (_joined(segments, name, data) for name in ("source", "target"))
    states = {part.get("state", "initial") for part in segments if _local(part) == "segment"}
    finished = "initial" not in states or (was is not None and seen(target) != was)
    return Incoming(uri, unit.get("name", ""), source, target, finished, was)


def _joined(segments: list[ET.Element], name: str, data: dict[str, str]) -> str:
    parts = [part for segment in segments for part in segment if _local(part) == name]
    return "".join(_words(part, data) for part in parts)


def _words(element: ET.Element, data: dict[str, str]) -> str:
    """Return what an element says, its placeholders spelled out."""
    made = [element.text or ""]
    for child in element:
        kind = _local(child)
        if kind == "ph":
            made.append(data.get(child.get("dataRef", ""), child.get("equiv", "")))
        elif kind == "cp":
            made.append(_character(child.get("hex", "")))
        else:
            start, end = (data.get(child.get(f"dataRef{side}", ""), "") for side in ("Start", "End"))
            made += [start, _words(child, data), end]
        made.append(child.tail or "")
    return "".join(made)


def _character(number: str) -> str:
    return chr(int(number, 16)) if re.fullmatch("[0-9A-Fa-f]{1,5}", number) else ""
