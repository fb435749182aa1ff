"""`cxbook completion`: the script that lets a shell complete commands and options."""

from __future__ import annotations

import os
from pathlib import PurePath

import click

from cxschema.cli.asking import words
from cxschema.cli.language import readers_language
from cxschema.cli.spoken import Spoken

SHELLS = ("bash", "zsh", "fish")


@click.command("completion", cls=Spoken)
@click.argument("shell", type=click.Choice(SHELLS), required=False)
@click.pass_context
def command(ctx: click.Context, shell: str | None) -> None:
    """Print the script that completes commands and options with the Tab key, for SHELL or your own.

    \b
    To switch it on, add one line to the file that your shell reads when it starts:
      bash   ~/.bashrc                     eval "$(cxbook completion bash)"
      zsh    ~/.zshrc                      eval "$(cxbook completion zsh)"
      fish   ~/.config/fish/config.fish    cxbook completion fish | source
    """  # noqa: D301 - click reads the character \b: lines stay lines
    from click.shell_completion import get_completion_class

    shell = shell or _own_shell()
    complete = get_completion_class(shell)
    if complete:  # click has had one for each of these since 8.0
        click.echo(complete(ctx.find_root().command, {}, "cxbook", "_CXBOOK_COMPLETE").source())


def _own_shell() -> str:
    """Return the shell that the user logs in with."""
    shell = PurePath(os.environ.get("SHELL", "")).name
    if shell not in SHELLS:
        said = words(readers_language(), "completion")["no-shell"]
        raise click.UsageError(said.format(known=", ".join(SHELLS)))
    return shell
