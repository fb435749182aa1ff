"""A small docs folder with one fault of each sort, and reports on it."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cxschema.catalog.loading import load_catalog
from cxschema.checks.checking import check
from cxschema.diagnostics import Severity
from cxschema.reporting.findings import findings_of
from cxschema.reporting.report import Report
from cxschema.reporting.sources import Sources

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pytest

    from cxschema.diagnostics import Diagnostic

FORMATS = Path(__file__).parent / "cxschema" / "formats"


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
