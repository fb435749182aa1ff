"""Values as YAML, in the plain form that people write."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxschema.source.builder import build
from cxschema.source.yaml_text import lines_of, scalar

PRINTABLE = st.text(st.characters(exclude_categories=["Cc", "Cs", "Co", "Cn", "Zl", "Zp"]), min_size=1)


@given(PRINTABLE)
def test_a_text_is_read_back_as_it_was(text: str) -> None:
    """Whatever somebody types for a name stands in the file, quoted where it must be."""
    assert build(f"name: {scalar(text)}\ngoals:\n  - {scalar(text)}\n")[0] == {"name": text, "goals": [text]}


@pytest.mark.parametrize(
    ("text", "written"),
    [("Nok", "Nok"), ("no", "no"), ("31", "31"), ("null", "'null'"), ("a: b", "'a: b'"), ("# x", "'# x'")],
)
def test_quotes_stand_only_where_they_must(text: str, written: str) -> None:
    """A file that people edit has no needless quotes."""
    assert scalar(text) == written


EXAMPLES = st.recursive(
    PRINTABLE,
    lambda inside: (
        st.lists(inside, min_size=1, max_size=3)
        | st.dictionaries(st.from_regex(r"[a-z]{1,5}", fullmatch=True), inside, min_size=1, max_size=3)
    ),
    max_leaves=8,
)


@given(EXAMPLES)
def test_lists_and_mappings_are_read_back_as_they_were(example: Any) -> None:
    """Examples of any depth are written as people would."""
    assert build("\n".join(lines_of("key", example)))[0] == {"key": example}
