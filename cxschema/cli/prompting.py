"""Asking on a terminal, and never anywhere else."""

from __future__ import annotations

import re
import sys
import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import click

from cxschema.cli.asking import words
from cxschema.cli.language import readers_language

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_COMMAS = re.compile("[,،、，]")
"""What separates several answers: the commas of all our languages."""


class Again(Exception):  # noqa: N818 - an answer is not as it should be, the program is well
    """An answer that cannot be taken: why, and what would be put in its place."""

    def __init__(self, why: str, instead: str = "") -> None:
        """Keep the sentence that is shown, and the answer that Enter takes from now on."""
        super().__init__(why)
        self.why = why
        self.instead = instead


@dataclass(frozen=True)
class Asked:
    """One question, in the words of whoever is asked."""

    label: str
    text: str
    default: str = ""
    required: bool = True
    several: bool = False
    choices: tuple[str, ...] = ()
    example: str = ""
    judge: Callable[[str], None] = field(default=lambda _answer: None)
    """Raises `Again` for an answer that cannot be taken."""


def on_a_terminal() -> bool:
    """Tell whether somebody is there to answer: a pipe or a CI job is not asked."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def ask(question: Asked) -> list[str]:
    """Ask until there is an answer that can be taken; it is empty where the question was skipped.

    Questions go to stderr, so that stdout is the file alone.
    """
    said = words(readers_language(), "asking")
    click.echo("\n" + " ".join(_introduction(question, said)), err=True)
    default = question.default
    while True:
        typed = str(click.prompt(question.label, default=default, show_default=bool(default), err=True))
        try:
            return _taken(typed, question, said)
        except Again as again:
            click.echo(f"  {again.why}", err=True)
            default = again.instead


def _introduction(question: Asked, said: dict[str, Any]) -> Iterable[str]:
    yield question.text
    if question.choices:
        yield said["choices"].format(known=", ".join(question.choices))
    if question.example:
        yield said["example"].format(example=question.example)
    if question.several:
        yield said["several"]
    if question.default or not question.required:
        yield said["take" if question.default else "skip"]


def _taken(typed: str, question: Asked, said: dict[str, Any]) -> list[str]:
    """Return the answers in what was typed."""
    parts = _COMMAS.split(typed) if question.several else [typed]
    answers = [part.strip() for part in parts if part.strip()]
    if question.required and not answers:
        raise Again(said["needed"])
    if question.choices:
        _must_be_among(answers, question.choices, said)
    for answer in answers:
        question.judge(answer)
    return answers


def _must_be_among(answers: list[str], choices: tuple[str, ...], said: dict[str, Any]) -> None:
    """Refuse what is no choice; where all of it is near to one, the right answer is offered instead."""
    from cxschema.text.nearest import nearest

    wrong = next((answer for answer in answers if answer not in choices), None)
    if wrong is None:
        return
    near = [answer if answer in choices else nearest(answer, choices) for answer in answers]
    known = [name for name in near if name]
    if len(known) < len(near):
        raise Again(said["no-choice"].format(value=wrong))
    instead = ", ".join(known)
    raise Again(said["near"].format(value=wrong, nearest=instead), instead)


def as_id(title: str) -> str:
    """Return the id that a name suggests, "" where its letters are not those of ids."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")
