"""A group of commands, each in a module that is imported when it is run, and not before."""

from __future__ import annotations

from importlib import import_module
from keyword import iskeyword
from typing import TYPE_CHECKING, Any

import click

from cxschema.cli.language import one_run
from cxschema.cli.spoken import Spoken, click_word, line_of, teach_click

if TYPE_CHECKING:
    from collections.abc import Mapping


class Lazily(Spoken, click.Group):
    """A group that knows its commands by name, so that `--help` imports none of them."""

    def __init__(self, *args: Any, package: str, table: Mapping[str, str], **more: Any) -> None:
        """Make a group of the commands in *table* (name, line in the help); each is a module of *package*."""
        super().__init__(*args, **more)
        self._package = package
        self._table = dict(table)

    def main(self, *args: Any, **more: Any) -> Any:
        """Run the program."""
        teach_click()
        with one_run():
            return super().main(*args, **more)

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

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that is called; of one that is not there, say which may have been meant."""
        if args[0] not in self._table and args[0][:1].isalnum() and not ctx.resilient_parsing:
            from cxschema.cli.usage import no_command

            ctx.fail(no_command(args[0], self._table))
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the table of commands; none of them is imported for it."""
        with formatter.section(click_word("Commands")):
            formatter.write_dl([(name, line_of(ctx, name, line)) for name, line in self._table.items()])
