"""What a model finds wrong with a document, as diagnostics in the writer's words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cxschema.catalog.languages import language_facts
from cxschema.catalog.likely_slips import likely_slip
from cxschema.catalog.numbers import number_facts
from cxschema.models.fields import bounds_of, model_at, shape_of, shapes
from cxschema.text.nearest import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic import ValidationError

    from cxschema.diagnostics import DataPath, Diagnostic
    from cxschema.models.fields import Model
    from cxschema.source.document import Document

_LONGEST = 60
"""How much of a value a message shows: about one line."""

# pydantic's error types (https://docs.pydantic.dev/latest/errors/validation_errors/) and our rules.
_RULES = {
    "missing": "missing-field",
    "extra_forbidden": "unknown-field",
    "enum": "unknown-choice",
    "literal_error": "unknown-choice",
    "string_type": "expected-text",
    "string_too_short": "empty-text",
    "dict_type": "expected-mapping",
    "model_type": "expected-mapping",
    "model_attributes_type": "expected-mapping",
    "float_parsing": "expected-number",
    "float_type": "expected-number",
    "finite_number": "expected-number",
    "int_parsing": "expected-whole-number",
    "int_type": "expected-whole-number",
    "int_from_float": "expected-whole-number",
    "greater_than_equal": "too-small",
    "less_than_equal": "too-large",
    "multiple_of": "wrong-step",
    "date_from_datetime_parsing": "wrong-date",
    "date_parsing": "wrong-date",
    "date_type": "wrong-date",
}

_NUMBERS = frozenset({"expected-number", "expected-whole-number"})


def shape_faults(document: Document, model: type[Model], error: ValidationError) -> Iterator[Diagnostic]:
    """Yield one diagnostic for each thing that *model* finds wrong with *document*."""
    for detail in error.errors(include_url=False):
        path = _written(document.values, _known(detail["loc"]))
        rule = _RULES.get(detail["type"], detail["type"])
        context = detail.get("ctx", {})
        slip = likely_slip(document, model, rule, path)
        if slip:
            yield slip
        elif rule == "unknown-field":
            yield _unknown_field(document, model, path)
        elif rule == "unknown-choice":
            yield _unknown_choice(document, path, str(detail.get("input")), context.get("expected", ""))
        else:
            facts = {"field": _field(path), "value": _shown(detail.get("input"))}
            facts |= {key: _plain(value) for key, value in context.items() if key != "error"}
            facts |= _meant(rule, model, path, detail.get("input"))
            on_key = rule == "missing-field" or "[key]" in detail["loc"]
            yield (document.key_fault if on_key else document.fault)(rule, path, **facts)


def _meant(rule: str, model: type[Model], path: DataPath, written: Any) -> dict[str, str]:
    """Return what may be meant by a value that its field cannot take, as facts of a message."""
    if rule == "wrong-language":
        return language_facts(str(written))
    if rule in _NUMBERS and isinstance(written, str):
        return _number_facts(model, path, written, whole=rule == "expected-whole-number")
    return {}


def _plain(value: Any) -> str:
    """Write a number of a model as its writer would: 2, not 2.0."""
    return f"{value:g}" if isinstance(value, float) else str(value)


def _known(path: tuple[int | str, ...]) -> DataPath:
    """Leave out what pydantic adds to a path for its own ends."""
    return tuple(part for part in path if part != "[key]")


def _written(values: Any, path: DataPath) -> DataPath:
    """Leave out the position in a list where the writer gave one value in the place of a list."""
    way: list[str | int] = []
    for part in path:
        if isinstance(part, int) and not isinstance(values, list):
            continue
        way.append(part)
        inside = isinstance(values, list) and isinstance(part, int) and part < len(values)
        values = values[part] if inside else values.get(part) if isinstance(values, dict) else None
    return tuple(way)


def _field(path: DataPath) -> str:
    return next((str(part) for part in reversed(path) if isinstance(part, str)), "")


def _shown(value: Any) -> str:
    text = str(value) if isinstance(value, str | int | float) else ""
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def _unknown_field(document: Document, model: type[Model], path: DataPath) -> Diagnostic:
    owner = model_at(model, path[:-1])
    known = [shape.name for shape in shapes(owner)] if owner else []
    facts = {"field": str(path[-1]), "known": ", ".join(known)}
    near = nearest(str(path[-1]), known)
    if near:
        facts["nearest"] = near
    return document.key_fault("unknown-field", path, **facts)


def _unknown_choice(document: Document, path: DataPath, value: str, expected: str) -> Diagnostic:
    choices = [part.strip("'") for part in expected.replace(" or ", ", ").split(", ")]
    facts = {"field": _field(path), "value": value, "known": ", ".join(choices)}
    near = nearest(value, choices)
    if near:
        facts["nearest"] = near
    return document.fault("unknown-choice", path, **facts)


def _number_facts(model: type[Model], path: DataPath, written: str, *, whole: bool) -> dict[str, str]:
    owner = model_at(model, path[:-1])
    name = _field(path)
    return (
        number_facts(written, bounds_of(owner, name), whole=whole) if owner and shape_of(owner, name) else {}
    )
