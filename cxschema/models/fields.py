"""What a field says of itself: translated or not, which kind it refers to, one or many."""

# Everything that loops over data without knowing personas (references, translations, the field
# reference page) reads these shapes; a new field needs no second place to be declared.

from __future__ import annotations

import re
import types
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from typing import Annotated, Any, ClassVar, Literal, NamedTuple, TypeVar, Union, get_args, get_origin

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    StringConstraints,
    model_validator,
)
from pydantic.fields import FieldInfo
from pydantic_core import PydanticCustomError

from cxschema.models.days import ISO_DATE, ISO_PERIOD, in_calendar
from cxschema.text.items import is_meant_as_list

T = TypeVar("T")
ID_PATTERN = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
DURATION = re.compile(
    r"(?P<low>\d+(?:\.\d+)?)(?:\s*[-–]\s*(?P<high>\d+(?:\.\d+)?))?\s*(?P<unit>min|h|days?|weeks?|months?|years?)"
)
SAFE_LINK = re.compile(r"(?:https?://|mailto:)\S+|(?![a-zA-Z][a-zA-Z0-9+.-]*:)[^\s/\\][^\s\\]*")


@dataclass(frozen=True)
class Translated:
    """Marks a text that a translation file may give in another language."""

    long: bool = False
    """Whether the text may hold paragraphs and simple Markdown."""


@dataclass(frozen=True)
class Reference:
    """Marks an id of another entry, or of a word that the handbook file defines."""

    kinds: tuple[str, ...]

    @cached_property
    def only(self) -> str | None:
        """The kind that need not be said, because there is no other; None where there are several."""
        return self.kinds[0] if len(self.kinds) == 1 else None

    def split(self, value: str) -> tuple[str | None, str]:
        """Return kind and id of a reference; the kind is None when it is not said and not fixed."""
        kind, colon, name = value.partition(":")
        if colon:
            return kind, name
        return self.only, value

    def key(self, value: str) -> tuple[str, str]:
        """Return kind and id of a reference; where the kind is not said, it is the first of those it may be."""
        kind, name = self.split(value)
        return kind or self.kinds[0], name


class Model(BaseModel):
    """A part of an entry: unknown keys are faults, values never change after loading."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)

    shorthand: ClassVar[str | None] = None
    """The field that a plain text stands for, where a part may be written as a plain text."""

    @model_validator(mode="before")
    @classmethod
    def _spelled_out(cls, value: object) -> object:
        if isinstance(value, dict):
            # What no field has for its name is a text that was read as one, and may not be lost.
            empty = {key for key, item in value.items() if item is None and key in cls.model_fields}
            return {key: item for key, item in value.items() if key not in empty} if empty else value
        if cls.shorthand is not None and isinstance(value, str | list):
            return {cls.shorthand: value}
        return value


def _listed(value: object) -> object:
    if value is None:
        return ()
    if isinstance(value, str) and is_meant_as_list(value):
        raise PydanticCustomError("list-in-text", "a list that was not understood")
    return value if isinstance(value, list | tuple) else (value,)


def _matching(pattern: re.Pattern[str], rule: str) -> Any:
    def check(value: str) -> str:
        if not pattern.fullmatch(value):
            raise PydanticCustomError(rule, "does not fit", {"value": value})
        return value

    return AfterValidator(check)


def _plain_bool(value: object) -> object:
    if value in {"true", "True", "false", "False"} or isinstance(value, bool):
        return value
    raise PydanticCustomError("not-true-or-false", "not true or false", {"value": str(value)})


NotEmpty = StringConstraints(min_length=1, strip_whitespace=True)
Text = Annotated[str, NotEmpty, Translated()]
LongText = Annotated[str, NotEmpty, Translated(long=True)]
Word = Annotated[str, NotEmpty]
Id = Annotated[str, NotEmpty, _matching(ID_PATTERN, "wrong-id")]
Day = Annotated[date, BeforeValidator(in_calendar(ISO_DATE, "wrong-date"))]
Period = Annotated[str, AfterValidator(in_calendar(ISO_PERIOD, "wrong-period"))]
Language = Annotated[str, NotEmpty, _matching(LANGUAGE, "wrong-language")]
Duration = Annotated[str, _matching(DURATION, "wrong-duration")]
Link = Annotated[str, _matching(SAFE_LINK, "unsafe-link")]
Flag = Annotated[bool, BeforeValidator(_plain_bool)]
Many = Annotated[tuple[T, ...], BeforeValidator(_listed)]


@dataclass(frozen=True)
class FieldShape:
    """How the values of one field are laid out."""

    name: str
    many: Literal["one", "list", "map"]
    model: type[Model] | None
    translated: Translated | None
    reference: Reference | None

    @cached_property
    def has_text(self) -> bool:
        """Whether a translation file may reach this field or something in it."""
        return self.translated is not None or (
            self.model is not None and any(s.has_text for s in shapes(self.model))
        )


@cache
def shapes(model: type[Model]) -> tuple[FieldShape, ...]:
    """Return the shapes of a model's fields, in the order they are declared."""
    return tuple(
        _shape(name, field.annotation, list(field.metadata)) for name, field in model.model_fields.items()
    )


