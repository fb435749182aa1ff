"""The texts of a chapter: which there are, and that each stands where it is said to stand."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxschema.catalog.chapter_units import chapter_units
from cxschema.catalog.memory import Memory, digest
from cxschema.text.blocks import blocks

DOCS = Path(__file__).parents[2] / "docs"
CHAPTER = """---
title: "A title: with a colon"
search: {exclude: true}
---

# The heading {#top}

A paragraph with `code`
in two lines.

- An item
  that goes on
- [ ] A task

| Head | Other |
|---|:-:|
| Cell | `a | b` and more |

!!! tip "A box"
    Inside the box.

```yaml
not: translated
```

> A quotation
> of two lines

<div class="x">
<!-- no
text -->

1. First {: .note }

*[CX]: customer experience
[^1]: A footnote.
"""


def test_every_text_of_a_chapter_is_found() -> None:
    """Headings, paragraphs, items, cells, boxes, quotations are texts; code, HTML and comments are none."""
    found = [(block.kind, block.text) for block in blocks(CHAPTER)]

    assert found == [
        ("meta", "A title: with a colon"),
        ("h1", "The heading"),
        ("text", "A paragraph with `code`\nin two lines."),
        ("item", "An item\nthat goes on"),
        ("item", "A task"),
        ("cell", "Head"),
        ("cell", "Other"),
        ("cell", "Cell"),
        ("cell", "`a | b` and more"),
        ("title", "A box"),
        ("text", "Inside the box."),
        ("quote", "A quotation\nof two lines"),
        ("item", "First {: .note }"),
        ("abbreviation", "customer experience"),
        ("footnote", "A footnote."),
    ]


def written(text: str) -> list[str]:
    """Return each text of a chapter as it stands in the file, with its margins."""
    return [text[block.start : block.end] for block in blocks(text) if block.kind != "meta"]


def meant(text: str) -> list[str]:
    """Return each text of a chapter with its margins put back."""
    return [
        ("\n" + block.margin).join(block.text.split("\n")) for block in blocks(text) if block.kind != "meta"
    ]


def test_every_chapter_of_the_handbook_is_read_to_the_letter() -> None:
    """What is called a text stands in the file at exactly that place."""
    chapters = [path.read_text(encoding="utf-8") for path in sorted(DOCS.rglob("*.md"))]

    assert len(chapters) > 100
    for text in chapters:
        assert written(text) == meant(text)


LINES = """# H {#h}
text
- item
  more
| a | b |
|---|---|
```
> q
!!! note
!!! tip "T"
    inside
<div>
<!--
-->
1. one
---
title: x
[^1]: f
*[A]: b
ไทย
`c` | d
"""
LINE = st.sampled_from(LINES.split("\n"))


@given(st.lists(LINE, max_size=30), st.sampled_from(["\n", "\r\n"]))
def test_any_lines_are_read_in_order(lines: list[str], end: str) -> None:
    """Whatever a file holds, its texts do not overlap, stand in order, and never hold a blank line."""
    text = end.join(lines)
    found = blocks(text)

    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all(0 <= block.start < block.end <= len(text) for block in found)
    assert all("" not in block.text.split("\n") for block in found)


def memory(*pairs: tuple[str, str]) -> Memory:
    """Return a memory of some translations, and what they were made from."""
    return Memory({digest(translation): (source,) for translation, source in pairs})


SOURCE = "# Title {#t}\n\nOne.\n\nTwo.\n\nThree.\n"
THAI = "# ชื่อ {#t}\n\nหนึ่ง\n\nสอง\n\nสาม\n"
KNOWN = memory(("ชื่อ", "Title"), ("หนึ่ง", "One."), ("สอง", "Two."), ("สาม", "Three."))


@pytest.mark.parametrize(
    ("source", "pairs"),
    [
        (SOURCE, [("One.", "หนึ่ง"), ("Two.", "สอง"), ("Three.", "สาม")]),
        (SOURCE.replace("Two.\n\n", ""), [("One.", "หนึ่ง"), ("Three.", "สาม"), ("", "สอง")]),
        (
            SOURCE.replace("Two.", "New.\n\nTwo."),
            [("One.", "หนึ่ง"), ("New.", ""), ("Two.", "สอง"), ("Three.", "สาม")],
        ),
        (SOURCE.replace("Two.", "Changed."), [("One.", "หนึ่ง"), ("Changed.", "สอง"), ("Three.", "สาม")]),
        (
            "# Title {#t}\n\nThree.\n\nOne.\n\nTwo.\n",
            [("Three.", "สาม"), ("One.", "หนึ่ง"), ("Two.", "สอง")],
        ),
    ],
    ids=["the same", "a text taken out", "a text put in", "a text changed", "texts moved"],
)
def test_texts_find_their_translations(source: str, pairs: list[tuple[str, str]]) -> None:
    """A text is paired with its own translation after others came, went and moved."""
    found = chapter_units(blocks(source), blocks(THAI), KNOWN)

    assert [(unit.source, unit.translation) for unit in found][1:] == pairs


def test_without_a_memory_the_layout_decides() -> None:
    """A translation that nobody has noted is paired by headings, kinds and order."""
    source = SOURCE + "\n## Next {#n}\n\n- An item\n"
    thai = THAI + "\n## ต่อไป {#n}\n\n- ข้อ\n"
    found = list(chapter_units(blocks(source), blocks(thai), Memory()))

    assert [unit.name for unit in found] == [
        "t/heading",
        "t/text/1",
        "t/text/2",
        "t/text/3",
        "n/heading",
        "n/item/1",
    ]
    assert all(unit.translation for unit in found)
