"""`cxbook diff`: what changed in meaning between two states."""

from __future__ import annotations

import json
import os
import sys
from contextlib import contextmanager
from threading import Timer
from typing import TYPE_CHECKING

import click

from cxschema.cli.asking import docs_option, words
from cxschema.cli.language import lang_option
from cxschema.cli.spoken import Spoken

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from cxschema.changes.change import Comparison
    from cxschema.changes.git import NotSeen, Repository
    from cxschema.diagnostics import Diagnostic


class _CannotSee(click.ClickException):
    """A state that git cannot show: one sentence, without usage, since the words were right."""

    exit_code = 2


@click.command("diff", cls=Spoken)
@click.argument("revisions", metavar="[BASE[..HEAD]]", required=False)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "markdown", "json"]),
    default="text",
    show_default=True,
    help="text for reading here, markdown for the comment on a pull request, json for programs.",
)
@lang_option
@docs_option
def command(revisions: str | None, form: str, lang: str, docs: Path) -> None:
    """Say in words what changed in the handbook between two states that git knows.

    \b
    Examples:
      cxbook diff                     since this branch left the main branch
      cxbook diff HEAD                since the last commit
      cxbook diff v1.0                since a tag, a branch or a commit
      cxbook diff v1.0..v2.0          from one to the other
      cxbook diff origin/main...HEAD  what a branch brings, as in a pull request
      cxbook diff --lang th --format markdown > comment.md

    Without HEAD, the files as they are now are compared, committed or not.
    Comments, layout and the order of fields are no change. Items of lists are found by their ids, or by
    what they say, so that what moved or was reworded is told as such. A translation counts as outdated
    when its source text changed and it did not. Prose pages and pictures are not compared; `git diff`
    shows those. The working tree is read, never touched.

    Ends with 0, whether something changed or not, and 2 when a state cannot be seen.
    """  # noqa: D301 - click reads the character \b: lines stay lines
    from cxschema.changes.git import NotSeen, Repository

    repository = Repository(docs.resolve())
    try:
        comparison = _compared(repository, revisions, lang)
    except NotSeen as unseen:
        raise _wrong_use(unseen, lang) from None
    click.echo(_printed(comparison, repository, form, lang))


def _compared(repository: Repository, revisions: str | None, language: str) -> Comparison:
    from cxschema.changes.comparing import compare
    from cxschema.changes.span import span
    from cxschema.changes.states import loaded

    asked = span(repository, revisions)
    with _patience(words(language, "diff")["reading"]):
        renames = repository.renames(asked.base.commit or "", asked.head.commit)
        with loaded(repository, asked) as (base, head):
            return compare(asked, base, head, renames)


def _printed(comparison: Comparison, repository: Repository, form: str, language: str) -> str:
    from cxschema.changes.as_json import as_json
    from cxschema.changes.as_markdown import as_markdown
    from cxschema.changes.as_text import as_text
    from cxschema.changes.report import report
    from cxschema.changes.style import MarkdownStyle, TextStyle
    from cxschema.changes.words import Words
    from cxschema.reporting.messages import explained

    def message(fault: Diagnostic) -> str:
        return explained(fault, language).message

    style = MarkdownStyle() if form == "markdown" else TextStyle(coloured=form == "text" and _coloured())
    own = Words(language, style)
    told = report(comparison, own, repository.prefix, message)
    if form == "json":
        return json.dumps(as_json(comparison, told, own, repository.prefix), ensure_ascii=False, indent=2)
    return as_markdown(told, own).rstrip() if form == "markdown" else as_text(told)


def _wrong_use(unseen: NotSeen, language: str) -> click.ClickException:
    """Return what git could not show, as one sentence that ends the command with 2."""
    return _CannotSee(str(words(language, "diff")["error"][unseen.why]).format(**unseen.facts))


def _coloured() -> bool:
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


@contextmanager
def _patience(sentence: str) -> Iterator[None]:
    """Say what is going on when it takes longer than a second."""
    waiting = Timer(1, click.echo, (sentence,), {"err": True})
    if sys.stderr.isatty():
        waiting.start()
    try:
        yield
    finally:
        waiting.cancel()
