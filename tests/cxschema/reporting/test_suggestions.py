"""The suggestions of a report mend exactly what is wrong."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from cxschema.catalog.loading import load_catalog
from cxschema.checks.checking import check
from cxschema.diagnostics import Diagnostic, Place
from cxschema.reporting.formats import writer
from faulty_docs import report_of, report_on

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("line", "column", "facts", "text"),
    [
        ("onwer: x", 1, {"field": "onwer", "nearest": "owner"}, "owner"),
        ("status: 'publishd'", 9, {"value": "publishd", "nearest": "published"}, "'published'"),
        ("of: persona:nook", 5, {"kind": "persona", "id": "nook", "nearest": "nok"}, "persona:nok"),
        ("tags: [a, b]", 7, {"id": "a", "nearest": "c"}, None),
        ("a: x", 4, {"value": "x", "nearest": "two words: y"}, None),
        ("a: x", 4, {"value": "x"}, None),
    ],
    ids=["key", "quoted", "with-its-kind", "more-than-the-word", "needs-quotes", "nothing-near"],
)
def test_a_fix_replaces_exactly_the_wrong_word(
    tmp_path: Path, line: str, column: int, facts: dict[str, str], text: str | None
) -> None:
    """The suggestion keeps quotes and the kind; where the place is not the wrong word there is none."""
    (tmp_path / "a.yml").write_text(line, encoding="utf-8")
    end = line.index(":") + 1 if column == 1 else len(line) + 1
    report = report_of([Diagnostic("unknown-field", Place("a.yml", 1, column, end), facts)], tmp_path)
    suggestion = report.suggestion(report.findings[0].diagnostic)

    assert text == (suggestion.text if suggestion else None)


def test_a_missing_kind_is_inserted(tmp_path: Path) -> None:
    """The line that says what a file describes comes before the others, and replaces none."""
    (tmp_path / "personas").mkdir()
    (tmp_path / "personas" / "nok.yml").write_text("# Nok\nname: Nok\n", encoding="utf-8")
    report = report_of(check(load_catalog(tmp_path)), tmp_path)
    suggestion = report.suggestion(report.findings[0].diagnostic)

    assert suggestion
    assert (suggestion.place.line, suggestion.place.column, suggestion.place.end_column) == (2, 1, 1)
    assert suggestion.text == "kind: persona\n"


def applied(docs: Path, diagnostics: list[dict[str, Any]]) -> int:
    """Apply the suggestions of an rdjson report as reviewdog does: by bytes."""
    done = 0
    for item in diagnostics:
        for suggestion in item.get("suggestions", []):
            path = docs.parent / item["location"]["path"]
            lines = path.read_bytes().split(b"\n")
            start, end = suggestion["range"]["start"], suggestion["range"]["end"]
            line = lines[start["line"] - 1]
            changed = line[: start["column"] - 1] + suggestion["text"].encode() + line[end["column"] - 1 :]
            lines[start["line"] - 1] = changed
            path.write_bytes(b"\n".join(lines))
            done += 1
    return done


def test_the_suggestions_mend_the_files(docs: Path) -> None:
    """Who clicks on every suggestion is rid of those findings, behind Thai, Korean and emoji too."""
    report = json.loads(writer("rdjson")(report_on(docs)))

    assert applied(docs, report["diagnostics"]) == 3
    left = {item.diagnostic.rule for item in report_on(docs).findings}
    assert left == {"unknown-reference", "wrong-date", "wrong-file-name"}
    assert not any("nearest" in item.diagnostic.facts for item in report_on(docs).findings)
