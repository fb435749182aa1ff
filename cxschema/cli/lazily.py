"""A group of commands, each in a module that is imported when it is run, and not before."""

from __future__ import annotations

from importlib import import_module
from keyword import iskeyword
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Mapping


class Lazily(click.Group):
    """A group that knows its commands by name, so that `--help` imports none of them."""

    def __init__(self, *args: Any, package: str, table: Mapping[str, str], **more: Any) -> None:
        """Make a group of the commands in *table* (name, line in the help); each is a module of *package*."""
        super().__init__(*args, **more)
        self._package = package
        self._table = dict(table)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the names, in the order of the table."""
        return list(self._table)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import one command."""
        if cmd_name not in self._table:
            return None
        module = f"{cmd_name}_" if iskeyword(cmd_name) else cmd_name
        command: click.Command = import_module(f"{self._package}.{module}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Write the table of commands; none of them is imported for it."""
        with formatter.section("Commands"):
            formatter.write_dl(list(self._table.items()))
