"""A property of the schemas: an editor marks an entry exactly when the check does."""

from __future__ import annotations

import copy
from functools import cache
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from pydantic import ValidationError

import yaml12
from cxschema.catalog.loading import load_catalog
from cxschema.catalog.references import mentions
from cxschema.json_schema.entries import entry_schema
from cxschema.models.fields import ID_PATTERN
from cxschema.models.kinds import KINDS
from cxschema.scaffolding.new_entry import new_entry
from cxschema.source.builder import build

DOCS = Path(__file__).parents[2] / "docs"


@cache
def validator(kind: str) -> Draft202012Validator:
    """Return a validator of the files of one kind, which knows no ids."""
    checker = Draft202012Validator.FORMAT_CHECKER
    return Draft202012Validator(entry_schema(KINDS[kind], "en"), format_checker=checker)


@cache
def full_entry(kind: str) -> dict[str, Any]:
    """Return an entry of a kind with all of its fields, as our reader reads it."""
    text = new_entry(KINDS[kind], "example", {}, load_catalog(DOCS), every=True)
    switched_on = "\n".join(
        line if line.startswith("##") else line.removeprefix("#") for line in text.splitlines()
    )
    values: dict[str, Any] = build(switched_on)[0]
    return values


MISHAPS = st.sampled_from(
    [
        None,
        "",
        "x",
        "31",
        "-1.5",
        "0.3",
        "true",
        "no",
        "2026",
        "2026-11-22",
        "2026-13",
        "persona:nok",
        "10-15 min",
        "javascript:alert(1)",
        "Two words",
        [],
        ["x"],
        [None],
        [["x"]],
        {},
        {"text": "x"},
        {"nmae": "x"},
        {"value": ["x", "2"]},
    ]
)


@st.composite
def damaged(draw: st.DrawFn) -> tuple[str, dict[str, Any]]:
    """Draw a kind and an entry with every field, one or two of which are not what they should be."""
    kind = draw(st.sampled_from(list(KINDS)))
    values = copy.deepcopy(full_entry(kind))
    for _ in range(draw(st.integers(1, 2))):
        _damage(draw, values)
    return kind, values


def _damage(draw: st.DrawFn, part: Any) -> None:
    """Replace a value somewhere inside, or take it away, or give it another key."""
    keys = [key for key in (part if isinstance(part, dict) else range(len(part))) if key != "kind"]
    if not keys:
        return
    key = draw(st.sampled_from(keys))
    if isinstance(part[key], dict | list) and part[key] and draw(st.booleans()):
        _damage(draw, part[key])
    elif isinstance(part, dict) and draw(st.integers(0, 3)) == 0:
        value = part.pop(key)
        if value is not None and draw(st.booleans()):  # the model passes over a key with nothing behind it
            part[f"{key}x"] = value
    else:
        part[key] = copy.deepcopy(draw(MISHAPS))  # the next damage may be done inside


@given(damaged())
@settings(max_examples=200, deadline=None)
def test_the_schema_refuses_what_the_model_refuses(entry: tuple[str, dict[str, Any]]) -> None:
    """Whatever happens to an entry, an editor marks it exactly when the check does."""
    kind, values = entry
    faults = list(validator(kind).iter_errors(yaml12.retyped(values)))

    assert _is_sound(kind, values) == (not faults), [fault.message for fault in faults]


def _is_sound(kind: str, values: dict[str, Any]) -> bool:
    """Tell whether an entry has the shape of its kind, and its references the form of references."""
    try:
        data = KINDS[kind].model.model_validate(values)
    except ValidationError:
        return False
    referred = ((mention.reference, *mention.reference.split(mention.value)) for mention in mentions(data))
    return all(kind in reference.kinds and ID_PATTERN.fullmatch(name) for reference, kind, name in referred)
