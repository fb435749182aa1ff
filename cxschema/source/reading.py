"""Reading one file: bytes to a document, or to the fault that keeps it from being one."""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from collections.abc import Callable
from stat import S_ISLNK, S_ISREG
from typing import TYPE_CHECKING

from cxschema.diagnostics import Diagnostic
from cxschema.source.builder import build
from cxschema.source.characters import HIDDEN
from cxschema.source.document import Document
from cxschema.source.faults import SourceFault
from cxschema.source.files import SourceFile
from cxschema.source.plain_yaml import read_plain

if TYPE_CHECKING:
    from cxschema.source.alike import Pattern

MAX_BYTES = 1_000_000
"""The largest file that is read; the longest real journey has about 60 kB."""

_HIDDEN = re.compile(f"[{HIDDEN}]")

Read = Callable[[SourceFile, "Pattern | None"], Document | Diagnostic]
"""A way to read a file: for the first time, or once more."""


def read_file(file: SourceFile, pattern: Pattern | None = None) -> Document | Diagnostic:
    """Read one file; the fault that keeps it from being read comes back as a diagnostic.

    Faults that reading could step over stand in the document's `faults`. The values of a file that fits a
    *pattern* are put together when somebody asks for them.
    """
    try:
        return _document(file, _bytes_of(file), pattern)
    except SourceFault as fault:
        return fault.told_of(file.uri)


def read_as(file: SourceFile, data: bytes) -> Document | Diagnostic:
    """Read one file as if it held *data*; nothing is looked at on the disk."""
    try:
        return _document(file, data, None)
    except SourceFault as fault:
        return fault.told_of(file.uri)


def _document(file: SourceFile, data: bytes, pattern: Pattern | None) -> Document:
    text = decoded(data)
    return _plainly(file, text, pattern) or _fully(file, text)


def _plainly(file: SourceFile, text: str, pattern: Pattern | None) -> Document | None:
    """Return the document of a plain file, None where the file is not plain."""
    alike = pattern.fitting(text) if pattern else None
    if alike:
        return Document(file, text, alike, is_plain=True)
    plain = read_plain(text)
    return Document(file, text, plain.values, is_plain=True, plain=plain) if plain else None


def _fully(file: SourceFile, text: str) -> Document:
    _refuse_hidden(text)
    values, faults = build(text)
    if values is None:
        raise SourceFault("empty-file")
    if not isinstance(values, dict):
        raise SourceFault("no-keys")
    return Document(file, text, values, tuple(fault.told_of(file.uri) for fault in faults))


def _bytes_of(file: SourceFile) -> bytes:
    path = file.path
    try:
        state = path.lstat()
        if S_ISLNK(state.st_mode):
            if file.leaves():
                raise SourceFault("outside-docs")
            state = path.stat() if path.is_file() else state
        if not S_ISREG(state.st_mode):  # a link to nowhere, or a pipe, that would never end
            raise SourceFault("not-a-file")
        if state.st_size > MAX_BYTES:
            size = str(state.st_size // 1000)
            raise SourceFault("file-too-large", limit=str(MAX_BYTES // 1000), size=size)
        with path.open("rb", buffering=0) as stream:
            return stream.read()
    except OSError as error:
        raise SourceFault("unreadable", reason=error.strerror or type(error).__name__) from None


def decoded(data: bytes) -> str:
    """Return the text of a file, with the usual line ends; SourceFault says where it is not UTF-8."""
    if b"\x00" in data[:4]:  # every second byte of UTF-16, where the mark at the beginning is missing
        raise SourceFault("wrong-encoding")
    data = data.removeprefix(BOM_UTF8)
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - (data.rfind(b"\n", 0, error.start) + 1) + 1
        raise SourceFault("wrong-encoding", (line, column, column + 1)) from None
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _refuse_hidden(text: str) -> None:
    """Refuse characters that cannot be seen: they break pages, or hide what a reviewer should read."""
    found = _HIDDEN.search(text)
    if found:
        line = text.count("\n", 0, found.start()) + 1
        column = found.start() - (text.rfind("\n", 0, found.start()) + 1) + 1
        raise SourceFault("control-character", (line, column, column + 1), code=f"U+{ord(found[0]):04X}")
