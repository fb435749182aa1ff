"""A small docs folder with one fault of each sort, and reports on it."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from click.testing import CliRunner, Result

from cxschema.catalog.loading import load_catalog
from cxschema.checks.checking import check
from cxschema.cli import main
from cxschema.diagnostics import Severity
from cxschema.reporting.findings import findings_of
from cxschema.reporting.report import Report
from cxschema.reporting.sources import Sources

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pytest

    from cxschema.diagnostics import Diagnostic

FORMATS = Path(__file__).parent / "cxschema" / "reporting" / "formats"


def docs_in(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Copy the docs folder, go to the folder around it, and return it as a user there would name it."""
    shutil.copytree(FORMATS / "docs", folder / "docs")
    monkeypatch.chdir(folder)
    for name in ("GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "GITHUB_WORKSPACE", "CI_PROJECT_DIR", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    return Path("docs")


def report_on(docs: Path, language: str = "en", **more: Any) -> Report:
    """Return the report of a check; one finding of it is a warning."""
    found = [
        replace(item, severity=Severity.WARNING) if item.rule == "wrong-date" else item
        for item in check(load_catalog(docs))
    ]
    findings = tuple(findings_of(found, Sources(docs)))
    return Report(findings, docs, files=5, language=language, environment={}, **more)


def report_of(diagnostics: Iterable[Diagnostic], root: Path, **more: Any) -> Report:
    """Return a report of diagnostics that no file has to hold."""
    findings = tuple(findings_of(diagnostics, Sources(root)))
    return Report(findings, root, files=1, environment={}, **more)


def run(*words: str, **environment: str) -> Result:
    """Run `cxbook check`."""
    clean = {"GITHUB_ACTIONS": None, "GITHUB_STEP_SUMMARY": None, "LC_ALL": "C"}
    return CliRunner(env={**clean, **environment}).invoke(main, ["check", *words])


def rules_in(result: Result) -> list[str]:
    """Return the rules of a JSON report."""
    return [item["rule"] for item in json.loads(result.stdout)["findings"]]
