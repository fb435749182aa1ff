"""The paths that prose names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxschema.text.prose_paths import paths_in


@pytest.mark.parametrize(
    ("markdown", "paths"),
    [
        ("[a](x.yml)", ["x.yml"]),
        ("[a](x.yml#b 'c')", ["x.yml"]),
        ("[a](<my files/x.yml>)", ["my files/x.yml"]),
        ("[a](\n  x.yml)", ["x.yml"]),
        ("![a](x.svg){ .b }", ["x.svg"]),
        ("[![a](x.svg)](x.yml)", ["x.svg", "x.yml"]),
        ("[a]: x.yml 'b'", ["x.yml"]),
        ("[`a`](x.yml)", ["x.yml"]),
        ("<a class=b href='x.yml'>", ["x.yml"]),
        ('<img src = "x.svg">', ["x.svg"]),
        ("`[a](x.yml)` [b](y.yml)", ["y.yml"]),
        ("``[a](x.yml) ` `` [b](y.yml)", ["y.yml"]),
        ("a ` b\n\n[c](x.yml) ` d", ["x.yml"]),
        ("```\n[a](x.yml)\n```\n[b](y.yml)", ["y.yml"]),
        ("~~~~\n[a](x.yml)\n~~~\n[b](y.yml)\n~~~~\n[c](z.yml)", ["z.yml"]),
        ("```yaml\n[a](x.yml)", []),
        ("```cxbook\nshow: card\nof: x.yml\n```", ["show:", "card", "of:", "x.yml"]),
        ("```cxbook\r\nof: [x.yml, 'y.yml']\r\n```\r\n", ["of:", "x.yml", "y.yml"]),
        ("````md\n```cxbook\nof: x.yml\n```\n````", []),
        ("x.yml", []),
    ],
)
def test_paths(markdown: str, paths: list[str]) -> None:
    """Links, pictures and cxbook blocks name paths; code and plain text do not."""
    found = [named.path for named in paths_in(markdown) if "`" not in named.path]

    assert sorted(found) == sorted(paths)


@given(text=st.text(st.sampled_from(" \n\r`~[]()<>:#?'\"=ab./cxbook|\u2028กนا"), max_size=60))
def test_every_path_stands_where_it_is_said_to_stand(text: str) -> None:
    """Whatever the text, each path is the stretch of the text that is named with it."""
    assert all(text[named.start : named.end] == named.path for named in paths_in(text))
