"""Questions that name what is not there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from queried_docs import ask

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["list", "personna"], 'There is no kind "personna".\n  = did you mean "persona"?'),
        (["list", "--where", "ownr=cx-team"], 'There is no field "ownr" here.\n  = did you mean "owner"?'),
        (["list", "--where", "draft"], "kind, status, owner, tag, translation"),
        (["list", "--where", "owner=cx-taem"], 'did you mean "cx-team"?'),
        (["list", "--where", "translation=ko"], '"ko" is not a choice for "translation"'),
        (["list", "--used-by", "nok"], "persona:nok"),
        (["list", "--used-by", "persona:nokk"], 'No persona has the id "nokk".\n  = did you mean "nok"?'),
        (["list", "--lang", "de"], 'The handbook has no language "de".'),
        (["show", "persona", "broken"], '"personas/broken.yml" has mistakes, and cannot be used'),
        (["show", "team", "cx"], 'No team has the id "cx".'),
        (["show", "nokk"], 'Nothing in the handbook has the id "nokk".\n  = did you mean "nok"?'),
        (["show", "xyzzy"], '"cxbook list" shows what there is.'),
        (["show", "persona"], "Say which one: "),
        (["graph", "journey:visits"], 'did you mean "visit"?'),
        (["graph", "--hops", "0"], "--hops"),
    ],
    ids=lambda value: value if isinstance(value, str) else " ".join(value),
)
def test_wrong_questions_are_told(docs: Path, words: list[str], said: str) -> None:
    """A misspelt name must not look like an empty answer: it ends with 2 and names the nearest."""
    result = ask(docs, *words)

    assert result.exit_code == 2
    assert said in result.output
