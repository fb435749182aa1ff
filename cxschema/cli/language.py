"""The language in which a command speaks: the one asked for, else the reader's own, else English."""

from __future__ import annotations

import os
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

T = TypeVar("T", bound="str | None")
_WORDING = Path(__file__).parent.parent / "wording"
_ENGLISH = "en"
_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")
"""Where a system says which language its user reads; the first that says something counts (POSIX, 8.2)."""

LANGUAGES = tuple(sorted(path.stem for path in _WORDING.glob("??.yml")))
"""The languages that have a wording file."""

_asked: ContextVar[str | None] = ContextVar("_asked", default=None)


def readers_language(environment: Mapping[str, str] | None = None) -> str:
    """Return the language that was asked for, else that of the terminal; English where it is none of ours."""
    asked = _asked.get()
    if asked and environment is None:
        return asked
    environment = os.environ if environment is None else environment
    said = next((environment[name] for name in _VARIABLES if environment.get(name)), "")
    language = said.replace("-", "_").partition("_")[0].partition(".")[0].lower()
    return language if language in LANGUAGES else _ENGLISH


@contextmanager
def one_run() -> Iterator[None]:
    """Forget, when a run of the program ends, which language was asked for in it."""
    token = _asked.set(None)
    try:
        yield
    finally:
        _asked.reset(token)


def speak(_context: click.Context, _option: click.Parameter, language: T) -> T:
    """Speak a language from now on; what is wrong with other options is told in it, too."""
    if language:
        _asked.set(language)
    return language


lang_option = click.option(
    "--lang",
    type=click.Choice(LANGUAGES),
    default=readers_language,
    show_default="the language of the terminal",
    is_eager=True,
    callback=speak,
    help="The language of the messages.",
)
"""`--lang`, for commands that speak to a reader."""
