"""What a report says of a rule itself: what it asks, why, and how to meet it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cxschema.checks.reference import rule_page
from cxschema.diagnostics import Severity
from cxschema.text.wording import FALLBACK, messages

if TYPE_CHECKING:
    from cxschema.checks.reference import RulePage

_FACT = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True)
class RuleText:
    """A rule in words, for every finding of it."""

    severity: Severity
    what: str
    why: str = ""
    hint: str = ""
    bad: str = ""
    good: str = ""
    signs: tuple[str, str] = ("", "")
    """What stands above the bad and the good example."""

    @property
    def as_text(self) -> str:
        """The help without markup."""
        examples = [
            f"{sign}\n\n{text}" for sign, text in zip(self.signs, (self.bad, self.good), strict=True) if text
        ]
        return "\n\n".join(part for part in (self.what, self.why, self.hint, *examples) if part)

    @property
    def as_markdown(self) -> str:
        """The help with its examples in fences."""
        examples = [
            f"{sign}\n\n```yaml\n{text.rstrip()}\n```"
            for sign, text in zip(self.signs, (self.bad, self.good), strict=True)
            if text
        ]
        return "\n\n".join(part for part in (self.what, self.why, self.hint, *examples) if part)


def rule_text(name: str, language: str) -> RuleText:
    """Return what there is to say of a rule, its message with gaps where it has no page."""
    page = _page(name, language)
    general = _general(name, language)
    what = (page.what if page else "") or general.get("message") or name
    if page is None:
        return RuleText(Severity.ERROR, what, hint=_advice(general))
    return RuleText(
        severity=page.severity,
        what=what,
        why=page.why,
        hint=_advice(general),
        bad=page.bad,
        good=page.good,
        signs=_signs(language),
    )


def _page(name: str, language: str) -> RulePage | None:
    try:
        return rule_page(name, language)
    except KeyError:
        return None


def _general(name: str, language: str) -> dict[str, str]:
    """Return the words of a rule's findings, with a gap for each fact."""
    found = messages(language)["rules"].get(name) or messages(FALLBACK)["rules"].get(name) or {}
    return {
        part: _FACT.sub(lambda fact: ":" if fact[1] == "colon" else "…", text) for part, text in found.items()
    }


def _advice(general: dict[str, str]) -> str:
    return general.get("hint") or general.get("none", "")


def _signs(language: str) -> tuple[str, str]:
    words = messages(language).get("explain") or messages(FALLBACK)["explain"]
    return str(words["bad"]), str(words["good"])
