"""Single values as JSON Schema: texts, ids, numbers, dates, choices."""

# Our reader takes every value as a text; an editor reads YAML 1.2, where 31 is a number and true is
# a boolean. So a text is said to be "anything but a list or a mapping". A plain `type` of several
# names would say the same, but yaml-language-server then offers "true", "false" and "null" as
# completions of every text. What editors show on a fault (`errorMessage`, `patternErrorMessage`;
# other programs pass over them) is what the checker says.

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from cxschema.models.days import ISO_DATE, ISO_PERIOD
from cxschema.models.fields import ID_PATTERN
from cxschema.text.wording import messages

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

JsonSchema = dict[str, Any]

NOTHING: JsonSchema = {"not": {"type": ["array", "object", "string", "number", "boolean"]}}
"""A key with nothing behind it, which counts as left out."""

_PARTS = ("array", "object", "null")
_SAMPLES = {"boolean": "true", "number": "2026"}
_WHOLE_NUMBER = {"multipleOf": 1, "minimum": 0}
_YEARS = {"multipleOf": 1, "minimum": 1500, "maximum": 2399}
_NUMBER = r"^\s*[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?\s*$"


class Values:
    """Single values, with the hints of one language."""

    def __init__(self, language: str) -> None:
        """Take the words of *language*."""
        self._rules = messages(language)["rules"]

    def hint(self, rule: str, **facts: str) -> str:
        """Return what the checker advises on a finding of *rule*."""
        wording = self._rules[rule]
        hint: str = wording.get("hint") or wording["none"]
        return hint.format_map(defaultdict(lambda: "…", {"colon": ":", **facts}))

    def either(self, refused: Sequence[str], kind: str, rule: str) -> JsonSchema:
        """Return the part of a schema that refuses some types of values, in the checker's words."""
        fault = {"type": kind, "errorMessage": self.hint(rule)}
        return {"if": {"type": list(refused)}, "then": fault}

    def mapping(self, refused: Sequence[str]) -> JsonSchema:
        """Return the part of a schema that refuses what is no mapping, and no short form of one."""
        fields = defaultdict(lambda: "…", {"colon": ":"})
        says = self._rules["expected-mapping"]["message"].format_map(fields)
        fault = {"type": "object", "errorMessage": f"{says} {self.hint('expected-mapping')}"}
        return {"if": {"type": list(refused)}, "then": fault}

    def text(self) -> JsonSchema:
        """Any text that is not empty."""
        return {**self.either(_PARTS, "string", "expected-text"), **self.filled()}

    def filled(self) -> JsonSchema:
        """Return the part of a schema that refuses empty texts."""
        return {"pattern": r"\S", "patternErrorMessage": self.hint("empty-text")}

    def form(self, pattern: re.Pattern[str], rule: str) -> JsonSchema:
        """A text with a form of its own, such as an id; *rule* is what the checker calls a fault in it.

        Whether an editor may read it as a number or a boolean is asked of the pattern.
        """
        refused = [kind for kind, sample in _SAMPLES.items() if not pattern.fullmatch(sample)]
        return {**self._fitting(pattern, rule, *refused), **({} if "number" in refused else _steps(pattern))}

    def day(self) -> JsonSchema:
        """A day of the calendar."""
        return {**self._fitting(ISO_DATE, "wrong-date", "boolean", "number"), "format": "date"}

    def period(self) -> JsonSchema:
        """A year, a month, or a day of the calendar."""
        no_day = {"not": {"pattern": whole(ISO_DATE.pattern)}}
        return {**self.form(ISO_PERIOD, "wrong-period"), "anyOf": [no_day, {"format": "date"}]}

    def reference(self, kinds: Sequence[str], ids: Mapping[str, Sequence[str]] | None = None) -> JsonSchema:
        """The id of another entry, its kind in front where there are several; one of *ids*, if given."""
        names = {kind: ID_PATTERN.pattern if ids is None else "|".join(ids.get(kind, ())) for kind in kinds}
        written = [f"{kind}:(?:{pattern})" for kind, pattern in names.items() if pattern]
        if len(kinds) > 1:
            said = ", ".join(f"{kind}:…" for kind in kinds)
            hint = self.hint("reference-without-kind", known=said)
            refused = self.either((*_PARTS, "boolean", "number"), "string", "expected-text")
        else:
            written += [pattern for pattern in names.values() if pattern]
            hint = self.hint("wrong-id")
            refused = {**self.either(_PARTS, "string", "expected-text"), **_WHOLE_NUMBER}
        return {**refused, "pattern": whole("|".join(written) or "(?!)"), "patternErrorMessage": hint}

    def number(self, bounds: JsonSchema, *, whole: bool) -> JsonSchema:
        """A number; in quotes it is one as well."""
        rule = "expected-whole-number" if whole else "expected-number"
        steps = {"multipleOf": 1} if whole else {}
        return {
            **self.either((*_PARTS, "boolean"), "number", rule),
            "pattern": r"^\s*[-+]?\d+(\.0+)?\s*$" if whole else _NUMBER,
            "patternErrorMessage": self.hint(rule),
            **steps,
            **bounds,
        }

    def flag(self) -> JsonSchema:
        """True or false."""
        return {"enum": [True, False, "true", "false", "True", "False"]}

    def choice(self, names: Iterable[str]) -> JsonSchema:
        """One of some words."""
        return {"enum": list(names)}

    def _fitting(self, pattern: re.Pattern[str], rule: str, *refused: str) -> JsonSchema:
        return {
            **self.either((*_PARTS, *refused), "string", "expected-text" if not refused else rule),
            "pattern": whole(pattern.pattern),
            "patternErrorMessage": self.hint(rule),
        }


def whole(pattern: str) -> str:
    """Return a pattern as every dialect of regular expressions reads it, for the whole of a text."""
    return rf"^\s*(?:{re.sub(r'[(][?]P<[a-z]+>', '(?:', pattern)})\s*$"


def _steps(pattern: re.Pattern[str]) -> JsonSchema:
    """Return what numbers fit a pattern: any, whole ones, or years."""
    if pattern.fullmatch("1.5"):
        return {}
    return _WHOLE_NUMBER if pattern.fullmatch("12") else _YEARS
