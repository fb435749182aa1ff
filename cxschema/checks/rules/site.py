"""Whether the site is set up for what the handbook says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxschema.checks.registry import Case, rule
from cxschema.diagnostics import Severity
from cxschema.source.site_settings import site_languages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cxschema.diagnostics import Diagnostic


@rule("languages-differ", Severity.ERROR)
def languages_differ(case: Case) -> Iterator[Diagnostic]:
    """The handbook file and `mkdocs.yml` name the same languages.

    A language in one of the two only is either never published, or never checked.
    """
    handbook, ours = case.catalog.handbook, case.catalog.languages
    theirs = site_languages(case.catalog.root) if handbook else None
    if handbook is None or theirs is None:
        return
    theirs = theirs or ours[:1]  # without static-i18n the site has the first language only
    if set(ours) != set(theirs) or ours[0] != theirs[0]:
        facts = {"handbook": ", ".join(ours), "site": ", ".join(theirs)}
        yield handbook.document.fault("languages-differ", ("languages",), **facts)
