"""What the shell offers for KIND and ID while somebody types; it is read off the file names, so at once."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import click


def kinds(_ctx: click.Context, _option: click.Parameter, begun: str) -> list[str]:
    """Return the kinds that begin so."""
    from cxschema.models.kinds import KINDS

    return [name for name in KINDS if name.startswith(begun)]


def ids(ctx: click.Context, _option: click.Parameter, begun: str) -> list[str]:
    """Return the ids of the kind that was named before, as far as they begin so.

    Behind an option, click does not tell what was named before; then those of every kind are offered.
    """
    from cxschema.models.kinds import KINDS
    from cxschema.source.files import find_files

    docs, kind = Path(ctx.params.get("docs") or "docs"), ctx.params.get("kind")
    folders = {row.folder for row in KINDS.values() if kind in {None, row.name}}
    files = find_files(docs) if docs.is_dir() else ()
    found = [file.stem for file in files if file.folder in folders and file.suffix is None]
    return [name for name in found if name.startswith(begun)]
