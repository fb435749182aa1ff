"""The command line. A command's module is imported when the command is run, and not before."""

from __future__ import annotations

from importlib import import_module
from keyword import iskeyword

import click

COMMANDS: dict[str, str] = {
    "check": "Say what is wrong with the data files, and what to do.",
    "fmt": "Bring data files into their one form; comments stay.",
    "explain": "Say what a rule asks, why, and how it looks when it is met.",
    "list": "List what there is: entries, who keeps them, how well they are known.",
    "show": "Show one entry: its state, what it uses, who uses it.",
    "graph": "Print how entries refer to one another.",
    "rename": "Give an entry another id, everywhere at once.",
    "diff": "Say what changed in meaning between two states that git knows.",
    "export": "Give out a journey: as a table, as data, as a diagram.",
    "import": "Bring in a journey that somebody drew as a Mermaid diagram.",
    "new": "Make a new file: an entry, a copy, or a translation to fill in.",
    "words": "List the phrases of the site that a language has no words for yet.",
    "init": "Make a repository to begin with: a handbook, a site, its checks.",
    "schema": "Write the JSON Schemas that let editors complete and check data files.",
    "completion": "Print the script that completes commands with the Tab key.",
}
"""Every command and its line in the help; each has a module of its name here (`import_` for `import`)."""


class _Commands(click.Group):
    """A group that knows its commands by name, so that `--help` imports none of them."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        module = f"{cmd_name}_" if iskeyword(cmd_name) else cmd_name
        command: click.Command = import_module(f"cxschema.cli.{module}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.command(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="cxbook")
def main() -> None:
    """Keep a customer-experience handbook true: its personas, journeys and all the rest."""
