"""A baseline: findings that are known and may wait, so that new ones stand out."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from cxschema.diagnostics import Severity
from cxschema.reporting.json_report import as_json

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from cxschema.reporting.findings import Finding

_VERSION = 1


class NoBaseline(ValueError):  # noqa: N818 - it names what the file is not
    """The text of a file is no baseline."""


@dataclass(frozen=True, order=True)
class Known:
    """One known finding; file and rule are for readers, the fingerprint is what counts."""

    file: str
    rule: str
    fingerprint: str


@dataclass(frozen=True)
class Compared:
    """Findings beside a baseline."""

    new: tuple[Finding, ...]
    known: int
    gone: tuple[Known, ...]
    """Entries whose finding no longer occurs, of those that were looked for."""


def read(text: str) -> tuple[Known, ...]:
    """Return the entries of a baseline; raise NoBaseline where the text is none."""
    try:
        data = json.loads(text)
        if data["version"] != _VERSION:
            raise NoBaseline
        return tuple(_known(item) for item in data["findings"])
    except (ValueError, KeyError, TypeError, RecursionError):
        raise NoBaseline from None


def write(entries: Iterable[Known]) -> str:
    """Return a baseline as text, sorted and without line numbers: it changes only when findings do."""
    return as_json({"version": _VERSION, "findings": [asdict(entry) for entry in sorted(entries)]})


def entry_of(finding: Finding) -> Known:
    """Return what a baseline keeps of a finding."""
    diagnostic = finding.diagnostic
    return Known(diagnostic.place.file, diagnostic.rule, finding.fingerprint)


def hidden(findings: Iterable[Finding], entries: Iterable[Known]) -> Callable[[str], bool]:
    """Return what tells of a file whether errors may keep its known findings from being found.

    What has an error is not looked at any further, neither itself nor its translations; and of an error
    that is new nobody knows what else goes unseen for it. *findings* are all that there are.
    """
    known = {entry.fingerprint for entry in entries}
    errors = [item for item in findings if item.diagnostic.severity is Severity.ERROR]
    if any(item.fingerprint not in known for item in errors):
        return lambda _file: True
    names = {_entry_name(item.diagnostic.place.file) for item in errors}
    return lambda file: _entry_name(file) in names


def compare(
    findings: Iterable[Finding], entries: Iterable[Known], looked_for: Callable[[Known], bool]
) -> Compared:
    """Tell new findings from known ones; *looked_for* says which entries would have been found again."""
    known = {entry.fingerprint: entry for entry in entries}
    found = {item.fingerprint: item for item in findings}
    gone = (entry for mark, entry in known.items() if mark not in found and looked_for(entry))
    return Compared(
        new=tuple(item for mark, item in found.items() if mark not in known),
        known=sum(mark in known for mark in found),
        gone=tuple(sorted(gone)),
    )


def _entry_name(file: str) -> str:
    """Return what the files of an entry have in common: their path up to the first dot of the name."""
    folder, slash, name = file.rpartition("/")
    return folder + slash + name.partition(".")[0]


def _known(item: Any) -> Known:
    return Known(*(_text(item[name]) for name in ("file", "rule", "fingerprint")))


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise NoBaseline
    return value
