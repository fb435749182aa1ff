"""Values as YAML lines, in the plain form that people write."""

from __future__ import annotations

from typing import Any

import yaml

from cxschema.source.builder import build

Example = str | list["Example"] | dict[str, "Example"]
"""A value as it stands in a file: a text, a list or a mapping."""

_resolve: Any = yaml.resolver.Resolver().resolve
_TEXT = "tag:yaml.org,2002:str"


class Words(str):
    """A text that every reader of YAML has to take for one: "no", "404" and "12:30" get quotes."""

    __slots__ = ()


class Paragraphs(str):
    """A text that may be long, and so begins on a line of its own."""

    __slots__ = ()


def scalar(text: str) -> str:
    """Return a text of one line as YAML, in quotes only where it needs them."""
    for style in (None, "'", '"'):
        written = _emitted(text, style)
        if _reads_as(written, text):
            return written
    return _emitted(text, '"')


def lines_of(key: str, value: Example) -> list[str]:
    """Return the lines of a key and its value."""
    name = scalar(key)
    if isinstance(value, Paragraphs):
        return [f"{name}: >-", f"  {value}"]
    if isinstance(value, str):
        return [f"{name}: {scalar(value)}"]
    return [f"{name}:", *(f"  {line}" for line in _lines(value))]


def _lines(value: list[Example] | dict[str, Example]) -> list[str]:
    if isinstance(value, dict):
        return [line for key, item in value.items() for line in lines_of(key, item)]
    return [line for item in value for line in _item(item)]


def _item(item: Example) -> list[str]:
    if isinstance(item, str):
        return [f"- {scalar(item)}"]
    first, *more = _lines(item)
    return [f"- {first}", *(f"  {line}" for line in more)]


def _emitted(text: str, style: str | None) -> str:
    plain = not isinstance(text, Words) or _resolve(yaml.ScalarNode, str(text), (True, False)) == _TEXT
    events = [
        yaml.StreamStartEvent(),
        yaml.DocumentStartEvent(explicit=False),
        yaml.ScalarEvent(None, None, (plain, True), str(text), style=style),
        yaml.DocumentEndEvent(explicit=False),
        yaml.StreamEndEvent(),
    ]
    emitted: str = yaml.emit(events, width=float("inf"), allow_unicode=True)
    return emitted.removesuffix("...\n").rstrip("\n")


def _reads_as(written: str, text: str) -> bool:
    """Tell whether our own reader gets the text back, as a value and in a list."""
    try:
        values, _ = build(f"- {written}\n- key: {written}\n")
    except Exception:  # noqa: BLE001 - whatever it is, another style will do
        return False
    return bool(values == [text, {"key": text}]) and "\n" not in written
