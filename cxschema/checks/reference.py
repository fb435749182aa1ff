"""A rule's page: what it asks, why, and an example of each side; for `cxbook explain` and the site."""

# The English text of a house rule is the docstring of its function: what it asks in the first line,
# why in the rest. All other words stand in wording/reference, one file a language; examples are YAML
# and stand in one file for all languages.

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from textwrap import dedent
from typing import TYPE_CHECKING

import yaml

from cxschema.checks.registry import rules
from cxschema.diagnostics import Severity
from cxschema.text.wording import FALLBACK, LOADER, messages

if TYPE_CHECKING:
    from collections.abc import Mapping

_WARNINGS = ("accept-form", "accept-without-reason", "needless-accept", "nothing-to-translate", "list-length")
"""What stops nothing among the findings that are no house rule's."""

_FOLDER = Path(__file__).parent.parent / "wording" / "reference"


@dataclass(frozen=True)
class RulePage:
    """What there is to know of one rule."""

    name: str
    language: str
    """The language of its words: English, where there are none in the one that was asked for."""
    severity: Severity
    what: str
    why: str
    bad: str
    good: str


def rule_names() -> list[str]:
    """Return the names of all rules, sorted."""
    return sorted(set(messages(FALLBACK)["rules"]) | {rule.name for rule in rules()})


def rule_page(name: str, language: str) -> RulePage:
    """Return the page of one rule; raise KeyError for a rule that does not exist."""
    own = _texts(language).get(name)
    text = own or _texts(FALLBACK).get(name) or _docstring(name)
    examples = _examples().get(name, {})
    return RulePage(
        name=name,
        language=language if own else FALLBACK,
        severity=_severities().get(name, Severity.ERROR),
        what=text.get("what", ""),
        why=text.get("why", ""),
        bad=examples.get("bad", ""),
        good=examples.get("good", ""),
    )


def _docstring(name: str) -> dict[str, str]:
    """Return what a house rule's own function says of it."""
    found = next((rule for rule in rules() if rule.name == name), None)
    if found is None and name not in messages(FALLBACK)["rules"]:
        raise KeyError(name)
    what, _, why = (found.reference if found else "").partition("\n")
    return {"what": what.strip(), "why": " ".join(dedent(why).split())}


def _severities() -> dict[str, Severity]:
    return dict.fromkeys(_WARNINGS, Severity.WARNING) | {rule.name: rule.severity for rule in rules()}


@cache
def _texts(language: str) -> Mapping[str, dict[str, str]]:
    return _read(_FOLDER / f"{language}.yml")


@cache
def _examples() -> Mapping[str, dict[str, str]]:
    return _read(_FOLDER / "examples.yml")


def _read(path: Path) -> Mapping[str, dict[str, str]]:
    if not path.is_file():
        return {}
    return yaml.load(path.read_text(encoding="utf-8"), Loader=LOADER) or {}  # noqa: S506 - it makes texts only
