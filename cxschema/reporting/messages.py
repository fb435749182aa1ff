"""A diagnostic in words: what happened and what to do, in the reader's language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from cxschema.reporting.safe import on_one_line
from cxschema.reporting.style import PLAIN, Style
from cxschema.text.wording import FALLBACK, messages

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from cxschema.diagnostics import Diagnostic

_LONGEST = 400
"""How much of a fact a message shows; a paragraph that was quoted whole would bury what is said of it."""

MORE = "more-"
"""How those words of a rule begin that are told besides its hint, where the facts are there."""

_FACT = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True)
class Explained:
    """One diagnostic in words."""

    rule: str
    severity: str
    place: str
    """File, line and column, as editors and terminals link them."""

    message: str
    hint: str


class _Facts(dict[str, str]):
    """Facts by name; a message that asks for one that is not there gets a gap, and no fault."""

    def __missing__(self, name: str) -> str:
        return "…"


def explained(
    diagnostic: Diagnostic,
    language: str = FALLBACK,
    style: Style = PLAIN,
    added: Mapping[str, str] = MappingProxyType({}),
) -> Explained:
    """Put one diagnostic into words; *added* are the handbook's own, which overrule ours."""
    facts = _in_words(diagnostic, language, style, added)
    wording = _wording(diagnostic.rule, language, added)
    place = diagnostic.place
    return Explained(
        rule=diagnostic.rule,
        severity=str(diagnostic.severity),
        place=f"{on_one_line(place.file)}:{place.line}:{place.column}",
        message=wording["message"].format_map(facts),
        hint=_hint(wording, facts, language, added),
    )


def _wording(rule: str, language: str, added: Mapping[str, str]) -> dict[str, str]:
    """Return the words of a rule; a company's own rule has none, and brings them as facts."""
    found = messages(language)["rules"].get(rule) or messages(FALLBACK)["rules"].get(rule)
    found = found or {"message": "{message}"}
    parts = {"message", "hint", "none", *found}
    own = {part: added[key] for part in parts if (key := f"rules.{rule}.{part}") in added}
    return {**found, **own}


def _hint(wording: dict[str, str], facts: _Facts, language: str, added: Mapping[str, str]) -> str:
    more = list(_more(wording, facts))
    remedy = _remedy(wording, facts, {**messages(language), **added})
    if not remedy and not more:
        return wording.get("none", "").format_map(facts)  # where there is nothing to choose from yet
    *first, last = [remedy, *more] if remedy else more
    return " – ".join([*(part.removesuffix(".") for part in first), last])


def _remedy(wording: dict[str, str], facts: _Facts, words: dict[str, Any]) -> str:
    if "hint" in wording:
        return wording["hint"].format_map(facts)
    if facts.get("hint"):
        return facts["hint"]
    if "nearest" in facts:
        return str(words["nearest"]).format_map(facts)
    return str(words["known"]).format_map(facts) if facts.get("known") else ""


def _more(wording: dict[str, str], facts: _Facts) -> Iterator[str]:
    """Yield what else there is to do, as far as all facts for it are there."""
    for part, text in wording.items():
        if part.startswith(MORE) and set(_FACT.findall(text)) <= facts.keys():
            yield text.format_map(facts)


def _in_words(diagnostic: Diagnostic, language: str, style: Style, added: Mapping[str, str]) -> _Facts:
    """Return the facts as a message can show them: kinds translated, everything on one line."""
    facts = {name: _shown(str(value)) for name, value in diagnostic.facts.items()}
    facts = {
        name: text if name in {"message", "hint"} else style.quoted(text, language)
        for name, text in facts.items()
    }
    if "kind" in facts:
        kind = diagnostic.facts["kind"]
        facts["kind"] = added.get(f"kind.{kind}") or messages(language)["kind"].get(kind, facts["kind"])
    # A colon is a fact, so that YAML leaves it alone.
    return _Facts({"message": diagnostic.rule, "colon": ":", **facts})


def _shown(text: str) -> str:
    plain = on_one_line(text)
    return plain if len(plain) <= _LONGEST else plain[: _LONGEST - 1] + "…"
