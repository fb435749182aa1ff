"""`cxbook graph`: what refers to what."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from cxschema.catalog.lookup import NotThere
from cxschema.cli import completing
from cxschema.cli.asking import catalog_in, language_of_names, not_there, question_options
from cxschema.cli.naming import key_meant
from cxschema.cli.spoken import Spoken
from cxschema.querying.graph import around, graph_of, words_used_by
from cxschema.querying.mermaid import mermaid
from cxschema.querying.rows import keys_of
from cxschema.querying.selecting import condition_written, selected
from cxschema.text.answers import as_csv, as_json

if TYPE_CHECKING:
    from pathlib import Path

    from cxschema.catalog.catalog import Catalog, Key
    from cxschema.querying.graph import Graph


@click.command("graph", cls=Spoken)
@click.argument("starts", metavar="[KIND:ID]...", nargs=-1, shell_complete=completing.keys)
@click.option(
    "--hops", type=click.IntRange(min=1), default=1, show_default=True, help="How far from KIND:ID."
)
@click.option("--where", "conditions", metavar="FIELD=VALUE", multiple=True, help="As in `cxbook list`.")
@click.option("--words", is_flag=True, help="Also teams, channels, lifecycle stages and tags.")
@question_options("mermaid", "json", "csv")
def command(  # noqa: PLR0913, PLR0917 - one parameter an option
    starts: tuple[str, ...],
    hops: int,
    conditions: tuple[str, ...],
    words: bool,
    form: str,
    lang: str | None,
    docs: Path,
) -> None:
    """Print how entries refer to one another: all of them, or those around KIND:ID.

    The Mermaid text can be pasted into a page, an issue or a pull request, where it becomes a drawing.

    \b
    Examples:
      cxbook graph
      cxbook graph nok
      cxbook graph persona:nok --hops 2 --words --lang th
      cxbook graph --where kind=persona,journey
      cxbook graph --format csv
    """  # noqa: D301 - click reads the character \b: lines stay lines
    catalog = catalog_in(docs, lang)
    try:
        language = language_of_names(catalog, lang)
        keys = _keys(catalog, starts, hops, conditions, words=words)
    except NotThere as error:
        raise not_there(error, lang) from None
    graph = graph_of(catalog, keys, language)
    if form == "mermaid":
        click.echo(mermaid(graph, language))
    elif form == "json":
        click.echo(as_json(_facts(graph)))
    else:
        rows = [(*edge.source, *edge.target, " ".join(edge.fields)) for edge in graph.edges]
        click.echo(as_csv(rows, ("source kind", "source id", "target kind", "target id", "fields")))


def _keys(
    catalog: Catalog, starts: tuple[str, ...], hops: int, conditions: tuple[str, ...], *, words: bool
) -> list[Key]:
    asked = [condition_written(catalog, written) for written in conditions]
    named = [key_meant(catalog, written) for written in starts]
    kept = selected(catalog, keys_of(catalog, None), asked)
    terms = words_used_by(catalog, kept) if words else []
    if not named:
        return [*kept, *terms]
    reached = around(catalog, named, hops, words=words)
    return [key for key in dict.fromkeys((*named, *kept, *terms)) if key in reached]


def _facts(graph: Graph) -> dict[str, object]:
    return {
        "nodes": [{"kind": kind, "id": name, "name": shown} for (kind, name), shown in graph.names.items()],
        "edges": [
            {"source": ":".join(edge.source), "target": ":".join(edge.target), "fields": list(edge.fields)}
            for edge in graph.edges
        ],
    }
