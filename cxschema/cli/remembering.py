"""The last result of a check: where nothing changed since, it is still true and need not be found again."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime
from hashlib import sha256
from typing import TYPE_CHECKING

from cxschema.checks.inputs import digest_of_inputs, stamps_of_inputs
from cxschema.checks.result import Result, as_text, from_text
from cxschema.cli.writing import put

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from cxschema.source.kept import KeptDocuments

FOLDER = ".cache/cxbook"
"""Where results are kept, beside the docs folder; it may be removed at any time."""

_NOTES = {
    ".gitignore": "*\n",
    "CACHEDIR.TAG": "Signature: 8a477f597d28d172789f06886806bc55\n# Made by cxbook; see https://bford.info/cachedir/\n",
}
"""What tells git, and programs that make backups, to leave the folder out."""


def result_of(docs: Path, *, remember: bool, kept: KeptDocuments | None = None) -> Result:
    """Return what a check of a docs folder finds today; with *remember*, look whether that is known.

    Documents that are *kept* in memory are read again only where their files changed.
    """
    today = datetime.now(tz=UTC).date()
    stamps = _stamps(docs) if remember else None
    inputs = _inputs(docs, today) if remember else None
    if inputs is None:
        return _found(docs, today, kept)
    file = _file(docs)
    known = _kept(file, inputs)
    if known is None:
        known = _found(docs, today, kept)
        if _stamps(docs) == stamps if stamps else _inputs(docs, today) == inputs:
            _keep(file, inputs, known)  # else somebody wrote while the check was reading
    return known


def _found(docs: Path, today: date, kept: KeptDocuments | None) -> Result:
    # Imported here: a result that is known needs none of the models.
    from cxschema.checks.folder import check_folder

    return check_folder(docs, today, kept)


def _stamps(docs: Path) -> str | None:
    try:
        return stamps_of_inputs(docs)
    except OSError:
        return None


def _inputs(docs: Path, today: date) -> str | None:
    try:
        return digest_of_inputs(docs, today)
    except OSError:
        return None


def _file(docs: Path) -> Path:
    around = docs.resolve()
    return around.parent / FOLDER / f"check-{around.name}.json"


def _kept(file: Path, inputs: str) -> Result | None:
    """Return the result of a check with just these inputs, None where there is none or it is damaged."""
    try:
        seal, _, kept = file.read_text(encoding="utf-8").partition("\n")
    except (OSError, ValueError):
        return None
    return from_text(kept) if seal == _seal(inputs, kept) else None


def _keep(file: Path, inputs: str, result: Result) -> None:
    """Write a result; where that is not allowed, the next check takes its time."""
    kept = as_text(result)
    files = {file.with_name(name): text for name, text in _NOTES.items()} | {
        file: f"{_seal(inputs, kept)}\n{kept}"
    }
    with suppress(OSError):
        if not any(folder.is_symlink() for folder in (file, file.parent, file.parent.parent)):
            put(files)


def _seal(inputs: str, kept: str) -> str:
    return sha256(f"{inputs}\n{kept}".encode(errors="surrogatepass")).hexdigest()
