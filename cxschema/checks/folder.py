"""Checking a docs folder as fast as this machine can."""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING

from cxschema.catalog.loading import load_catalog, without_collecting
from cxschema.catalog.sketches import ChangedMeanwhile
from cxschema.checks.checking import check
from cxschema.checks.parts import check_in_parts, look_at
from cxschema.checks.processes import MANY, pool, processors
from cxschema.checks.registry import rules
from cxschema.checks.result import Result
from cxschema.source.files import find_files
from cxschema.source.reading import read_file

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from cxschema.diagnostics import Diagnostic
    from cxschema.source.document import Document
    from cxschema.source.files import SourceFile
    from cxschema.source.kept import KeptDocuments

_FILES = 600
"""About how many files make a part: what is in use then stays near the processor."""


def check_folder(docs: Path, today: date, kept: KeptDocuments | None = None) -> Result:
    """Load a docs folder and check it, as if on the day *today*; documents that are *kept* are not read."""
    files, processes = list(find_files(docs)), processors()
    worthwhile = kept is None and len(files) >= MANY and processes > 1
    result = _in_processes(docs, files, processes, today) if worthwhile else None
    if result is not None:
        return result
    with without_collecting():
        catalog = load_catalog(docs, kept.read if kept else read_file)
        return Result.on(catalog, check(catalog, today))


def _in_processes(docs: Path, files: list[SourceFile], processes: int, today: date) -> Result | None:
    """Check in several processes; None where that cannot be, or a file changed meanwhile."""
    try:
        rules()  # what is there before the processes start, they need not get for themselves
        with pool(processes) as started:
            run = partial(started.map, partial(look_at, read_shared=_read_once))
            return check_in_parts(docs, files, -(-len(files) // _FILES), today, run)
    except (OSError, ChangedMeanwhile):
        return None


@cache
def _read_once(file: SourceFile) -> Document | Diagnostic:
    return read_file(file)
