"""Two versions of a text, cut down to where they differ."""

from __future__ import annotations

_CONTEXT = 8
"""How many words are kept before and behind the difference."""

_ALL = 30
"""Texts of so few words are shown as a whole."""


def around_change(before: str, now: str) -> tuple[str, str]:
    """Return two texts from a little before they differ to a little behind it; short ones as they are."""
    old, new = before.split(), now.split()
    if not old or not new or max(len(old), len(new)) <= _ALL:
        return before, now
    start = _in_common(old, new)
    end = _in_common(old[start:][::-1], new[start:][::-1])
    return _cut(old, start, end), _cut(new, start, end)


def _in_common(one: list[str], other: list[str]) -> int:
    """Return how many words two texts begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((i for i, (a, b) in pairs if a != b), min(len(one), len(other)))


def _cut(words: list[str], start: int, end: int) -> str:
    """Leave out the words that are far from the difference at both ends."""
    first = max(0, start - _CONTEXT)
    last = len(words) - max(0, end - _CONTEXT)
    shown = " ".join(words[first:last])
    return ("… " if first else "") + shown + (" …" if last < len(words) else "")
