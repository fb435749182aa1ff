"""The marks inside a text that are no words: code, link targets, braces. A translation keeps them."""

from __future__ import annotations

import re
from collections import Counter

MARKS = re.compile(
    r"""(?P<code>(?<!`)(`+)(?!`).+?(?<!`)\2(?!`))       # `code`
      | (?P<target>(?<=\])\([^()\s]+(?:[ ]"[^"]*")?\))   # (where/a/link.md) behind ]
      | (?P<note>\[\^[^\]\s]+\])                         # [^footnote]
      | (?P<braces>\{[^{}\n]*\})                         # {#anchor}, {placeholder}
      | (?P<tag></?[a-zA-Z][^<>\n]*>)                    # <br>
      | (?P<address>https?://[^\s<>()\[\]]+)             # https://example.com
    """,
    re.VERBOSE | re.DOTALL,
)
"""What stands in a text and is not to be translated."""


_SIGN = re.compile(r"[`\[{<]|://")
"""Stands in every text that has a mark."""


def marks(text: str) -> Counter[str]:
    """Return the marks of a text, and how often each stands in it."""
    return Counter(found[0] for found in MARKS.finditer(text))


def bare_words(text: str) -> str:
    """Return a text without its marks."""
    return text if _SIGN.search(text) is None else MARKS.sub(" ", text)
