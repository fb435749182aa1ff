"""Translation files as JSON Schema: the translated texts of a kind, in its shape, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cxschema.json_schema.entries import document, or_nothing, title_of
from cxschema.json_schema.values import JsonSchema, Values
from cxschema.models.fields import ID_PATTERN, FieldShape, text_shapes

if TYPE_CHECKING:
    from cxschema.models.fields import Model
    from cxschema.models.kinds import Kind


def translation_schema(kind: Kind, language: str) -> JsonSchema:
    """Return the schema of the translations of files of *kind*."""
    writer = _Writer(Values(language))
    schema = writer.part(kind.model)
    schema["then"]["errorMessage"] = writer.values.hint("no-keys")
    schema |= {
        "title": f"{title_of(kind.model)}, translated",
        "description": "Only the translated texts, in the shape of the file that they translate.",
    }
    return document(schema, writer.definitions)


class _Writer:
    """Writes the schemas of translated parts; each stands in `definitions` once."""

    def __init__(self, values: Values) -> None:
        self.values = values
        self.definitions: dict[str, JsonSchema] = {}

    def part(self, model: type[Model], *, inside: bool = False) -> JsonSchema:
        """Return the schema of a mapping's translation; an item of a list may say which one it is."""
        names = {shape.name: self._field(model, shape) for shape in text_shapes(model)}
        if inside and "id" in model.model_fields:
            said = "Which item of the original this translates."
            names = {"id": {"description": said, **self.values.form(ID_PATTERN, "wrong-id")}, **names}
        return {
            "title": title_of(model),
            **self._shorthand(model),
            "properties": names,
            "additionalProperties": False,
        }

    def _shorthand(self, model: type[Model]) -> JsonSchema:
        shape = next((shape for shape in text_shapes(model) if shape.name == model.shorthand), None)
        if shape is None:
            refused: tuple[str, ...] = ("array", "string", "number", "boolean", "null")
        else:
            refused = ("null",) if shape.many == "list" else ("array", "null")
        return self.values.mapping(refused)

    def _field(self, model: type[Model], shape: FieldShape) -> JsonSchema:
        item = self._one(shape)
        said: dict[str, Any] = {"description": model.model_fields[shape.name].description}
        if shape.many == "list":
            item = {"anyOf": [item, {"type": "array", "items": item}]}
        if shape.many == "map":
            item = {"type": "object", "additionalProperties": item}
        return {**said, **or_nothing(item)}

    def _one(self, shape: FieldShape) -> JsonSchema:
        if shape.model is None:
            name, make = "text", self._text
        else:
            model = shape.model
            name, make = model.__name__, lambda: self.part(model, inside=True)
        if name not in self.definitions:
            self.definitions[name] = {}
            self.definitions[name] = make()
        return {"$ref": f"#/$defs/{name}"}

    def _text(self) -> JsonSchema:
        return self.values.either(("array", "object"), "string", "expected-text")
