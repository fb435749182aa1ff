"""A new entry: what it must say, and what it might say, switched off and explained."""

from __future__ import annotations

import inspect
from dataclasses import dataclass
from enum import Enum
from textwrap import wrap
from typing import TYPE_CHECKING, Any

from cxschema.scaffolding.examples import example_of, known_references
from cxschema.scaffolding.useful import shown_at_top
from cxschema.source.yaml_text import lines_of
from cxschema.text.wording import messages

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from cxschema.catalog.catalog import Catalog
    from cxschema.models.fields import FieldShape, Model
    from cxschema.models.kinds import Kind
    from cxschema.source.yaml_text import Example

_WIDTH = 100
_MANY = 15
"""So many ids are named beside a field that refers to others; more would hide the field."""


@dataclass(frozen=True)
class Question:
    """What a new entry has to be told."""

    field: str
    help: str
    default: str
    choices: tuple[str, ...] = ()
    required: bool = True


class NothingToReferTo(Exception):  # noqa: N818 - the handbook lacks something, the program is well
    """A kind that must name another entry, and there is none."""

    def __init__(self, kinds: tuple[str, ...]) -> None:
        """Keep the kinds of which one is needed first."""
        super().__init__(kinds)
        self.kinds = kinds


def questions(kind: Kind, name: str | None, catalog: Catalog) -> list[Question]:
    """Return what to ask for a new entry: all that it must say, whose it is and who keeps it."""
    asked = []
    for shape in shown_at_top(kind.model):
        required = kind.model.model_fields[shape.name].is_required()
        choices = _choices(kind.model, shape, catalog)
        if required or (shape.name in {"owner", "personas"} and choices):
            default = _default(kind.model, shape, name, catalog) if required else ""
            text = str(kind.model.model_fields[shape.name].description)
            asked.append(Question(shape.name, text, default, tuple(choices), required))
    return asked


def new_entry(
    kind: Kind, name: str | None, answers: Mapping[str, str], catalog: Catalog, *, every: bool = False
) -> str:
    """Return the text of a new file: what it must say filled in, the rest as comments to switch on."""
    defaults = {question.field: question.default for question in questions(kind, name, catalog)}
    answers = {**defaults, **answers}
    head = [*_comment(_header(kind, catalog)), "", f"kind: {kind.name}", "status: draft"]
    for shape in shown_at_top(kind.model, every=every):
        head += _field(kind.model, shape, answers.get(shape.name), catalog)
    return "\n".join(head) + "\n"


def name_from(identifier: str) -> str:
    """Return the name that an id suggests."""
    return identifier.replace("-", " ").capitalize()


def _header(kind: Kind, catalog: Catalog) -> Iterator[str]:
    yield inspect.getdoc(kind.model) or kind.name
    yield str(messages(catalog.source_language)["new"]["header"])


def _field(model: type[Model], shape: FieldShape, answer: str | None, catalog: Catalog) -> list[str]:
    example: Example | None = answer or example_of(model, shape, catalog)
    if example is None:
        return []
    if answer and shape.many == "list":
        example = [answer]
    lines = lines_of(shape.name, example)
    return ["", *_help(model, shape, catalog), *(lines if answer else [f"# {line}" for line in lines])]


def _help(model: type[Model], shape: FieldShape, catalog: Catalog) -> list[str]:
    known = known_references(shape, catalog)
    named = f" ({', '.join(known)})" if 0 < len(known) <= _MANY else ""
    return _comment([f"{model.model_fields[shape.name].description}{named}"])


def _comment(paragraphs: Iterator[str] | list[str]) -> list[str]:
    return [
        f"## {line}"
        for paragraph in paragraphs
        for part in paragraph.split("\n")
        for line in wrap(part, _WIDTH, break_long_words=False, break_on_hyphens=False)
    ]


def _choices(model: type[Model], shape: FieldShape, catalog: Catalog) -> list[str]:
    annotation: Any = model.model_fields[shape.name].annotation
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return [str(choice.value) for choice in annotation]
    return known_references(shape, catalog)


def _default(model: type[Model], shape: FieldShape, name: str | None, catalog: Catalog) -> str:
    if shape.name == "name" and name:
        return name_from(name)
    example = example_of(model, shape, catalog)
    if example is None and shape.reference:
        raise NothingToReferTo(shape.reference.kinds)
    return example if isinstance(example, str) else ""
