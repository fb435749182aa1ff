"""What one check found, as every format gets it."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cxschema.diagnostics import Severity
from cxschema.reporting.messages import Explained, explained
from cxschema.reporting.sources import Sources
from cxschema.reporting.style import PLAIN, Style
from cxschema.reporting.suggestions import Suggestion, suggestion_for
from cxschema.text.wording import FALLBACK, messages

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cxschema.diagnostics import Diagnostic
    from cxschema.reporting.findings import Finding

_WORKSPACES = ("GITHUB_WORKSPACE", "CI_PROJECT_DIR")
"""Where GitHub and GitLab say that they have put the repository."""


@dataclass(frozen=True)
class Report:
    """The findings of one check, and what a renderer needs to put them into words."""

    findings: tuple[Finding, ...]
    root: Path
    files: int
    language: str = FALLBACK
    most_errors: int | None = None
    """How many errors are shown; the others are only counted."""

    notes: tuple[str, ...] = ()
    """What else there is to say, in sentences."""

    quiet: bool = False
    style: Style = PLAIN
    environment: Mapping[str, str] = field(default_factory=lambda: os.environ)

    @cached_property
    def words(self) -> dict[str, Any]:
        """The words of the command."""
        found: dict[str, Any] = messages(self.language)
        return {**found, **(found.get("check") or messages(FALLBACK)["check"])}

    @cached_property
    def sources(self) -> Sources:
        """The lines of the files."""
        return Sources(self.root)

    @cached_property
    def shown(self) -> tuple[Finding, ...]:
        """The findings that are listed, in order."""
        if self.most_errors is None:
            return self.findings
        errors = [item for item in self.findings if item.diagnostic.severity is Severity.ERROR]
        left_out = {id(item) for item in errors[self.most_errors :]}
        return tuple(item for item in self.findings if id(item) not in left_out)

    @property
    def most_severe_first(self) -> tuple[Finding, ...]:
        """The findings that are listed, errors before warnings."""
        return tuple(sorted(self.shown, key=lambda item: item.diagnostic.severity is not Severity.ERROR))

    def count(self, severity: Severity) -> int:
        """Return how many findings weigh that much."""
        return sum(item.diagnostic.severity is severity for item in self.findings)

    @property
    def summary(self) -> str:
        """One line that says how many findings there are."""
        n = len(self.findings)
        forms: dict[str, str] = self.words["summary"]
        text = forms["clean" if not n else "one" if n == 1 else "other"].format(n=n, files=self.files)
        if not n:
            return text
        errors, warnings = self.count(Severity.ERROR), self.count(Severity.WARNING)
        return f"{text} {self.words['weights'].format(errors=errors, warnings=warnings)}"

    @property
    def closing(self) -> list[str]:
        """The summary and what else there is to say, one sentence a line."""
        hidden = len(self.findings) - len(self.shown)
        left_out = [self.words["not-shown"].format(n=hidden)] if hidden else []
        return [self.style.line(text, self.language) for text in (self.summary, *left_out, *self.notes)]

    def explained(self, finding: Finding) -> Explained:
        """Put a finding into words."""
        return explained(finding.diagnostic, self.language, self.style)

    def suggestion(self, diagnostic: Diagnostic) -> Suggestion | None:
        """Return the fix of a finding, where it is known."""
        return suggestion_for(diagnostic, self.sources)

    def path_here(self, file: str) -> str:
        """Return a file's path from where the command runs: editors and terminals open it."""
        return _joined(_below(self.root, Path.cwd()), file)

    def path_in_repository(self, file: str) -> str:
        """Return a file's path from the top of the repository, as code hosts want it."""
        return _joined(self._in_repository, file)

    @cached_property
    def _in_repository(self) -> str:
        named = [Path(self.environment[name]) for name in _WORKSPACES if self.environment.get(name)]
        around = [folder for folder in self.root.resolve().parents if (folder / ".git").exists()]
        for base in (*named, *around[:1]):
            if self.root.resolve().is_relative_to(base.resolve()):
                return _below(self.root, base)
        return _below(self.root, Path.cwd())


def _below(folder: Path, base: Path) -> str:
    """Return the way from *base* down to *folder*; the folder as it was named where it lies elsewhere."""
    try:
        way = folder.resolve().relative_to(base.resolve()).as_posix()
    except ValueError:
        return folder.as_posix()
    return "" if way == "." else way


def _joined(folder: str, file: str) -> str:
    return f"{folder}/{file}" if folder else file
