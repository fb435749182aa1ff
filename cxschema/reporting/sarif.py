"""Findings as SARIF 2.1.0, which code scanning on GitHub and many editors read.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from cxschema.reporting.json_report import as_json
from cxschema.reporting.rule_texts import rule_text

if TYPE_CHECKING:
    from cxschema.diagnostics import Place
    from cxschema.reporting.findings import Finding
    from cxschema.reporting.report import Report
    from cxschema.reporting.suggestions import Suggestion

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def write(report: Report) -> str:
    """Return a report as one run."""
    rules = sorted({item.diagnostic.rule for item in report.shown})
    driver = {
        "name": "cxbook",
        "semanticVersion": version("cxbook"),
        "rules": [_rule(name, report.language) for name in rules],
    }
    run = {
        "tool": {"driver": driver},
        "invocations": [{"executionSuccessful": True}],
        "language": report.language,
        "columnKind": "unicodeCodePoints",
        "results": [_result(report, item, rules.index(item.diagnostic.rule)) for item in report.shown],
    }
    return as_json({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(name: str, language: str) -> dict[str, Any]:
    text = rule_text(name, language)
    return {
        "id": name,
        "shortDescription": {"text": text.what},
        "fullDescription": {"text": text.why or text.what},
        "help": {"text": text.as_text, "markdown": text.as_markdown},
        "defaultConfiguration": {"level": str(text.severity)},
    }


def _result(report: Report, finding: Finding, index: int) -> dict[str, Any]:
    diagnostic, words = finding.diagnostic, report.explained(finding)
    suggestion = report.suggestion(diagnostic)
    result: dict[str, Any] = {
        "ruleId": words.rule,
        "ruleIndex": index,
        "level": words.severity,
        "message": {"text": "\n".join(part for part in (words.message, words.hint) if part)},
        "locations": [{"physicalLocation": _location(report, diagnostic.place)}],
        "partialFingerprints": {"cxbook/v1": finding.fingerprint},
    }
    if suggestion:
        result["fixes"] = [_fix(report, suggestion, words.hint or words.message)]
    return result


def _location(report: Report, place: Place) -> dict[str, Any]:
    return {"artifactLocation": _artifact(report, place), "region": _region(place)}


def _artifact(report: Report, place: Place) -> dict[str, str]:
    path = report.path_in_repository(place.file)
    if Path(path).is_absolute():
        return {"uri": Path(path).as_uri()}
    return {"uri": quote(path.encode(errors="surrogateescape")), "uriBaseId": "%SRCROOT%"}


def _region(place: Place) -> dict[str, int]:
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.line,
        "endColumn": max(place.column, place.end_column),
    }


def _fix(report: Report, suggestion: Suggestion, description: str) -> dict[str, Any]:
    replacement = {
        "deletedRegion": _region(suggestion.place),
        "insertedContent": {"text": suggestion.text},
    }
    change = {"artifactLocation": _artifact(report, suggestion.place), "replacements": [replacement]}
    return {"description": {"text": description}, "artifactChanges": [change]}
