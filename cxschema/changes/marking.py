"""Two texts shown as one: the words that went and came are marked, most of the others left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxschema.changes.wordwise import likeness, word_changes
from cxschema.text.clusters import clusters

if TYPE_CHECKING:
    from cxschema.changes.style import Style
    from cxschema.changes.wordwise import Stretch

_SHORT = 40
"""Texts of up to so many characters are shown before and after, longer ones with their words marked."""

_REWRITTEN = 0.5
"""Texts that have less in common are shown before and after too."""

_AROUND = 28
"""How many letters of unchanged words stand beside a changed one."""


def marked_words(before: str, after: str, style: Style) -> str | None:
    """Return two texts as one, None where it is easier to read them one after the other."""
    if max(len(before), len(after)) <= _SHORT or likeness(before, after) < _REWRITTEN:
        return None
    stretches = word_changes(before, after)
    if stretches is None:
        return None
    last = len(stretches) - 1
    told = (_told(one, style, first=i == 0, last=i == last) for i, one in enumerate(stretches))
    return "".join(told).strip()


def _told(stretch: Stretch, style: Style, *, first: bool, last: bool) -> str:
    if stretch.kept:
        return style.plain(_around(stretch.kept, first=first, last=last))
    gone, come = stretch.removed.strip(), stretch.added.strip()
    space = " " if (stretch.added or stretch.removed)[-1:].isspace() else ""  # stands outside of the marks
    marked = [style.removed(gone)] if gone else []
    return space.join([*marked, style.added(come)] if come else marked) + space


def _around(text: str, *, first: bool, last: bool) -> str:
    """Return the unchanged words next to a changed one, with "…" for the others."""
    letters = clusters(" ".join(text.split("\n\n")))
    head = [] if first else _cut(letters)
    tail = [] if last else _cut(letters[::-1])[::-1]
    if len(head) + len(tail) >= len(letters):
        return "".join(letters)
    return "".join([*head, "…", *tail])


def _cut(letters: list[str]) -> list[str]:
    """Return the first words of a text, as many as stand next to a changed one."""
    if len(letters) <= _AROUND:
        return letters
    spaces = [i for i in range(1, _AROUND) if letters[i] == " "]
    return letters[: spaces[-1] + 1 if spaces else _AROUND]
