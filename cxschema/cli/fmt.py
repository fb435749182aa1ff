"""`cxbook fmt`: data files in their one form."""

from __future__ import annotations

import difflib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cxschema.cli.asking import docs_option, words
from cxschema.cli.delivering import put_below
from cxschema.cli.language import lang_option
from cxschema.cli.spoken import Spoken

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from cxschema.diagnostics import Diagnostic
    from cxschema.formatting.files import Change, Formatting
    from cxschema.source.files import SourceFile


@click.command("fmt", cls=Spoken)
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option(
    "--check", is_flag=True, help="Write nothing; name the files that are not in the standard form."
)
@click.option("--diff", is_flag=True, help="Write nothing; show what would change.")
@lang_option
@docs_option
def command(paths: tuple[Path, ...], check: bool, diff: bool, lang: str, docs: Path) -> None:
    """Put data files into the standard form: every file of the handbook, or the PATHS named.

    Two spaces a level, fields in the order of the reference, quotes only where they are needed. Comments,
    blank lines, long texts and what the files say stay as they are. A file that cannot be read is left alone.

    \b
    Examples:
      cxbook fmt
      cxbook fmt docs/personas/nok.yml
      cxbook fmt --diff
      cxbook fmt --check

    Ends with 0 when all files are in the standard form; 1 when one cannot be read or, with --check or --diff,
    is not; 2 for wrong use.
    """  # noqa: D301 - click reads the character \b: lines stay lines
    from cxschema.formatting.files import formatting_of

    said = words(lang, "fmt")
    found = formatting_of(docs, _wanted(docs, paths, said))
    if diff:
        click.echo("".join(difference(found.changes, docs)), nl=False)
    if not (check or diff):
        put_below(docs, {change.file.path.resolve(): change.after for change in found.changes})
    click.echo("\n".join(_report(found, docs, lang, is_done=not (check or diff))), err=diff)
    is_open = bool(found.changes) and (check or diff)
    raise SystemExit(1 if found.broken or found.unusual or is_open else 0)


def _wanted(docs: Path, paths: tuple[Path, ...], said: dict[str, Any]) -> Callable[[SourceFile], bool]:
    """Return what tells whether a file is one of those named; every file is where none is named."""
    from cxschema.source.files import real

    root, named = docs.resolve(), [path.resolve() for path in paths]
    for path, given in zip(named, paths, strict=True):
        if path != root and root not in path.parents and path not in root.parents:
            raise click.UsageError(said["outside"].format(path=given, docs=docs))

    def wanted(file: SourceFile) -> bool:
        place = real(file.path)
        return not named or any(place == path or path in place.parents for path in named)

    return wanted


def difference(changes: Iterable[Change], docs: Path) -> Iterator[str]:
    """Yield what changes, as version control shows it."""
    for change in changes:
        name = (docs / change.file.uri).as_posix()
        before, after = (text.split("\n") for text in (change.before, change.after))
        lines = difflib.unified_diff(_ended(before), _ended(after), name, name)
        for line in lines:
            yield line if line.endswith("\n") else line + "\n\\ No newline at end of file\n"


def _ended(lines: list[str]) -> list[str]:
    """Give each line its end back; what is behind the last end is a line only if it holds something."""
    *ended, last = lines
    return [line + "\n" for line in ended] + ([last] if last else [])


def _report(found: Formatting, docs: Path, lang: str, *, is_done: bool) -> Iterator[str]:
    said = words(lang, "fmt")
    for change in found.changes:
        yield (docs / change.file.uri).as_posix()
    for fault in found.broken:
        yield _told(fault, docs, lang)
    for file in found.unusual:
        yield f"{(docs / file.uri).as_posix()}  {said['unusual']}"
    files = len(found.changes) + len(found.in_form)
    form = ("changed" if is_done else "would-change") if found.changes else "clean" if files else "none"
    if files or not (found.broken or found.unusual):
        yield said[form].format(n=len(found.changes), files=files)


def _told(fault: Diagnostic, docs: Path, lang: str) -> str:
    """Return a finding of the checker in one line, as `cxbook check` words it."""
    from cxschema.reporting.messages import explained

    place = f"{(docs / fault.place.file).as_posix()}:{fault.place.line}:{fault.place.column}"
    return f"{place}  {explained(fault, lang).message}"
