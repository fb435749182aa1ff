"""The docs folder that a command is to look into."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    import os


class _DocsFolder(click.Path):
    """A folder that is there; where it is not, whoever asked probably stands in another place."""

    def convert(
        self, value: str | os.PathLike[str], param: click.Parameter | None, ctx: click.Context | None
    ) -> Path:
        """Return the folder, or say what to do."""
        if not Path(value).exists():
            from cxschema.cli.usage import said

            raise click.UsageError(said("no-folder", folder=value), ctx)
        return Path(str(super().convert(value, param, ctx)))


DOCS_FOLDER = _DocsFolder(exists=True, file_okay=False, path_type=Path)
"""The type of `--docs`."""
