"""The fix of a finding, where it is known: what to write in the place of what."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

    from cxschema.diagnostics import Diagnostic, Place
    from cxschema.reporting.sources import Sources

_PLAIN = re.compile(r"\w[\w-]*")
"""Names that need no quotes in YAML."""


@dataclass(frozen=True)
class Suggestion:
    """A text, and the stretch of a file that it replaces; an empty stretch is an insertion."""

    place: Place
    text: str


def suggestion_for(diagnostic: Diagnostic, sources: Sources) -> Suggestion | None:
    """Return the fix of a diagnostic that names the nearest right word, None where it is not sure."""
    near = diagnostic.facts.get("nearest")
    if not near or not _PLAIN.fullmatch(near):
        return None
    place = diagnostic.place
    if diagnostic.rule == "missing-kind":
        return Suggestion(replace(place, column=1, end_column=1), f"kind: {near}\n")
    wrong = [str(value) for name, value in diagnostic.facts.items() if name != "nearest"]
    text = _respelled(sources.pointed_at(place), near, wrong)
    return Suggestion(place, text) if text else None


def _respelled(written: str, near: str, wrong: Collection[str]) -> str | None:
    """Put the right word for the wrong one, and keep its quotes and the kind before it.

    A place may stand for more than the wrong word (a whole list): then there is no sure fix.
    """
    quote = written[:1] if written[:1] in {'"', "'"} and written[:1] == written[-1:] else ""
    word = written[1:-1] if quote else written
    if word in wrong:
        return quote + near + quote
    kind, colon, name = word.rpartition(":")
    return f"{quote}{kind}:{near}{quote}" if colon and name in wrong else None
