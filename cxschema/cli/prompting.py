"""Asking on a terminal, and never anywhere else."""

from __future__ import annotations

import re
import sys
import unicodedata
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cxschema.scaffolding.new_entry import Question


def on_a_terminal() -> bool:
    """Tell whether somebody is there to answer: a pipe or a CI job is not asked."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def ask(field: str, default: str = "") -> str:
    """Ask for one text; questions go to stderr, so that stdout is the file alone."""
    return str(click.prompt(field, default=default or None, err=True)).strip()


def answers_to(questions: Iterable[Question]) -> dict[str, str]:
    """Ask every question; one that need not be answered is left out when nothing is typed."""
    found = {}
    for question in questions:
        click.echo(f"\n{question.help}", err=True)
        answer = str(
            click.prompt(
                question.field,
                default=question.default if question.required else "",
                type=_choice(question),
                show_default=question.required,
                err=True,
            )
        ).strip()
        if answer:
            found[question.field] = answer
    return found


def _choice(question: Question) -> click.Choice[str] | None:
    if not question.choices:
        return None
    return click.Choice([*question.choices, *([] if question.required else [""])])


def as_id(title: str) -> str:
    """Return the id that a name suggests, "" where its letters are not those of ids."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")
