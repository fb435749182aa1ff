"""The formats that programs read: what their published schemas ask for."""

# The tables below say in Python what the schemas say: the published files are large, and not ours.
# SARIF 2.1.0 errata 01 (OASIS), GitLab's codeclimate.json, reviewdog's DiagnosticResult.json,
# Jenkins' junit-10.xsd. A key that a table does not have is a fault, as `additionalProperties: false` is.

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import pytest

from cxschema.reporting.formats import writer
from cxschema.reporting.rule_texts import rule_text
from cxschema.text.wording import messages
from faulty_docs import report_on


class Maybe:
    """A key that may be missing."""

    def __init__(self, shape: Any) -> None:
        """Know the shape of its value, where it is there."""
        self.shape = shape


def faults(value: Any, shape: Any, way: str = "$") -> list[str]:
    """Return where *value* does not have the *shape*: a type, a pattern, a set, a list, a table."""
    if isinstance(shape, type):
        fits = isinstance(value, shape) and not (shape is int and isinstance(value, bool))
        return [] if fits else [f"{way} is no {shape.__name__}"]
    if isinstance(shape, re.Pattern):
        return [] if isinstance(value, str) and shape.fullmatch(value) else [f"{way}: {value}"]
    if isinstance(shape, set | range):
        return [] if value in shape else [f"{way}: {value} is none of {shape}"]
    if isinstance(shape, list):
        if not isinstance(value, list):
            return [f"{way} is no list"]
        return [fault for i, item in enumerate(value) for fault in faults(item, shape[0], f"{way}[{i}]")]
    return faults_of_table(value, shape, way)


def faults_of_table(value: Any, shape: dict[str, Any], way: str) -> list[str]:
    """Return what is missing in a table, what is too much, and what is wrong inside."""
    if not isinstance(value, dict):
        return [f"{way} is no table"]
    if "*" in shape:
        return [fault for key, item in value.items() for fault in faults(item, shape["*"], f"{way}.{key}")]
    found = [f"{way}.{key} is not known" for key in value if key not in shape]
    for key, inside in shape.items():
        wanted = inside.shape if isinstance(inside, Maybe) else inside
        if key in value:
            found += faults(value[key], wanted, f"{way}.{key}")
        elif not isinstance(inside, Maybe):
            found.append(f"{way}.{key} is missing")
    return found


FROM_ONE = range(1, 10**9)
LEVEL = {"none", "note", "warning", "error"}
MESSAGE = {"text": str, "markdown": Maybe(str)}
REGION = {"startLine": FROM_ONE, "startColumn": FROM_ONE, "endLine": FROM_ONE, "endColumn": FROM_ONE}
ARTIFACT = {"uri": re.compile(r"[A-Za-z0-9/._~%:-]+"), "uriBaseId": Maybe({"%SRCROOT%"})}
REPLACEMENT = {"deletedRegion": REGION, "insertedContent": {"text": str}}
SARIF = {
    "$schema": str,
    "version": {"2.1.0"},
    "runs": [
        {
            "tool": {
                "driver": {
                    "name": str,
                    "semanticVersion": re.compile(r"\d+\.\d+\.\d+.*"),
                    "rules": [
                        {
                            "id": str,
                            "shortDescription": MESSAGE,
                            "fullDescription": MESSAGE,
                            "help": MESSAGE,
                            "defaultConfiguration": {"level": LEVEL},
                        }
                    ],
                }
            },
            "invocations": [{"executionSuccessful": {True}}],
            "language": re.compile("[a-zA-Z]{2}(-[a-zA-Z]{2})?"),
            "columnKind": {"unicodeCodePoints", "utf16CodeUnits"},
            "results": [
                {
                    "ruleId": str,
                    "ruleIndex": range(10**6),
                    "level": LEVEL,
                    "message": MESSAGE,
                    "locations": [{"physicalLocation": {"artifactLocation": ARTIFACT, "region": REGION}}],
                    "partialFingerprints": {"*": str},
                    "fixes": Maybe(
                        [
                            {
                                "description": MESSAGE,
                                "artifactChanges": [
                                    {"artifactLocation": ARTIFACT, "replacements": [REPLACEMENT]}
                                ],
                            }
                        ]
                    ),
                }
            ],
        }
    ],
}
GITLAB = [
    {
        "description": str,
        "check_name": str,
        "fingerprint": re.compile("[0-9a-f]{32}"),
        "severity": {"info", "minor", "major", "critical", "blocker"},
        "location": {"path": re.compile(r"(?!\./)[^/].*"), "lines": {"begin": FROM_ONE, "end": FROM_ONE}},
    }
]
POSITION = {"line": FROM_ONE, "column": FROM_ONE}
RANGE = {"start": POSITION, "end": POSITION}
RDJSON = {
    "source": {"name": str},
    "diagnostics": [
        {
            "message": str,
            "location": {"path": str, "range": RANGE},
            "severity": {"ERROR", "WARNING", "INFO"},
            "code": {"value": str},
            "suggestions": Maybe([{"range": RANGE, "text": str}]),
        }
    ],
}
OURS = {
    "version": {1},
    "language": str,
    "files": int,
    "errors": int,
    "warnings": int,
    "findings": [
        {
            "rule": str,
            "severity": {"error", "warning"},
            "file": str,
            "line": FROM_ONE,
            "column": FROM_ONE,
            "end_column": FROM_ONE,
            "path": list,
            "message": str,
            "hint": str,
            "facts": {"*": str},
            "suggestion": object,
            "fingerprint": str,
        }
    ],
}


