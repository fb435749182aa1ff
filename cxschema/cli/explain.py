"""`cxbook explain`: what a rule asks, why, and an example of each side."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from cxschema.checks.reference import rule_names, rule_page
from cxschema.cli import completing
from cxschema.cli.language import lang_option
from cxschema.cli.spoken import Spoken
from cxschema.cli.usage import no_rule
from cxschema.text.wording import messages

if TYPE_CHECKING:
    from cxschema.checks.reference import RulePage


@click.command("explain", cls=Spoken)
@click.argument("rule", required=False, shell_complete=completing.rules)
@lang_option
def command(rule: str | None, lang: str) -> None:
    """Say what RULE asks, why, and how it looks when it is met; without RULE, list all rules.

    \b
    Examples:
      cxbook explain unknown-reference
      cxbook explain review-overdue --lang th
    """  # noqa: D301 - click reads the character \b: lines stay lines
    names = rule_names()
    if rule is None:
        for name in names:
            click.echo(f"{name:<28} {rule_page(name, lang).what}")
        return
    if rule not in names:
        raise click.BadParameter(no_rule(rule, names), param_hint="RULE")
    click.echo(_page(rule_page(rule, lang), messages(lang)))


def _page(page: RulePage, words: dict[str, dict[str, str]]) -> str:
    explain = words["explain"]
    parts = [f"{page.name} ({words['severity'][page.severity]})", page.what, page.why]
    parts += [
        f"{explain[side]}\n\n{_indented(text)}"
        for side, text in (("bad", page.bad), ("good", page.good))
        if text
    ]
    return "\n\n".join(part for part in parts if part)


def _indented(text: str) -> str:
    return "\n".join(f"    {line}" for line in text.rstrip().split("\n"))
