"""A diagnostic in words: what happened and what to do, in the reader's language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cxschema.text.wording import FALLBACK, messages

if TYPE_CHECKING:
    from cxschema.diagnostics import Diagnostic


@dataclass(frozen=True)
class Explained:
    """One diagnostic in words."""

    rule: str
    severity: str
    place: str
    """File, line and column, as editors and terminals link them."""

    message: str
    hint: str


def explained(diagnostic: Diagnostic, language: str = FALLBACK) -> Explained:
    """Put one diagnostic into words."""
    facts = _in_words(diagnostic, language)
    wording = messages(language)["rules"].get(diagnostic.rule) or messages(FALLBACK)["rules"][diagnostic.rule]
    place = diagnostic.place
    return Explained(
        rule=diagnostic.rule,
        severity=str(diagnostic.severity),
        place=f"{place.file}:{place.line}:{place.column}",
        message=wording["message"].format_map(facts),
        hint=_hint(wording, facts, language),
    )


def _hint(wording: dict[str, str], facts: dict[str, str], language: str) -> str:
    words = messages(language)
    if "hint" in wording:
        return wording["hint"].format_map(facts)
    if "nearest" in facts:
        return str(words["nearest"]).format_map(facts)
    return str(words["known"]).format_map(facts) if facts.get("known") else ""


def _in_words(diagnostic: Diagnostic, language: str) -> dict[str, str]:
    """Return the facts with their kinds translated; a colon is a fact, so that YAML leaves it alone."""
    kinds = messages(language)["kind"]
    facts = dict(diagnostic.facts)
    if "kind" in facts:
        facts["kind"] = kinds.get(facts["kind"], facts["kind"])
    return {"colon": ":", **facts}
