"""The formats of a report: each on the same small faulty docs folder, in two languages."""

# The expected texts stand in `formats/expected`. After a change that is meant, write them anew with
# CXBOOK_WRITE_EXPECTED=1 and read what git shows.

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from cxschema.catalog.loading import load_catalog
from cxschema.checks.checking import check
from cxschema.diagnostics import Diagnostic, Place
from cxschema.reporting.findings import Finding, findings_of
from cxschema.reporting.formats import FORMATS, writer
from cxschema.reporting.report import Report
from cxschema.reporting.rule_texts import rule_text
from cxschema.reporting.sources import Sources
from faulty_docs import FORMATS as FORMATS_FOLDER
from faulty_docs import report_of, report_on

if TYPE_CHECKING:
    from pathlib import Path

EXPECTED = FORMATS_FOLDER / "expected"

ENDINGS = {"full": "txt", "concise": "txt", "github": "txt", "markdown": "md", "junit": "xml"}


def without_what_changes_elsewhere(name: str, text: str) -> str:
    """Take out what other files decide: the version, and the pages of the rules."""
    if name != "sarif":
        return text
    log = json.loads(text)
    driver = log["runs"][0]["tool"]["driver"]
    driver["semanticVersion"] = "1.0.0"
    driver["rules"] = [{"id": rule["id"]} for rule in driver["rules"]]
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


@pytest.mark.parametrize("language", ["en", "fa"])
@pytest.mark.parametrize("name", FORMATS)
def test_a_report_reads_as_expected(docs: Path, name: str, language: str) -> None:
    """The report of the faulty folder is, letter by letter, the expected one."""
    path = EXPECTED / f"{name}.{language}.{ENDINGS.get(name, 'json')}"
    text = without_what_changes_elsewhere(name, writer(name)(report_on(docs, language)))
    if os.environ.get("CXBOOK_WRITE_EXPECTED"):
        path.write_text(text, encoding="utf-8")

    assert path.read_text(encoding="utf-8") == text


@pytest.mark.parametrize("name", FORMATS)
def test_a_clean_report_is_a_report(tmp_path: Path, name: str) -> None:
    """Without findings every format still says something that its reader understands."""
    text = writer(name)(Report((), tmp_path, files=5))

    if name in {"json", "gitlab", "sarif", "rdjson"}:
        json.loads(text)
    elif name == "junit":
        assert ET.fromstring(text).get("tests") == "1"  # noqa: S314 - we have written it
    elif name != "github":
        assert "No findings in 5 files." in text


def test_a_company_rule_brings_its_own_words(tmp_path: Path) -> None:
    """A rule that no wording file knows is told in the words of its facts, or by its name."""
    facts = {"message": "The price {x} is missing.", "hint": "Ask sales."}
    found = [Diagnostic("acme-price", Place("a.yml"), facts), Diagnostic("acme-bare", Place("b.yml"))]
    text = writer("full")(report_of(found, tmp_path, language="th"))

    assert "The price {x} is missing." in text
    assert "= Ask sales." in text
    assert "acme-bare\n  acme-bare" in text
    assert rule_text("acme-price", "en").what == "acme-price"


def test_a_message_with_a_missing_fact_has_a_gap(tmp_path: Path) -> None:
    """A rule that forgets a fact is told with a gap, not with a traceback."""
    text = writer("concise")(report_of([Diagnostic("unknown-view", Place("a.yml"))], tmp_path))

    assert 'There is no view "…".' in text


def test_findings_carry_their_diagnostics(docs: Path) -> None:
    """A finding is its diagnostic and a mark; nothing else is invented."""
    found = check(load_catalog(docs))

    assert [item.diagnostic for item in findings_of(found, Sources(docs))] == list(found)
    assert isinstance(next(findings_of(found, Sources(docs))), Finding)
