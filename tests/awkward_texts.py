"""Texts that a flowchart might take for its own language, and how their drawing is read."""

from __future__ import annotations

import re

from hypothesis import strategies as st

UNEXPECTED = {"script", "img", "a", "b", "i", "em", "strong", "code", "br", "math", "ul", "ol", "li"}
AWKWARD = [
    "a: b; c # d, e",
    "#35; #58; #quot;",
    "&amp; &lt; &#65;",
    "\"double\" 'single' `back`",
    "`markdown` string",
    "(round) [square] {curly} <a> |pipe| /slash/ \\back\\",
    "🙂 👩‍⚕️ 🇹🇭",
    "می‌خواهم: چرا؟",
    "ค้นหาคลินิก",
    "찾아보기",
    "line\nbreak\r\nand\u2028more",
    "1. First",
    "12) Twelfth",
    "- a dash",
    "+ a plus",
    "* a star",
    "# a heading",
    "> a quote",
    "| a | table |",
    "---",
    "%% no comment",
    "%%{init: {'theme': 'dark'}}%%",
    "<br/> <b>x</b> <script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "end",
    "subgraph x",
    "style a fill:#fff",
    "click a href",
    "a --> b",
    ":::class",
    "@{ shape: rect }",
    "fa:fa-car x",
    "$$x^2$$",
    "**bold** _x_ __y__ ~~z~~",
    "https://example.com/x",
    "me@example.com",
    "¶ß ﬂ° ﬂ°°35¶ß",
    "__proto__",
    "x\ufeff\u00a0y",
    "12",
    " ",
]

ANY_TEXT = st.text(max_size=12) | st.text(
    alphabet=st.sampled_from(" \n#:;,%{}<>&`$*_~|[]()\"'ﬂ°¶ß\ufeff-+.12abเก่ำسلا\u200c🇹👩"), max_size=24
)


def seen(text: str) -> str:
    """Say what a reader sees of a text: joiners and signs that guide the writing direction have no shape."""
    return re.sub(
        "[\u2060\u2068\u2069]", "", re.sub("[\x00-\x20\x7f-\x9f\u2028\u2029\u00a0]+", " ", text)
    ).strip()