@pytest.fixture(params=["en", "th", "ko", "fa"])
def language(request: pytest.FixtureRequest) -> str:
    """Return each language."""
    return str(request.param)


@pytest.mark.parametrize(
    ("name", "shape"), [("sarif", SARIF), ("gitlab", GITLAB), ("rdjson", RDJSON), ("json", OURS)]
)
def test_a_report_fits_its_schema(docs: Path, name: str, shape: Any, language: str) -> None:
    """Every key is known, every value has its type, and nothing that has to be there is missing."""
    data = json.loads(writer(name)(report_on(docs, language)))

    assert not faults(data, shape)


def test_the_tables_find_faults() -> None:
    """A table that accepts everything would prove nothing."""
    assert faults([{"description": 1, "x": 1}], GITLAB) == [
        "$[0].x is not known",
        "$[0].description is no str",
        "$[0].check_name is missing",
        "$[0].fingerprint is missing",
        "$[0].severity is missing",
        "$[0].location is missing",
    ]


def test_sarif_results_name_their_rules(docs: Path, language: str) -> None:
    """A result's rule stands where its index says, with help and a level, once."""
    run = json.loads(writer("sarif")(report_on(docs, language)))["runs"][0]
    rules = run["tool"]["driver"]["rules"]

    assert len({rule["id"] for rule in rules}) == len(rules)
    for result in run["results"]:
        rule = rules[result["ruleIndex"]]
        assert rule["id"] == result["ruleId"]
        assert rule["help"]["text"]
        assert rule["shortDescription"]["text"]


def test_sarif_columns_count_characters(docs: Path) -> None:
    """Regions point at the same characters as the places, and addresses lead to the files."""
    run = json.loads(writer("sarif")(report_on(docs)))["runs"][0]
    found = set()
    for result in run["results"]:
        location = result["locations"][0]["physicalLocation"]
        lines = Path(unquote(location["artifactLocation"]["uri"])).read_text(encoding="utf-8").splitlines()
        region = location["region"]
        found.add(lines[region["startLine"] - 1][region["startColumn"] - 1 : region["endColumn"] - 1])

    assert found == {"support", "", "'cx-taem'", "دیروز", "onwer", '"assumd"'}


def test_every_rule_can_be_told(language: str) -> None:
    """Each rule has help in every language, and no placeholder is left in it."""
    for name in messages("en")["rules"]:
        text = rule_text(name, language)
        assert text.what, name
        assert not re.search(r"\{(colon|value|field|id|nearest|known)\}", text.as_text), name
        assert text.as_markdown.count("```") % 2 == 0


JUNIT = {
    "testsuites": ({"name", "tests", "failures", "errors"}, {"testsuite"}),
    "testsuite": ({"name", "tests", "failures", "errors", "skipped", "file"}, {"testcase"}),
    "testcase": ({"name", "classname"}, {"failure", "skipped"}),
    "failure": ({"message", "type"}, set()),
    "skipped": ({"message", "type"}, set()),
}
"""Elements, the attributes that we write (all of them known to junit-10.xsd), and what stands inside."""


def test_junit_fits_its_schema(docs: Path, language: str) -> None:
    """Elements and attributes are known, and the counts are right."""
    root = ET.fromstring(writer("junit")(report_on(docs, language)))  # noqa: S314 - we have written it

    for element in root.iter():
        attributes, inside = JUNIT[element.tag]
        assert set(element.attrib) <= attributes
        assert {child.tag for child in element} <= inside
    for suite in (root, *root.iter("testsuite")):
        assert int(suite.get("tests", "")) == len(list(suite.iter("testcase")))
        assert int(suite.get("failures", "")) == len(list(suite.iter("failure")))
    assert len(list(root.iter("skipped"))) == 1
