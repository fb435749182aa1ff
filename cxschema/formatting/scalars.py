"""Texts in quotes, and whether they need them."""

from __future__ import annotations

import re
from typing import Any

import yaml

from cxschema.source.builder import build
from cxschema.source.faults import SourceFault

_resolve: Any = yaml.resolver.Resolver().resolve
_TEXT = "tag:yaml.org,2002:str"
_NUMBER_LIKE = re.compile(r"[-+.]?\d[\d_.,:xobXOB+a-fA-F-]*")
"""What some reader of YAML may take for a number, a time or a date."""


def bare(written: str, *, key: bool = False, in_brackets: bool = False) -> str:
    """Return a quoted text of one line without its quotes, or as it is where it needs them.

    It needs them where any YAML reader, not only ours, would read something else: "no", "1.10", "12:30".
    """
    value = _read(written)
    if value is None or "\\" in written or not value.isprintable() or value != value.strip():
        return written
    is_plain_text = _resolve(yaml.ScalarNode, value, (True, False)) == _TEXT
    if not is_plain_text or _NUMBER_LIKE.fullmatch(value):
        return written
    return value if _survives(value, key=key, in_brackets=in_brackets) else written


def _survives(value: str, *, key: bool, in_brackets: bool) -> bool:
    expected: Any
    if in_brackets:
        text, expected = f"[{value}, {{{value}: {value}}}]\n", [value, {value: value}]
    elif key:
        text, expected = f"a:\n  - {value}: b\n{value}: b\n", {"a": [{value: "b"}], value: "b"}
    else:
        text, expected = f"a: {value}  # b\nb:\n  - {value}\n", {"a": value, "b": [value]}
    try:
        values, faults = build(text)
    except SourceFault:
        return False
    return bool(values == expected and not faults)


def _read(written: str) -> str | None:
    """Return what a quoted text says, None where it is not one text."""
    try:
        value, _ = build(f"- {written}\n")
    except SourceFault:
        return None
    return value[0] if isinstance(value, list) and len(value) == 1 and isinstance(value[0], str) else None
