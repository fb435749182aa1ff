"""`cxbook show`: one entry, and what is around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from cxschema.catalog.lookup import NotThere, key_named
from cxschema.cli import completing
from cxschema.cli.asking import (
    catalog_in,
    counted,
    language_of_names,
    not_there,
    question_options,
    room,
    words,
)
from cxschema.cli.naming import key_meant
from cxschema.cli.spoken import Spoken
from cxschema.querying.printing import table
from cxschema.querying.showing import profile_of
from cxschema.text.answers import as_csv, as_json

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from cxschema.querying.showing import Neighbour, Profile


@click.command("show", cls=Spoken)
@click.argument("kind", metavar="[KIND]", shell_complete=completing.kinds)
@click.argument("name", metavar="ID", required=False, shell_complete=completing.ids)
@question_options("table", "json", "csv")
def command(kind: str, name: str | None, form: str, lang: str | None, docs: Path) -> None:
    """Show one entry: its state, its translations, what it uses, who uses it and which pages lead to it.

    \b
    Examples:
      cxbook show nok
      cxbook show persona nok                          where several have the id
      cxbook show evidence booking-survey --lang th
      cxbook show team front-desk
      cxbook show journey first-appointment --format json
    """  # noqa: D301 - click reads the character \b: lines stay lines
    catalog = catalog_in(docs, lang)
    try:
        language = language_of_names(catalog, lang, shown=form == "table")
        key = key_meant(catalog, kind) if name is None else key_named(catalog, kind, name)
        profile = profile_of(catalog, key, language)
    except NotThere as error:
        raise not_there(error, lang) from None
    if form == "json":
        click.echo(as_json(_facts(profile)))
    elif form == "csv":
        click.echo(as_csv([(field, value) for field, value, _ in _lines(profile, lang)], ("field", "value")))
    else:
        click.echo(_table(profile, lang))


def _table(profile: Profile, language: str | None) -> str:
    said = words(language, "show")
    lines: list[tuple[str, str, str]] = []
    before = ""
    for field, value, more in _lines(profile, language):
        if field == "uses" and value.startswith(("tag:", "team:")) and more.endswith(("(tags)", "(owner)")):
            continue  # said above already
        lines.append((said[field] if field != before else "", value, more))
        before = field
    return table(lines, room=room(), elastic=2)


def _lines(profile: Profile, language: str | None) -> Iterator[tuple[str, str, str]]:
    """Yield what is known: a field, a value of it, and more about that value."""
    row = profile.row
    yield "name", row.name, f"{row.kind}:{row.id}"
    yield "file", row.file, ""
    for field in ("status", "owner", "reviewed"):
        if getattr(row, field):
            yield field, getattr(row, field), ""
    if row.claims:
        yield "certainty", row.certainty, ", ".join(f"{level} {n}" for level, n in profile.footing.items())
    missing = words(language, "show")["missing"]
    for known, n in profile.untranslated.items():
        yield "translation", known, counted(missing, n) if n else ""
    yield from (("tag", tag, "") for tag in profile.tags)
    yield from (("alias", alias, "") for alias in profile.aliases)
    yield from _neighbours("uses", profile.uses)
    yield from _neighbours("used-by", profile.used_by)
    yield from (("prose", f"{spot.file}:{spot.line}", "") for spot in profile.prose)


def _neighbours(field: str, neighbours: Iterable[Neighbour]) -> Iterator[tuple[str, str, str]]:
    for there in neighbours:
        yield field, ":".join(there.key), f"{there.name} ({', '.join(there.fields)})"


def _facts(profile: Profile) -> dict[str, object]:
    return {
        **vars(profile.row),
        "translations": list(profile.row.translations),
        "tags": list(profile.tags),
        "aliases": list(profile.aliases),
        "footing": profile.footing,
        "untranslated": profile.untranslated,
        "uses": [_neighbour(there) for there in profile.uses],
        "used_by": [_neighbour(there) for there in profile.used_by],
        "prose": [spot._asdict() for spot in profile.prose],
    }


def _neighbour(there: Neighbour) -> dict[str, object]:
    kind, name = there.key
    return {"kind": kind, "id": name, "name": there.name, "fields": list(there.fields)}
