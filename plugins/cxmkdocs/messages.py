"""What is wrong, said through MkDocs' own log, so that `--strict` hears it."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from mkdocs.plugins import get_plugin_logger
from mkdocs.utils import CountHandler

from cxschema.diagnostics import Severity, in_order

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from pathlib import Path

    from mkdocs.structure.files import File

    from cxmkdocs.i18n import Languages
    from cxschema.catalog.catalog import Catalog
    from cxschema.diagnostics import Diagnostic

log = get_plugin_logger("cxbook")

_NO_MERMAID = (
    "Diagrams are not drawn: the package mermaidx, which brings the script, is not installed. "
    "Install it, or name a script of your own with the option 'mermaid' of the plugin cxbook."
)


class Messages:
    """The diagnostics of one build, each said once, not once a language."""

    def __init__(self, root: Path, language: str, *, strict: bool) -> None:
        self._root = root
        self._language = language
        self._strict = strict
        self._said: set[str] = set()

    def say(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Log the diagnostics that have not been said yet."""
        from cxschema.reporting.full import render

        for diagnostic in in_order(list(diagnostics)):
            text = render([diagnostic], self._root, self._language).rstrip()
            if text not in self._said:
                self._said.add(text)
                log.log(self._level(diagnostic), "%s", text)

    def say_no_mermaid(self) -> None:
        """Say how to get the diagram script."""
        if _NO_MERMAID not in self._said:
            self._said.add(_NO_MERMAID)
            log.warning(_NO_MERMAID)

    def _level(self, diagnostic: Diagnostic) -> int:
        """Return the weight in MkDocs' log: an error stops a strict build only, a warning stops none."""
        if diagnostic.severity is Severity.WARNING:
            return logging.INFO
        return logging.ERROR if self._strict else logging.WARNING


def languages_differ(catalog: Catalog, languages: Languages) -> list[Diagnostic]:
    """Compare the languages of the handbook file with those of mkdocs.yml."""
    ours, theirs = catalog.languages, languages.configured
    if catalog.handbook is None or not theirs:
        return []
    if set(ours) == set(theirs) and (ours[0] == theirs[0] or languages.built != theirs):
        return []
    handbook, site = ", ".join(ours), ", ".join(theirs)
    place = catalog.handbook.document
    return [place.fault("languages-differ", ("languages",), handbook=handbook, site=site)]


def say_dropped(dropped: Mapping[str, str], translations: Collection[str]) -> None:
    """Name the files that static-i18n leaves out of the site because of their names."""
    for uri, suffix in dropped.items():
        if uri not in translations:  # of those, the catalog says it
            log.warning(
                "'%s' is left out of the site: static-i18n takes '%s' for a language that mkdocs.yml "
                "does not have. Give the file another name.",
                uri,
                suffix,
            )


def say_no_fonts(packages: Collection[str]) -> None:
    """Say how to get fonts that mkdocs.yml asks for."""
    if packages:
        names = " ".join(packages)
        log.warning(
            "Fonts are missing from the folder that 'fonts' names. Install them: npm install %s", names
        )


def say_same_page(pairs: Iterable[tuple[File, File]]) -> None:
    """Name files that become one and the same page."""
    for first, second in pairs:
        log.warning(
            "'%s' and '%s' would become the same page '%s', and one of them is lost. Give one another name.",
            first.src_uri,
            second.src_uri,
            first.dest_uri,
        )


def let_preview_live() -> None:
    """Keep our messages from ending `mkdocs serve --strict`: who mends a file wants to see the page."""
    logger: logging.Logger | None = log.logger
    while logger is not None:
        for handler in logger.handlers:
            if isinstance(handler, CountHandler) and _not_ours not in handler.filters:
                handler.addFilter(_not_ours)
        logger = logger.parent


def _not_ours(record: logging.LogRecord) -> bool:
    return bool(record.name != log.logger.name)
