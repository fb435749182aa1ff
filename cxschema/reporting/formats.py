"""Every format that a report can be written in."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from cxschema.reporting.report import Report

FORMATS: dict[str, str] = {
    "full": "full",
    "concise": "concise",
    "json": "json_report",  # a module named json would stand in the way of the library
    "github": "github",
    "gitlab": "gitlab",
    "sarif": "sarif",
    "rdjson": "rdjson",
    "junit": "junit",
    "markdown": "markdown",
}
"""Every format, and the module here that writes it; it is imported when it is asked for."""

FOR_PEOPLE = frozenset({"full", "concise", "markdown"})
"""Formats that end with the summary and what else there is to say."""


def writer(name: str) -> Callable[[Report], str]:
    """Return the function that writes a report in one format."""
    write: Callable[[Report], str] = import_module(f"cxschema.reporting.{FORMATS[name]}").write
    return write
