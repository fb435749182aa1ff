"""A finding: a diagnostic and the fingerprint by which it is known again."""

# Lines move with every edit, and texts come in several languages. So a fingerprint is made of what stays:
# the rule, the file, the keys that lead to the place, and the line itself. Equal ones are numbered.

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cxschema.diagnostics import Diagnostic
    from cxschema.reporting.sources import Sources

_TELLING = ("language", "kind", "id", "key", "field", "rule", "value")
"""Facts that tell two findings in one place apart; others are counts and lists that change by themselves."""


@dataclass(frozen=True)
class Finding:
    """One diagnostic, known again by its fingerprint when its lines have moved."""

    diagnostic: Diagnostic
    fingerprint: str


def findings_of(diagnostics: Iterable[Diagnostic], sources: Sources) -> Iterator[Finding]:
    """Yield all diagnostics of a folder as findings; leave some out only afterwards.

    Equal findings are numbered, so a list that lacks some would give the others their numbers.
    """
    seen: Counter[str] = Counter()
    for diagnostic in diagnostics:
        identity = "\n".join(_identity(diagnostic, sources))
        seen[identity] += 1
        numbered = f"{identity}\n{seen[identity]}".encode(errors="surrogatepass")
        yield Finding(diagnostic, sha256(numbered).hexdigest()[:32])


def _identity(diagnostic: Diagnostic, sources: Sources) -> Iterator[str]:
    place = diagnostic.place
    yield diagnostic.rule
    yield place.file
    yield ".".join("*" if isinstance(part, int) else part for part in diagnostic.path)
    # A finding on a whole file stands on its first line, whatever that says.
    yield "" if not diagnostic.path and sources.begins(place) else sources.line(place).strip()
    yield from (f"{name}={diagnostic.facts[name]}" for name in _TELLING if name in diagnostic.facts)
