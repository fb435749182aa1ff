"""The command line. A command's module is imported when the command is run, and not before."""

from __future__ import annotations

import click

from cxschema.cli.language import LANGUAGES, speak
from cxschema.cli.lazily import Lazily

COMMANDS: dict[str, str] = {
    "check": "Say what is wrong with the data files, and what to do.",
    "fmt": "Put data files into the standard form; comments stay.",
    "explain": "Say what a rule asks, why, and how it looks when it is met.",
    "list": "List what there is: entries, who keeps them, how well researched they are.",
    "show": "Show one entry: its state, what it uses, who uses it.",
    "graph": "Print how entries refer to one another.",
    "rename": "Give an entry another id, everywhere at once.",
    "translations": "Keep translations complete and current; hand them out and take them back.",
    "diff": "Say what changed in meaning between two states that git knows.",
    "export": "Export a journey: as a table, as data, as a diagram.",
    "import": "Bring in a journey that somebody drew as a Mermaid diagram.",
    "new": "Make a new file: an entry, a copy, or a translation to fill in.",
    "words": "List the phrases of the site that a language has no words for yet.",
    "init": "Make a repository to begin with: a handbook, a site, its checks.",
    "schema": "Write the JSON Schemas that let editors complete and check data files.",
    "completion": "Print the script that completes commands with the Tab key.",
}
"""Every command and its line in the help; each has a module of its name here (`import_` for `import`)."""


@click.command(
    cls=Lazily,
    package="cxschema.cli",
    table=COMMANDS,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.option(
    "--lang",
    type=click.Choice(LANGUAGES),
    is_eager=True,
    expose_value=False,
    callback=speak,
    help="The language of all that is said.  [default: that of the terminal]",
)
@click.version_option(package_name="cxbook", help="Show the version and exit.")
def main() -> None:
    """Keep a customer-experience handbook true: its personas, journeys and all the rest."""
