"""Findings as a JUnit report, which every build server shows as a list of tests.

https://github.com/jenkinsci/xunit-plugin (junit-10.xsd)
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from cxschema.diagnostics import Severity
from cxschema.reporting.full import described
from cxschema.reporting.safe import visible

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cxschema.reporting.findings import Finding
    from cxschema.reporting.report import Report

_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that no XML document may hold (XML 1.0, 2.2)."""


def write(report: Report) -> str:
    """Return a report as JUnit XML: an error is a failed test, a warning one that was passed over."""
    errors = sum(item.diagnostic.severity is Severity.ERROR for item in report.shown)
    tests = str(len(report.shown) or 1)
    root = ET.Element("testsuites", name="cxbook", tests=tests, failures=str(errors), errors="0")
    for file, found in groupby(report.shown, key=lambda item: item.diagnostic.place.file):
        root.append(_suite(report, report.path_here(file), list(found)))
    if not report.shown:
        # Build servers take a report without tests for a broken one.
        suite = ET.SubElement(root, "testsuite", _counts("cxbook", 1, 0, 0))
        ET.SubElement(suite, "testcase", name=report.summary, classname="cxbook")
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _suite(report: Report, path: str, findings: list[Finding]) -> ET.Element:
    errors = sum(item.diagnostic.severity is Severity.ERROR for item in findings)
    path = _allowed(visible(path))
    suite = ET.Element("testsuite", _counts(path, len(findings), errors, len(findings) - errors), file=path)
    for name, item in zip(_names(report, findings), findings, strict=True):
        suite.append(_case(report, path, name, item))
    return suite


def _counts(name: str, tests: int, failures: int, skipped: int) -> dict[str, str]:
    counts = {"tests": tests, "failures": failures, "errors": 0, "skipped": skipped}
    return {"name": name, **{key: str(n) for key, n in counts.items()}}


def _names(report: Report, findings: Iterable[Finding]) -> Iterable[str]:
    """Yield a name for each finding of a file: without its line, for a server knows a test by its name."""
    seen: Counter[str] = Counter()
    for item in findings:
        words = report.explained(item)
        name = f"{words.rule}: {words.message}"
        seen[name] += 1
        yield name if seen[name] == 1 else f"{name} ({seen[name]})"


def _case(report: Report, path: str, name: str, finding: Finding) -> ET.Element:
    words = report.explained(finding)
    case = ET.Element("testcase", name=_allowed(name), classname=path)
    tag = "failure" if finding.diagnostic.severity is Severity.ERROR else "skipped"
    outcome = ET.SubElement(case, tag, message=_allowed(words.message), type=words.rule)
    outcome.text = _allowed(described(finding.diagnostic, report.sources, path, report.language))
    return case


def _allowed(text: str) -> str:
    return _NO_XML.sub("\ufffd", text)
