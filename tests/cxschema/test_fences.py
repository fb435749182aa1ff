"""Finding cxbook blocks in prose."""

from __future__ import annotations

import pytest

from cxschema.text.fences import fences


@pytest.mark.parametrize(
    ("markdown", "found"),
    [
        ("```cxbook\nshow: card\n```", [(1, 3, "show: card")]),
        ("text\n\n~~~cxbook\na\n~~~\n", [(3, 5, "a")]),
        ("````md\n```cxbook\na\n```\n````", []),
        ("```yaml\n```cxbook\n```", []),
        ("- item\n\n    ```cxbook\n    show: card\n    of: x\n    ```", [(3, 6, "show: card\nof: x")]),
        ("```cxbook\nnever closed", [(1, 2, "never closed")]),
        ("`` ```cxbook `` in a line", []),
        ("```cxbook\na\n```\n```cxbook\nb\n```", [(1, 3, "a"), (4, 6, "b")]),
    ],
    ids=["plain", "tildes", "shown-in-a-fence", "inside-yaml", "indented", "open", "inline", "two"],
)
def test_blocks_are_found_where_they_stand(markdown: str, found: list[tuple[int, int, str]]) -> None:
    """A block is found with its lines; one that is shown as an example is left alone."""
    assert found == [(fence.first_line, fence.last_line, fence.text) for fence in fences(markdown)]
