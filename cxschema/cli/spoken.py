"""click's own words, and the help of our commands, in the language of the reader."""

# The English of both stands in the code: click's in click, a command's help where its options are.
# `wording/commands/` holds the other languages, and is read only when one of them is wanted.

from __future__ import annotations

import gettext
import sys
from copy import copy
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

import click
from click import formatting

from cxschema.cli.language import readers_language
from cxschema.text.width import width

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

C = TypeVar("C", bound=click.Command)
_CLICKS = (gettext.gettext, gettext.ngettext, vars(formatting).get("term_len", len))
"""What click asks for words, and for their width, before we teach it."""


class Spoken(click.Command):
    """A command whose help is in the language of the reader."""

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the help."""
        click.Command.format_help(in_readers_language(self, ctx), ctx, formatter)


def in_readers_language(command: C, ctx: click.Context) -> C:
    """Return a command with its help, and that of its options, in the language of the reader."""
    spoken = copy(command)
    spoken._help_option = None  # noqa: SLF001 - click keeps it, in the words of an earlier reader
    spoken.params = [_option(param) for param in command.params]
    spoken.help = _words("help").get(_name(ctx), str(command.help)).replace("\\b", "\b")
    return spoken


def line_of(ctx: click.Context, name: str, english: str) -> str:
    """Return the line of a command in the help of its group."""
    return _words("commands").get(f"{_name(ctx)} {name}".strip(), english)


def teach_click() -> None:
    """Let click ask us for its words, in place of the catalogs of gettext, of which there are none.

    And let it measure them in columns of the terminal, not in characters: Thai vowels have no width of
    their own, Korean letters have two.
    """
    ours = {"_": click_word, "ngettext": _counted, "term_len": width}
    for name, module in list(sys.modules.items()):
        if name.startswith("click."):
            known = vars(module)
            known.update({word: ours[word] for word in ours if known.get(word) in _CLICKS})


def click_word(english: str) -> str:
    """Return one of click's words."""
    return _words("click").get(english, english)


def _counted(one: str, other: str, n: int) -> str:
    """Return the form for a number; none of our languages beside English has more than one."""
    return _words("click").get(other, one if n == 1 else other)


def _option(param: click.Parameter) -> click.Parameter:
    if not isinstance(param, click.Option):
        return param
    words, spoken = _words("options"), copy(param)
    spoken.help = words.get(param.help or "", param.help)
    if isinstance(param.show_default, str):
        spoken.show_default = words.get(param.show_default, param.show_default)
    return spoken


def _name(ctx: click.Context) -> str:
    """Return what a command is called behind the program's name, "" for the program itself."""
    return " ".join(reversed([*_names(ctx)][:-1]))


def _names(ctx: click.Context) -> Iterator[str]:
    while True:
        yield str(ctx.info_name)
        if ctx.parent is None:
            return
        ctx = ctx.parent


def _words(section: str) -> Mapping[str, str]:
    return _wording(readers_language()).get(section, {})


@cache
def _wording(language: str) -> dict[str, dict[str, str]]:
    """Return how a language words commands; nothing for English, which stands in the code."""
    if language == "en":
        return {}
    from cxschema.text.wording import command_words

    return dict[str, Any](command_words(language))
