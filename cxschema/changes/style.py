"""How names and texts are marked: on a terminal, and in the Markdown of a pull request."""

from __future__ import annotations

import re
import unicodedata
from typing import Protocol

from cxschema.text.foreign import direction_of
from cxschema.text.width import isolated

_MARKUP = re.compile(r"([\\`*_{}\[\]<>~|&])")
_MENTION = re.compile(r"@(?=\w)|#(?=\d)")
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""Control characters: data files may not hold them, but names of files can."""


def apart(text: str, language: str) -> str:
    """Return a text that keeps its own direction inside a sentence of *language*."""
    if direction_of(language) == "rtl" and any(not unicodedata.category(c).startswith("Z") for c in text):
        return f"\u2068{text}\u2069"
    return isolated(text)


def seen(text: str) -> str:
    """Return a text in which every character can be seen."""
    return _UNSEEN.sub("\ufffd", text)


class Style(Protocol):
    """Marks stretches of a sentence; every method takes plain text."""

    def plain(self, text: str) -> str:
        """Return a stretch of a text."""

    def name(self, text: str, quoted: str) -> str:
        """Return the name of something; *quoted* is the text with the quotes of the language."""

    def code(self, text: str) -> str:
        """Return the name of a file, a branch or a commit."""

    def removed(self, text: str) -> str:
        """Return words that are gone."""

    def added(self, text: str) -> str:
        """Return words that are new."""


class TextStyle:
    """Plain text, as `git diff --word-diff` marks it; with colours where they are wanted."""

    def __init__(self, *, coloured: bool = False) -> None:
        """Set whether colours are wanted."""
        self._coloured = coloured

    def plain(self, text: str) -> str:
        """Return a text as it is."""
        return seen(text)

    def name(self, text: str, quoted: str) -> str:  # noqa: ARG002 - the quotes mark it
        """Return a name in quotes."""
        return quoted

    def code(self, text: str) -> str:
        """Return a file or a branch as it is."""
        return seen(text)

    def removed(self, text: str) -> str:
        """Return words that are gone, in brackets with minus signs."""
        return self._colour(f"[-{text}-]", "31")

    def added(self, text: str) -> str:
        """Return words that are new, in braces with plus signs."""
        return self._colour(f"{{+{text}+}}", "32")

    def _colour(self, text: str, code: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self._coloured else text


class MarkdownStyle:
    """Markdown as GitHub and GitLab read it; nobody is mentioned and nothing is linked by accident."""

    def plain(self, text: str) -> str:
        """Return a text in which nothing is markup."""
        return _MENTION.sub(lambda found: f"{found[0]}&#8203;", _MARKUP.sub(r"\\\1", seen(text)))

    def name(self, text: str, quoted: str) -> str:  # noqa: ARG002 - slanting marks it
        """Return a name in italics."""
        return f"*{text}*"

    def code(self, text: str) -> str:
        """Return a file or a branch in the letters of a typewriter."""
        return f"`{seen(text).replace('`', '')}`"

    def removed(self, text: str) -> str:
        """Return words that are gone, struck through."""
        return f"<del>{self.plain(text)}</del>"

    def added(self, text: str) -> str:
        """Return words that are new, underlined."""
        return f"<ins>{self.plain(text)}</ins>"
