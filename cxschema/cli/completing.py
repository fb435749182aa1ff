"""What the shell offers while somebody types; ids are read off the file names, so at once."""

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
    return _ids(ctx, ctx.params.get("kind"), begun)


def keys(ctx: click.Context, _option: click.Parameter, begun: str) -> list[str]:
    """Return kinds and ids, as in `persona:nok`, that begin so."""
    from cxschema.models.kinds import KINDS

    found = [f"{kind}:{name}" for kind in KINDS for name in _ids(ctx, kind, "")]
    return [key for key in found if key.startswith(begun)]


def rules(_ctx: click.Context, _option: click.Parameter, begun: str) -> list[str]:
    """Return the rules that begin so; behind commas, for the last of several."""
    from cxschema.checks.reference import rule_names

    before, comma, last = begun.rpartition(",")
    return [f"{before}{comma}{name}" for name in rule_names() if name.startswith(last)]


def journeys(ctx: click.Context, _option: click.Parameter, begun: str) -> list[str]:
    """Return the ids of journeys that begin so."""
    return _ids(ctx, "journey", begun)


def _ids(ctx: click.Context, kind: str | None, begun: str) -> list[str]:
    from cxschema.models.kinds import KINDS
    from cxschema.source.files import find_files

    docs = Path(ctx.params.get("docs") or "docs")
    folders = {row.folder for row in KINDS.values() if kind in {None, row.name}}
    files = find_files(docs) if docs.is_dir() else ()
    found = [file.stem for file in files if file.folder in folders and file.suffix is None]
    return [name for name in found if name.startswith(begun)]


def forms(_ctx: click.Context, _option: click.Parameter, begun: str) -> list[str]:
    """Return the forms of a journey that begin so."""
    from cxschema.exchange.exporting import forms as known

    return [form for form in known() if form.startswith(begun)]
