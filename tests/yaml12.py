"""YAML as an editor reads it: version 1.2, where `no` is a text, 31 a number and a date a text."""

from __future__ import annotations

import re
from typing import Any

import yaml


class _Core(yaml.SafeLoader):
    """PyYAML with the core schema of YAML 1.2 (https://yaml.org/spec/1.2.2/#103-core-schema)."""


_Core.yaml_implicit_resolvers = {}
for _tag, _pattern, _first in (
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", list("-+0123456789")),
    (
        "float",
        r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)",
        list("-+.0123456789"),
    ),
):
    _Core.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(f"^(?:{_pattern})$"), _first)


def read(text: str) -> Any:
    """Return the values of a document."""
    return yaml.load(text, Loader=_Core)  # noqa: S506 - a subclass of the safe loader


def retyped(value: Any) -> Any:
    """Return values that our own reader made, all texts, as an editor would have read them unquoted."""
    if isinstance(value, dict):
        return {key: retyped(item) for key, item in value.items()}
    if isinstance(value, list):
        return [retyped(item) for item in value]
    return read(value) if isinstance(value, str) and _is_plain(value) else value


def _is_plain(text: str) -> bool:
    """Tell whether a text is nothing but a number or a boolean."""
    return bool(re.fullmatch(r"[-+.\w]+", text, re.ASCII))
