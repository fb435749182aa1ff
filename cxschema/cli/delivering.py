"""Bringing a report to its reader: the terminal, a file, GitHub."""

from __future__ import annotations

import os
import shutil
import sys
from io import TextIOWrapper
from pathlib import Path
from secrets import token_hex
from typing import TYPE_CHECKING

import click

from cxschema.cli.language import readers_language
from cxschema.cli.usage import reason, said
from cxschema.cli.writing import put
from cxschema.reporting.style import PLAIN, Style
from cxschema.text.wording import messages

if TYPE_CHECKING:
    from collections.abc import Mapping


def style_of_terminal() -> Style:
    """Return what the terminal can show; text as it is where the output goes elsewhere."""
    if not sys.stdout.isatty():
        return PLAIN
    colour = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return Style(colour=colour, terminal=True, columns=shutil.get_terminal_size().columns)


def deliver(text: str, file: Path | None) -> None:
    """Write a report to a file, or print it."""
    if file is None or str(file) == "-":
        say(text)
    else:
        save(text, file)


def say(text: str) -> None:
    """Print a text; what is no terminal gets UTF-8 whatever the system's own encoding is."""
    if isinstance(sys.stdout, TextIOWrapper) and sys.stdout.isatty():
        sys.stdout.reconfigure(errors="replace")
        click.echo(text, nl=False)
    else:
        click.echo(text.encode(errors="replace"), nl=False)


def save(text: str, file: Path) -> None:
    """Write a text to a file, whole or not at all; what cannot be written is wrong use."""
    text = text.encode(errors="replace").decode()
    try:
        if file.exists() and not file.is_file():
            file.write_text(text, encoding="utf-8")  # a pipe, or /dev/null: nothing to put in its place
        else:
            put({file.resolve(): text})
    except OSError as error:
        raise click.UsageError(_unwritable(file, error)) from None


def put_below(docs: Path, files: Mapping[Path, str]) -> None:
    """Write files of a docs folder, all or none; where that is not possible, say why."""
    try:
        put(files)
    except OSError as error:
        said = messages(readers_language())["fmt"]["unwritable"]
        raise click.ClickException(said.format(folder=docs, reason=reason(error))) from None


def without_commands(text: str) -> str:
    """Keep GitHub from taking a line of a report for a command, whatever stands in the files."""
    token = f"cxbook-{token_hex(16)}"
    return f"::stop-commands::{token}\n{text}::{token}::\n"


def add_to_step_summary(text: str) -> None:
    """Add a text to the page that GitHub shows of a step; a check does not fail for want of it."""
    path = os.environ.get("GITHUB_STEP_SUMMARY")
    if not path:
        return
    try:
        with Path(path).open("a", encoding="utf-8", errors="replace") as stream:
            stream.write(text)
    except OSError as error:
        click.echo(_unwritable(path, error), err=True)


def _unwritable(file: Path | str, error: OSError) -> str:
    return said("unwritable", file=file, reason=reason(error))
