"""The files of one kind as JSON Schema, from their model."""

# A part that may be written as a plain text, and a list that may be a single value, are one schema
# where it can be: keywords such as `properties` and `pattern` speak only of values of their type.
# Editors then point at the very key that is wrong, which they cannot where a value fits none of
# several whole schemas.

from __future__ import annotations

import inspect
import re
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from types import UnionType
from typing import TYPE_CHECKING, Annotated, Any, Literal, Union, get_args, get_origin

from annotated_types import Ge, Le, MultipleOf
from pydantic import AfterValidator
from pydantic.fields import FieldInfo

from cxschema.json_schema.known import Ids
from cxschema.json_schema.values import NOTHING, JsonSchema, Values
from cxschema.models.fields import Model, Reference, shapes

if TYPE_CHECKING:
    from collections.abc import Callable

    from cxschema.models.fields import FieldShape
    from cxschema.models.kinds import Kind

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_BOUNDS: dict[type, tuple[str, str]] = {
    Ge: ("ge", "minimum"),
    Le: ("le", "maximum"),
    MultipleOf: ("multiple_of", "multipleOf"),
}


def entry_schema(kind: Kind, language: str, ids: Ids | None = None) -> JsonSchema:
    """Return the schema of the files of *kind*, with *ids* where a field refers to other entries."""
    writer = _Writer(Values(language), ids or Ids())
    schema = writer.part(kind.model)
    said = kind.model.model_fields["kind"].description
    schema["properties"]["kind"] = {"description": said, "const": kind.name}
    schema["required"] = ["kind", *schema.get("required", ())]
    schema["then"]["errorMessage"] = writer.values.hint("no-keys")
    return document(schema, writer.definitions)


def document(schema: JsonSchema, definitions: JsonSchema) -> JsonSchema:
    """Return a whole schema, with what its parts refer to."""
    return {"$schema": DIALECT, **schema, "$defs": {"nothing": NOTHING, **dict(sorted(definitions.items()))}}


