"""`cxbook rename`: another id for an entry, in every file at once."""

from __future__ import annotations

import difflib
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cxschema.catalog.lookup import NotThere, entry_named, known_kind
from cxschema.cli import completing
from cxschema.cli.asking import catalog_in, counted, docs_option, not_there, words
from cxschema.cli.language import lang_option
from cxschema.cli.spoken import Spoken
from cxschema.renaming.moves import plain_path
from cxschema.renaming.obstacles import RENAMEABLE
from cxschema.renaming.planning import plan_renaming
from cxschema.renaming.refusal import Refusal
from cxschema.renaming.writing import write_plan
from cxschema.text.wording import messages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cxschema.catalog.catalog import Catalog
    from cxschema.renaming.planning import Change, Plan


@click.command("rename", cls=Spoken)
@click.argument("kind", shell_complete=completing.kinds)
@click.argument("old", shell_complete=completing.ids)
@click.argument("new")
@click.option("--dry-run", is_flag=True, help="Show every change, and make none.")
@lang_option
@docs_option
def command(  # noqa: PLR0913, PLR0917 - one parameter an option
    kind: str, old: str, new: str, dry_run: bool, lang: str, docs: Path
) -> None:
    """Give the entry OLD of a KIND the id NEW: its file, its translations, and whatever names it.

    References in data files, links and cxbook blocks in prose, `nav` in mkdocs.yml and a portrait with the
    old name change with it; comments and layout stay. OLD is kept as an earlier id, so old links still
    lead to the page. Either everything changes, or nothing.

    \b
    Examples:
      cxbook rename persona nok office-worker --dry-run
      cxbook rename persona nok office-worker
      cxbook rename journey first-appointment first-visit --lang th

    Ends with 0 when it is done, 1 when a file has to be mended first, 2 for wrong use.
    """  # noqa: D301 - click reads the character \b: lines stay lines
    try:
        plan = _plan(catalog_in(docs, lang), kind, old, new)
        if not dry_run:
            write_plan(plan.changes)
    except NotThere as error:
        raise not_there(error, lang) from None
    except Refusal as refusal:
        raise _refused(refusal, lang) from None
    click.echo("\n".join(_report(plan, old, words(lang, "rename"), dry_run=dry_run)))


def _plan(catalog: Catalog, kind: str, old: str, new: str) -> Plan:
    if known_kind(kind) not in RENAMEABLE:
        raise Refusal("no-id", kind=kind, known=", ".join(RENAMEABLE))
    return plan_renaming(catalog, entry_named(catalog, kind, old), new)


def _refused(refusal: Refusal, language: str) -> click.ClickException:
    if refusal.reason == "malformed":
        return not_there(NotThere("wrong-id", value=refusal.facts["id"]), language)
    facts = dict(refusal.facts)
    if "kind" in facts:
        facts["kind"] = messages(language)["kind"][facts["kind"]]
    sentence = words(language, "rename")[refusal.reason].format_map(facts)
    return click.UsageError(sentence) if refusal.misused else click.ClickException(sentence)


def _report(plan: Plan, old: str, said: dict[str, Any], *, dry_run: bool) -> Iterator[str]:
    changes = sorted(plan.changes, key=lambda change: (change.source == change.target, change.source))
    for change in changes:
        yield _line(change, plan.root, said)
    if dry_run:
        for change in changes:
            yield from _difference(change, plan.root)
    yield ""
    if plan.left:
        yield said["left"]
        yield from (f"  {_shown(path, plan.root)}:{line}" for path, line in plan.left)
    yield said["dry-run"] if dry_run else said["redirect"].format(old=old)


def _line(change: Change, root: Path, said: dict[str, Any]) -> str:
    source, target = _shown(change.source, root), _shown(change.target, root)
    named = source if source == target else f"{source} → {target}"
    return f"{named}  ({counted(said['references'], change.references)})" if change.references else named


def _difference(change: Change, root: Path) -> Iterator[str]:
    """Yield what changes inside a file, as version control shows it."""
    if change.after is None:
        return
    names = _shown(change.source, root), _shown(change.target, root)
    before, after = (text.decode("utf-8-sig").splitlines() for text in (change.before, change.after))
    yield ""
    yield from difflib.unified_diff(before, after, *names, n=1, lineterm="")


def _shown(path: Path, root: Path) -> str:
    """Return a path as its writer sees it, with the docs folder before it."""
    return Path(os.path.relpath(path, Path(plain_path(root)).parent)).as_posix()
