"""Golden cases of `cxbook diff`: a docs folder before and after, and what is said of the difference."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml
from markdown_it import MarkdownIt

from cxschema.catalog.loading import load_catalog
from cxschema.changes.as_markdown import as_markdown
from cxschema.changes.as_text import as_text
from cxschema.changes.comparing import compare
from cxschema.changes.report import report
from cxschema.changes.span import Span, State
from cxschema.changes.style import MarkdownStyle, TextStyle
from cxschema.changes.words import Words
from cxschema.reporting.messages import explained
from written_files import write_files

if TYPE_CHECKING:
    from cxschema.changes.change import Comparison

CASES = sorted(Path(__file__).parent.joinpath("diff_cases").glob("*.yml"))
LANGUAGES = {"english": "en", "thai": "th", "korean": "ko", "persian": "fa", "markdown": "en"}
SPAN = Span(State("main", "5" * 40), State(""))


def comparison_of(case: dict, root: Path) -> Comparison:
    """Write both states of a case below *root* and compare them."""
    for state in ("before", "after"):
        write_files(root / state, case[state])
    return compare(SPAN, load_catalog(root / "before"), load_catalog(root / "after"), {})


def said(comparison: Comparison, form: str) -> str:
    """Return a comparison as text in a language, or as English Markdown."""
    language = LANGUAGES[form]
    style = MarkdownStyle() if form == "markdown" else TextStyle()
    words = Words(language, style)
    told = report(comparison, words, "docs/", lambda fault: explained(fault, language).message)
    return as_markdown(told, words) if form == "markdown" else as_text(told)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path, tmp_path: Path) -> None:
    """What is said of a case's two states is what it lists, in each language that it lists."""
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    comparison = comparison_of(case, tmp_path)

    for form in LANGUAGES.keys() & case.keys():
        assert case[form].rstrip() == said(comparison, form).rstrip(), f"{case['about']} ({form})"


def test_there_are_cases() -> None:
    """The cases are found, and each language is among them."""
    texts = [yaml.safe_load(path.read_text(encoding="utf-8")) for path in CASES]

    assert len(CASES) >= 30
    for form in LANGUAGES:
        assert sum(form in case for case in texts) >= 5, form


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_markdown_marks_what_it_means_to(path: Path, tmp_path: Path) -> None:
    """In every language the Markdown shows names in italics, and no mark of it is left over."""
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    comparison = comparison_of(case, tmp_path)

    for language in ("en", "th", "ko", "fa"):
        words = Words(language, MarkdownStyle())
        told = report(comparison, words, "docs/", lambda fault: explained(fault).message)
        html = MarkdownIt("commonmark", {"html": True}).render(as_markdown(told, words))
        names = as_markdown(told, words).replace(r"\*", "").count("*") // 2
        assert names == html.count("<em>"), (language, html)
