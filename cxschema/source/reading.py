"""Reading one file: bytes to a document, or to the fault that keeps it from being one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from cxschema.diagnostics import Diagnostic, Place
from cxschema.source.builder import build
from cxschema.source.document import Document
from cxschema.source.faults import SourceFault
from cxschema.source.plain_yaml import read_plain

if TYPE_CHECKING:
    from cxschema.source.files import SourceFile

MAX_BYTES = 1_000_000
"""The largest file that is read; the longest real journey has about 60 kB."""

_BIDI_CONTROLS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c"
_UNWANTED = re.compile(rf"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f{_BIDI_CONTROLS}\ufffe\uffff]")


def read_file(file: SourceFile) -> Document | Diagnostic:
    """Read one file; the fault that keeps it from being read comes back as a diagnostic.

    Faults that reading could step over stand in the document's `faults`.
    """
    try:
        text = _text_of(file)
        values, faults = _keys_of(text)
        return Document(file, text, values, tuple(_diagnostic(file, fault) for fault in faults))
    except SourceFault as fault:
        return _diagnostic(file, fault)


def _keys_of(text: str) -> tuple[dict[str, Any], list[SourceFault]]:
    plain = read_plain(text)
    if plain is not None:
        return plain, []
    values, faults = build(text)
    if values is None:
        raise SourceFault("empty-file")
    if not isinstance(values, dict):
        raise SourceFault("no-keys")
    return values, faults


def _diagnostic(file: SourceFile, fault: SourceFault) -> Diagnostic:
    return Diagnostic(fault.rule, Place(file.uri, *fault.stretch), fault.facts)


def _text_of(file: SourceFile) -> str:
    if file.leaves():
        raise SourceFault("outside-docs")
    try:
        size = file.path.stat().st_size
        if size > MAX_BYTES:
            raise SourceFault("file-too-large", limit=str(MAX_BYTES // 1000), size=str(size // 1000))
        data = file.path.read_bytes()
    except OSError as error:
        raise SourceFault("unreadable", reason=error.strerror or type(error).__name__) from None
    text = _decoded(data)
    _refuse_unwanted(text)
    return text


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - (data.rfind(b"\n", 0, error.start) + 1) + 1
        raise SourceFault("wrong-encoding", (line, column, column + 1)) from None


def _refuse_unwanted(text: str) -> None:
    """Refuse characters that cannot be seen: they break pages, or hide what a reviewer should read."""
    found = _UNWANTED.search(text)
    if found:
        line = text.count("\n", 0, found.start()) + 1
        column = found.start() - (text.rfind("\n", 0, found.start()) + 1) + 1
        raise SourceFault("control-character", (line, column, column + 1), code=f"U+{ord(found[0]):04X}")
