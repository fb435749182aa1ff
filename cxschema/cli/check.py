"""`cxbook check`: load, check, report."""

from __future__ import annotations

import os
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cxschema.cli import completing
from cxschema.cli.check_request import Request, rule_names
from cxschema.cli.delivering import (
    add_to_step_summary,
    deliver,
    say,
    style_of_terminal,
    without_commands,
)
from cxschema.cli.docs_folder import DOCS_FOLDER
from cxschema.cli.known_findings import compared, known_findings, notes_on, write_known
from cxschema.cli.language import lang_option
from cxschema.cli.remembering import result_of
from cxschema.cli.spoken import Spoken
from cxschema.cli.usage import said
from cxschema.cli.waiting import waiting
from cxschema.cli.watching import watched
from cxschema.diagnostics import Severity
from cxschema.reporting.formats import FOR_PEOPLE, FORMATS, writer
from cxschema.reporting.style import PLAIN
from cxschema.text.wording import messages

if TYPE_CHECKING:
    from cxschema.checks.result import Result
    from cxschema.reporting.baseline import Compared
    from cxschema.reporting.findings import Finding
    from cxschema.reporting.report import Report
    from cxschema.source.kept import KeptDocuments

_FILE = click.Path(path_type=Path)


_rules_option = partial(
    click.option, multiple=True, metavar="RULE", callback=rule_names, shell_complete=completing.rules
)


@click.command("check", cls=Spoken)
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option("--docs", type=DOCS_FOLDER, default="docs", show_default=True, help="The docs folder.")
@click.option(
    "--format",
    "output_format",
    type=click.Choice(list(FORMATS)),
    help="How the report is written.  [default: full]",
)
@click.option("-o", "--output-file", type=_FILE, help="Write the report to a file.")
@_rules_option("--select", help="Report only these rules.")
@_rules_option("--ignore", help="Do not report these rules.")
@click.option("--baseline", type=_FILE, metavar="FILE", help="Do not report the findings that FILE knows.")
@click.option("--write-baseline", is_flag=True, help="Write what is found now to the baseline file.")
@click.option(
    "--max-errors", type=click.IntRange(min=1), metavar="N", help="List N errors; count the others."
)
@click.option("--statistics", is_flag=True, help="Count the findings of each rule instead of listing them.")
@click.option("--fix", is_flag=True, help="Mend what can be mended safely, then check.")
@click.option("--diff", is_flag=True, help="Show what --fix would change, and write nothing.")
@click.option("--watch", is_flag=True, help="Check again whenever a file changes, until Ctrl+C.")
@click.option(
    "--no-cache", is_flag=True, help="Check again even if nothing has changed since the last check."
)
@lang_option
@click.option("-q", "--quiet", is_flag=True, help="Print findings and nothing else.")
def command(**given: Any) -> None:
    """Check every data file, or report only on the PATHS named.

    The whole handbook is loaded in any case, so that references are known. Ends with 0 when there are no
    errors, 1 when there are, 2 for wrong use. On GitHub, findings are shown beside the changed lines too.

    \b
    Examples:
      cxbook check                                      all files, for reading
      cxbook check docs/personas --lang th              one folder, messages in Thai
      cxbook check --ignore owner-unknown,review-overdue
      cxbook check --statistics                         where to begin when there is a lot
      cxbook check --baseline known.json --write-baseline
      cxbook check --baseline known.json                only what is new since then
      cxbook check --diff                               what --fix would mend: misspelt names, dates, letters
      cxbook check --fix
      cxbook check --format gitlab -o code-quality.json
    """  # noqa: D301 - click reads the character \b: lines stay lines
    request = Request(**given)
    if request.outside:
        outside = messages(request.lang)["fmt"]["outside"]
        raise click.UsageError(outside.format(path=request.outside, docs=request.docs))
    if request.diff:
        raise SystemExit(_mend(request))
    if request.fix:
        _mend(request)
    if request.watch:
        from cxschema.source.kept import KeptDocuments

        kept = KeptDocuments()
        notice = messages(request.lang)["check"]["watching"].format(folder=request.docs)
        watched(request.docs, lambda: _check(request, kept), notice)
    raise SystemExit(_check(request))


def _mend(request: Request) -> int:
    from cxschema.cli.mending import mend

    return mend(request)


def _check(request: Request, kept: KeptDocuments | None = None) -> int:
    _refuse_what_does_not_go_together(request)
    known = known_findings(request)
    words = messages(request.lang)["check"]
    with waiting(lambda s: words["checking"].format(folder=request.docs, seconds=s), quiet=request.quiet):
        result, findings = _findings(request, kept)
    if request.write_baseline and request.baseline:
        write_known(request, request.baseline, findings, known)
        return 0
    report = _report(request, result, compared(request, findings, known))
    _hand_over(request, report)
    return 1 if report.count(Severity.ERROR) else 0


def _refuse_what_does_not_go_together(request: Request) -> None:
    if request.write_baseline and not request.baseline:
        raise click.UsageError(said("baseline-first"))
    if request.statistics:
        from cxschema.reporting.counting import WRITERS

        if (request.output_format or "full") not in WRITERS:
            raise click.UsageError(said("statistics", known=", ".join(WRITERS)))


def _findings(request: Request, kept: KeptDocuments | None) -> tuple[Result, list[Finding]]:
    from cxschema.reporting.findings import findings_of
    from cxschema.reporting.sources import Sources

    result = result_of(request.docs, remember=not request.no_cache, kept=kept)
    return result, list(findings_of(result.diagnostics, Sources(request.docs)))


def _report(request: Request, result: Result, beside: Compared) -> Report:
    from cxschema.reporting.report import Report

    for_terminal = request.target is None and request.output_format in {None, "full", "concise"}
    return Report(
        findings=beside.new,
        root=request.docs,
        files=sum(map(request.looks_at, result.files)),
        language=request.lang,
        most_errors=request.max_errors,
        notes=tuple(notes_on(request, beside)),
        quiet=request.quiet,
        style=style_of_terminal() if for_terminal else PLAIN,
    )


def _hand_over(request: Request, report: Report) -> None:
    """Print or write the report; on GitHub, show the findings beside the changed lines as well."""
    name = request.output_format or "full"
    on_github = request.output_format is None and os.environ.get("GITHUB_ACTIONS") == "true"
    text = _written(request, report, name)
    printed = request.target is None
    deliver(without_commands(text) if on_github and printed and text else text, request.target)
    if not request.quiet and (not printed or name not in FOR_PEOPLE):
        for sentence in report.closing if not printed else report.closing[1:]:
            click.echo(sentence, err=True)
    if on_github:
        say(writer("github")(replace(report, style=PLAIN)))
    if on_github or name == "github":
        _summarise_step(replace(report, style=PLAIN))


def _written(request: Request, report: Report, name: str) -> str:
    if not request.statistics:
        return writer(name)(report)
    from cxschema.reporting.counting import WRITERS

    return WRITERS[name](replace(report, most_errors=None))


def _summarise_step(report: Report) -> None:
    from cxschema.reporting.markdown import LONGEST_SUMMARY, write

    add_to_step_summary(write(report, LONGEST_SUMMARY))