@cache
def text_shapes(model: type[Model]) -> tuple[FieldShape, ...]:
    """Return the shapes of the fields that hold translated texts."""
    return tuple(shape for shape in shapes(model) if shape.has_text)


@cache
def part_shapes(model: type[Model]) -> tuple[FieldShape, ...]:
    """Return the shapes of the fields that hold parts: models with fields of their own."""
    return tuple(shape for shape in shapes(model) if shape.model)


@cache
def reference_shapes(model: type[Model]) -> tuple[FieldShape, ...]:
    """Return the shapes of the fields that hold references, themselves or inside."""
    return tuple(s for s in shapes(model) if s.reference or (s.model and reference_shapes(s.model)))


def shape_of(model: type[Model], name: str) -> FieldShape | None:
    """Return the shape of one field, or None when the model has no such field."""
    return _by_name(model).get(name)


def model_at(model: type[Model] | None, path: tuple[str | int, ...]) -> type[Model] | None:
    """Return the model of the part at *path*; list positions and map keys stay inside their field."""
    in_map = False
    for part in path:
        if model is None or isinstance(part, int) or in_map:
            in_map = False
            continue
        shape = shape_of(model, part)
        model = shape.model if shape else None
        in_map = shape is not None and shape.many == "map"
    return model


@cache
def _by_name(model: type[Model]) -> dict[str, FieldShape]:
    return {shape.name: shape for shape in shapes(model)}


_BOUNDS = ("ge", "le", "multiple_of")
"""What pydantic's marks call smallest value, largest value and step."""


class Bounds(NamedTuple):
    """Between which numbers a field's value lies, and in which steps; None where it is free."""

    low: float | None
    high: float | None
    step: float | None

    def hold(self, number: float) -> bool:
        """Tell whether a number lies between them; steps are not looked at."""
        return (self.low is None or number >= self.low) and (self.high is None or number <= self.high)


def bounds_of(model: type[Model], name: str) -> Bounds:
    """Return the bounds of a field that holds numbers."""
    field = model.model_fields[name]
    marks = [*field.metadata, *_unwrap(field.annotation)[1]]
    marks += [more for mark in marks if isinstance(mark, FieldInfo) for more in mark.metadata]
    said = {
        part: value for mark in marks for part in _BOUNDS if (value := getattr(mark, part, None)) is not None
    }
    return Bounds(*map(said.get, _BOUNDS))


def _shape(name: str, annotation: Any, metadata: list[Any]) -> FieldShape:
    inner, marks = _unwrap(annotation)
    marks = metadata + marks
    many: Literal["one", "list", "map"] = "one"
    if get_origin(inner) in (tuple, list):
        many, inner = "list", get_args(inner)[0]
    elif get_origin(inner) in (dict, Mapping):
        many, inner = "map", get_args(inner)[1]
    inner, more = _unwrap(inner)
    marks = marks + more
    return FieldShape(
        name=name,
        many=many,
        model=inner if isinstance(inner, type) and issubclass(inner, Model) else None,
        translated=next((mark for mark in marks if isinstance(mark, Translated)), None),
        reference=next((mark for mark in marks if isinstance(mark, Reference)), None),
    )


def _unwrap(annotation: Any) -> tuple[Any, list[Any]]:
    """Take Annotated[…] and "… or None" off an annotation; return it and the marks found."""
    marks: list[Any] = []
    while True:
        origin = get_origin(annotation)
        if origin is Annotated:
            annotation, *found = get_args(annotation)
            marks += found
        elif origin in (Union, types.UnionType):
            annotation = next(part for part in get_args(annotation) if part is not type(None))
        else:
            return annotation, marks
