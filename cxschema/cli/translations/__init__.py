"""`cxbook translations`: how far they are, and everything that makes them go on."""

from __future__ import annotations

import click

from cxschema.cli.lazily import Lazily

COMMANDS: dict[str, str] = {
    "status": "Say how far the translations are, file by file.",
    "stub": "Make a place for every text that is not translated yet.",
    "accept": "Note that translations say what their source says now.",
    "extract": "Hand texts to a translator, as PO or XLIFF.",
    "merge": "Take a translator's PO or XLIFF file back.",
}
"""Every command and its line in the help; each has a module of its name here."""


@click.command("translations", cls=Lazily, package="cxschema.cli.translations", table=COMMANDS)
def command() -> None:
    """Keep the translations of the handbook complete and current, data and chapters alike.

    A text is missing, outdated (its source has changed since), the same as its source, or done. What a
    translation was made from stands in docs/.translations, so this works after renames and moves, and in
    a copy of the repository without its past.

    \b
    A round with a translator:
      cxbook translations status --lang th
      cxbook translations extract --lang th --to po -o th.po
      cxbook translations merge th.po

    \b
    A round by yourself:
      cxbook translations stub docs/personas/nok.yml --lang th
      cxbook translations accept docs/personas/nok.yml --lang th
    """  # noqa: D301 - click reads the character \b: lines stay lines