def title_of(model: type) -> str:
    """Return a model's name in words: Pain point."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", model.__name__).capitalize()


class _Writer:
    """Writes the schemas of models; what several of them use stands in `definitions`, once."""

    def __init__(self, values: Values, ids: Ids) -> None:
        self.values = values
        self._ids = ids
        self.definitions: dict[str, JsonSchema] = {}

    def part(self, model: type[Model]) -> JsonSchema:
        """Return the schema of a mapping, and of the plain text that may stand for it."""
        fields = {shape.name: self._field(model, shape) for shape in shapes(model)}
        required = [name for name, field in model.model_fields.items() if field.is_required()]
        return {
            "title": title_of(model),
            "description": inspect.getdoc(model),
            **self._shorthand(model),
            "properties": fields,
            **({"required": required} if required else {}),
            "additionalProperties": False,
        }

    def _shorthand(self, model: type[Model]) -> JsonSchema:
        values = self.values
        required = {name for name, field in model.model_fields.items() if field.is_required()}
        if model.shorthand is None or required - {model.shorthand}:
            refused = ("array", "string", "number", "boolean", "null")
            return values.mapping(refused)
        field = model.model_fields[model.shorthand]
        if get_origin(field.annotation) is tuple:
            return {
                **values.either(("null",), "object", "expected-text"),
                **values.filled(),
                "items": self._text(),
            }
        return {**values.either(("array", "null"), "object", "expected-text"), **values.filled()}

    def _field(self, model: type[Model], shape: FieldShape) -> JsonSchema:
        field = model.model_fields[shape.name]
        schema = self._value(field.annotation, list(field.metadata))
        said = _said_of(field)
        if shape.reference and self._ids.offered(shape.reference.kinds):
            said.pop("examples", None)  # the ids of the handbook are offered in their place
        return {**said, **(schema if field.is_required() else or_nothing(schema))}

    def _value(self, annotation: Any, marks: list[Any]) -> JsonSchema:
        origin = get_origin(annotation)
        if origin is Annotated:
            inner, *more = get_args(annotation)
            return self._value(inner, [*marks, *more])
        if origin in (Union, UnionType):
            return self._value(next(part for part in get_args(annotation) if part is not type(None)), marks)
        if origin is tuple:
            return self._many(self._value(get_args(annotation)[0], []))
        if origin in (dict, Mapping):
            return {"type": "object", "additionalProperties": self._in_map(get_args(annotation)[1])}
        return self._plain(annotation, marks)

    def _in_map(self, annotation: Any) -> JsonSchema:
        schema = self._value(annotation, [])
        is_list = get_origin(get_args(annotation)[0]) is tuple if get_args(annotation) else False
        return or_nothing(schema) if is_list else schema  # nothing is an empty list, and no empty text

    def _many(self, item: JsonSchema) -> JsonSchema:
        return {"anyOf": [item, {"type": "array", "items": item}]}

    def _plain(self, annotation: Any, marks: list[Any]) -> JsonSchema:
        if get_origin(annotation) is Literal:
            return self.values.choice(get_args(annotation))
        if issubclass(annotation, Model):
            return self._defined(annotation.__name__, lambda: self.part(annotation))
        if issubclass(annotation, StrEnum):
            return self._choice(annotation)
        return self._string(marks) if annotation is str else self._no_text(annotation, marks)

    def _no_text(self, annotation: type, marks: list[Any]) -> JsonSchema:
        if annotation is bool:
            return self.values.flag()
        if annotation is date:
            return self._defined("day", self.values.day)
        return self.values.number(_bounds(marks), whole=annotation is int)

    def _choice(self, choices: type[StrEnum]) -> JsonSchema:
        said = {"title": title_of(choices), "description": inspect.getdoc(choices)}
        return self._defined(choices.__name__, lambda: {**said, **self.values.choice(choices)})

    def _string(self, marks: list[Any]) -> JsonSchema:
        reference = next((mark for mark in marks if isinstance(mark, Reference)), None)
        if reference:
            return self._reference(reference)
        form = next((mark for mark in marks if isinstance(mark, AfterValidator)), None)
        if form is None:
            return self._text()
        # of cxschema.models.fields._matching, and of cxschema.models.days.in_calendar
        says = inspect.getclosurevars(form.func).nonlocals
        if says["rule"] == "wrong-period":
            return self._defined("period", self.values.period)
        name = says["rule"].removeprefix("wrong-").removeprefix("unsafe-")
        return self._defined(name, lambda: self.values.form(says["pattern"], says["rule"]))

    def _text(self) -> JsonSchema:
        return self._defined("text", self.values.text)

    def _reference(self, reference: Reference) -> JsonSchema:
        kinds = reference.kinds
        return self._defined("-or-".join(kinds) + "-id", lambda: self._ids.schema(kinds, self.values))

    def _defined(self, name: str, make: Callable[[], JsonSchema]) -> JsonSchema:
        if name not in self.definitions:
            self.definitions[name] = {}  # so that a model may hold itself
            self.definitions[name] = make()
        return {"$ref": f"#/$defs/{name}"}


def or_nothing(schema: JsonSchema) -> JsonSchema:
    """Return a schema that also takes a key with nothing behind it."""
    nothing = {"$ref": "#/$defs/nothing"}
    return {"anyOf": [*schema.get("anyOf", [schema]), nothing]}


def _said_of(field: FieldInfo) -> JsonSchema:
    """Return what a field says of itself: its help, examples, and what it is when left out."""
    said: JsonSchema = {"description": field.description}
    if field.examples:
        said["examples"] = field.examples
    if isinstance(field.default, str | int | float):
        said["default"] = field.default
    return said


def _bounds(marks: list[Any]) -> JsonSchema:
    inside = [more for mark in marks if isinstance(mark, FieldInfo) for more in mark.metadata]
    return {
        _BOUNDS[type(mark)][1]: getattr(mark, _BOUNDS[type(mark)][0])
        for mark in [*marks, *inside]
        if type(mark) in _BOUNDS
    }
