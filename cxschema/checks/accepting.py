"""Accepting a finding where it stands, with a reason."""

# The reason is the point: a finding that is only switched off is forgotten, one that is accepted
# tells the next reader why.

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cxschema.diagnostics import Diagnostic, Place, Severity
from cxschema.text.nearest import nearest

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from cxschema.catalog.catalog import Catalog
    from cxschema.source.document import Document

_NAME = r"[a-z][a-z0-9-]*"
_COMMENT = re.compile(
    rf"#\s*cxbook:\s*accept\s+(?P<rules>{_NAME}(?:\s*,\s*{_NAME})*)(?:\s+because\s+(?P<reason>\S.*))?"
)
_MEANT = re.compile(
    r"#\s*+cxbook\s*+[:：]?\s*+(?:ac{1,2}(?:e?p?t|ep|pe)\w*|except|allow|ignore|disable|skip|off)\b.*",
    re.IGNORECASE,
)
"""What is meant as such a comment, and may not be written as one."""

_SIGNS = ("cxbook", "CXBook", "Cxbook", "CXBOOK")


@dataclass(frozen=True)
class Acceptance:
    """One comment that accepts findings of a rule on one line of a file."""

    file: str
    line: int
    """The line whose findings are accepted: the comment's own, or the next when it stands alone."""

    rule: str | None
    """None where the comment is not written as it should be."""

    reason: str | None
    place: Place
    """Where the comment stands."""

    name: Place
    """Where the name of the rule stands in it."""


def acceptances(catalog: Catalog) -> list[Acceptance]:
    """Return every acceptance in the catalog's files."""
    return [found for document in catalog.documents for found in _in_document(document)]


def apply(
    diagnostics: Iterable[Diagnostic], accepted: list[Acceptance], known: Collection[str]
) -> tuple[list[Diagnostic], list[Diagnostic]]:
    """Take accepted findings out; return what is left, and what is wrong with the acceptances.

    *known* are the names of all rules.
    """
    wanted = {(item.file, item.line, item.rule): item for item in accepted if item.reason}
    used, left = set(), []
    for diagnostic in diagnostics:
        key = (diagnostic.place.file, diagnostic.place.line, diagnostic.rule)
        if key in wanted:
            used.add(key)
        else:
            left.append(diagnostic)
    useless = [item for key, item in wanted.items() if key not in used]
    faults = [_misspelt(item, known) for item in accepted if item.rule not in known]
    faults += [
        _fault("accept-without-reason", item) for item in accepted if item.rule in known and not item.reason
    ]
    faults += [_needless(item, left) for item in useless if item.rule in known]
    return left, faults


def _misspelt(item: Acceptance, known: Collection[str]) -> Diagnostic:
    """Say that a comment is not understood, or that there is no such rule."""
    if item.rule is None:
        return Diagnostic("accept-form", item.place, severity=Severity.WARNING)
    near = nearest(item.rule, known)
    facts = {"rule": item.rule, **({"nearest": near} if near else {})}
    return Diagnostic("unknown-rule", item.name, facts, Severity.WARNING)


def _needless(item: Acceptance, left: list[Diagnostic]) -> Diagnostic:
    """Say that there is nothing to accept here, and in which line there is."""
    lines = [found.place.line for found in left if (found.place.file, found.rule) == (item.file, item.rule)]
    facts = {"line": str(min(lines, key=lambda line: abs(line - item.line)))} if lines else {}
    return _fault("needless-accept", item, **facts)


def _fault(rule: str, item: Acceptance, **facts: str) -> Diagnostic:
    return Diagnostic(rule, item.place, {"rule": item.rule or "", **facts}, Severity.WARNING)


def _in_document(document: Document) -> Iterable[Acceptance]:
    if "#" not in document.text or not any(sign in document.text for sign in _SIGNS):
        return
    for number, text in enumerate(document.text.split("\n"), 1):
        meant = _MEANT.search(text)
        if meant:
            yield from _in_line(document.file.uri, number, text.rstrip(), meant)


def _in_line(uri: str, number: int, text: str, meant: re.Match[str]) -> Iterable[Acceptance]:
    """Yield what the comment on one line accepts: a rule, or several."""
    line = number + text.lstrip().startswith("#")
    place = Place(uri, number, meant.start() + 1, len(text) + 1)
    found = _COMMENT.match(text, meant.start())
    if not found:
        yield Acceptance(uri, line, None, None, place, place)
        return
    for name in re.compile(_NAME).finditer(text, *found.span("rules")):
        at = Place(uri, number, name.start() + 1, name.end() + 1)
        yield Acceptance(uri, line, name[0], found["reason"], place, at)
