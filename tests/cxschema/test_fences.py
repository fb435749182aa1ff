"""Finding fenced blocks in prose: by name, for translators, and for whoever follows links."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxschema.text.blocks import blocks
from cxschema.text.fences import all_fences, fences
from cxschema.text.prose_paths import paths_in


@pytest.mark.parametrize(
    ("markdown", "found"),
    [
        ("```cxbook\nshow: card\n```", [(1, 3, "show: card")]),
        ("text\n\n~~~cxbook\na\n~~~\n", [(3, 5, "a")]),
        ("````md\n```cxbook\na\n```\n````", []),
        ("```yaml\n```cxbook\n```", []),
        ("- item\n\n    ```cxbook\n    show: card\n    of: x\n    ```", [(3, 6, "show: card\nof: x")]),
        ("- item\nthat goes on\n\n    ```cxbook\n    a\n    ```", [(4, 6, "a")]),
        ('!!! tip "Box"\n    ```cxbook\n    a\n    ```', [(2, 4, "a")]),
        ("> ```cxbook\n> a\n>\n> b\n> ```", [(1, 5, "a\n\nb")]),
        ("```cxbook\nnever closed", [(1, 2, "never closed")]),
        ("```cxbook\na\n\nThe rest\nof a page", [(1, 2, "a")]),
        ("`` ```cxbook `` in a line", []),
        ("```cxbook\na\n```\n```cxbook\nb\n```", [(1, 3, "a"), (4, 6, "b")]),
        ("text\n\n    ```cxbook\n    a\n    ```", []),
        ("```cxbook\r\na\r\n```\r\n", [(1, 3, "a")]),
    ],
    ids=[
        *(
            "plain",
            "tildes",
            "shown-in-a-fence",
            "inside-yaml",
            "in-an-item",
            "in-a-wrapped-item",
            "in-a-box",
        ),
        *("in-a-quotation", "open", "open-on-a-page", "inline", "two", "shown-by-its-indent", "line-ends"),
    ],
)
def test_blocks_are_found_where_they_stand(markdown: str, found: list[tuple[int, int, str]]) -> None:
    """A block is found with its lines; one that is shown as an example is left alone."""
    assert found == [(fence.first_line, fence.last_line, fence.text) for fence in fences(markdown)]


@pytest.mark.parametrize(
    ("markdown", "last_line"),
    [
        ("```\n`````\n[a](b)", 2),
        ("````\n```\n[a](b)\n````", 4),
        ("```\n~~~\n[a](b)\n```", 4),
        ("```\n``` x\n[a](b)\n```", 4),
        ("``` a`b\n[a](b)", None),
        ("~~~ a`b\n[a](b)", 2),
        ("   ```\n[a](b)\n  ```", 3),
        ("```\n    ```\n[a](b)\n```", 4),
        ("```\n> ```\n[a](b)\n```", 4),
        ("> ```\n> x\n[a](b)", 2),
        ("```\n\n[a](b)", 3),
    ],
    ids=[
        *("longer", "shorter", "other-marks", "words-behind", "tick-behind-ticks", "tick-behind-tildes"),
        *("indented", "indented-too-far", "closed-in-a-quotation", "quotation-ends", "never-closed"),
    ],
)
def test_the_marks_are_read_as_commonmark_does(markdown: str, last_line: int | None) -> None:
    """A fence ends at marks like its own; all who read prose agree which line is code and which is text."""
    link_is_text = (last_line or 0) < markdown[: markdown.index("[a](b)")].count("\n") + 1

    assert [fence.last_line for fence in all_fences(markdown)] == ([last_line] if last_line else [])
    assert ("[a](b)" in "".join(block.text for block in blocks(markdown))) == link_is_text
    assert ([named.path for named in paths_in(markdown)] == ["b"]) == link_is_text


@given(
    st.lists(st.sampled_from(["```", "````x", "~~~", "> ```", "    ```", "- a", "", ">", "b"]), max_size=30)
)
def test_fences_stand_one_after_another(lines: list[str]) -> None:
    """Whatever the marks, each fence begins behind the one before it and ends inside the text."""
    found = list(all_fences("\n".join(lines)))

    assert sorted({line for fence in found for line in (fence.first_line, fence.last_line)}) == [
        line for fence in found for line in dict.fromkeys((fence.first_line, fence.last_line))
    ]
    assert all(1 <= fence.first_line <= fence.last_line <= len(lines) for fence in found)
