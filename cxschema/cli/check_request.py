"""What a user wants of `cxbook check`: which findings, and how the report should look."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import click

from cxschema.cli.usage import no_rule

if TYPE_CHECKING:
    from pathlib import Path

    from cxschema.diagnostics import Diagnostic


@dataclass(frozen=True)
class Request:
    """The arguments and options of the command."""

    paths: tuple[Path, ...]
    docs: Path
    output_format: str | None
    output_file: Path | None
    select: frozenset[str]
    ignore: frozenset[str]
    baseline: Path | None
    write_baseline: bool
    max_errors: int | None
    statistics: bool
    lang: str
    quiet: bool
    fix: bool
    diff: bool
    watch: bool
    no_cache: bool

    @property
    def target(self) -> Path | None:
        """The file that the report goes to, None for the terminal; "-" is the terminal too."""
        return None if str(self.output_file) == "-" else self.output_file

    def includes(self, file: str, rule: str) -> bool:
        """Tell whether findings of a rule in a file are wanted."""
        chosen = (not self.select or rule in self.select) and rule not in self.ignore
        return chosen and self.looks_at(file)

    def wants(self, diagnostic: Diagnostic) -> bool:
        """Tell whether a finding is wanted."""
        return self.includes(diagnostic.place.file, diagnostic.rule)

    def looks_at(self, file: str) -> bool:
        """Tell whether a file is one of the paths named, or in one of them."""
        if not self.paths:
            return True
        path = (self.docs / file).resolve()
        return any(path == named or named in path.parents for named in self._wanted)

    @property
    def outside(self) -> Path | None:
        """The first of the paths named that has nothing to do with the docs folder."""
        root = self.docs.resolve()
        pairs = zip(self.paths, self._wanted, strict=True)
        return next(
            (n for n, path in pairs if root not in (path, *path.parents) and path not in root.parents), None
        )

    @cached_property
    def _wanted(self) -> tuple[Path, ...]:
        return tuple(named.resolve() for named in self.paths)


def rule_names(_context: click.Context, _option: click.Parameter, value: tuple[str, ...]) -> frozenset[str]:
    """Return the rules that an option names; one that does not exist is wrong use."""
    names = frozenset(name.strip() for text in value for name in text.split(",") if name.strip())
    if names:
        from cxschema.checks.checking import known_rules

        known = known_rules()
        for name in sorted(names - known):
            raise click.BadParameter(no_rule(name, known))
    return names
