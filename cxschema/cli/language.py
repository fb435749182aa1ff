"""The language in which a command speaks: the one asked for, else the reader's own, else English."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Mapping

_WORDING = Path(__file__).parent.parent / "wording"
_ENGLISH = "en"
_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")
"""Where a system says which language its user reads; the first that says something counts (POSIX, 8.2)."""

LANGUAGES = tuple(sorted(path.stem for path in _WORDING.glob("??.yml")))
"""The languages that have a wording file."""


def readers_language(environment: Mapping[str, str] = os.environ) -> str:
    """Return the language of the person at the terminal, English where it is none of ours."""
    said = next((environment[name] for name in _VARIABLES if environment.get(name)), "")
    language = said.replace("-", "_").partition("_")[0].partition(".")[0].lower()
    return language if language in LANGUAGES else _ENGLISH


lang_option = click.option(
    "--lang",
    type=click.Choice(LANGUAGES),
    default=readers_language,
    show_default="the language of the terminal",
    help="The language of the messages.",
)
"""`--lang`, for commands that speak to a reader."""
