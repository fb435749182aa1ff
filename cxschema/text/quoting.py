"""A writer's own text in quotes, for messages that advise to put it there."""

from __future__ import annotations


def in_quotes(text: str) -> str:
    """Return a text of one line in quotes that YAML reads as just this text.

    Double ones where that goes without escapes, because an apostrophe is frequent.
    """
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'
