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


Answer = str | list[str]
"""What a field is to say: one text, or several."""

_ASKED = ("owner", "personas", "name")
"""Fields that are asked for although a file may leave them out."""


@dataclass(frozen=True)
class Question:
    """What a new entry has to be told, or may be."""

    field: str
    default: str = ""
    """What its id says already."""

    example: str = ""
    """What stands there in a file whose writer was not asked; "" where nothing has to."""

    choices: tuple[str, ...] = ()
    required: bool = True
    several: bool = False


class NothingToReferTo(Exception):  # noqa: N818 - the handbook lacks something, the program is well
    """A kind that must name another entry, and there is none."""

    def __init__(self, kinds: tuple[str, ...]) -> None:
        """Keep the kinds of which one is needed first."""
        super().__init__(kinds)
        self.kinds = kinds


def questions(kind: Kind, name: str | None, catalog: Catalog) -> list[Question]:
    """Return what to ask for a new entry: its name, all that it must say, whose it is, who keeps it."""
    asked = [_question(kind, shape, name, catalog) for shape in shown_at_top(kind.model)]
    return sorted((question for question in asked if question), key=_rank)


def _rank(question: Question) -> int:
    """Put the name first, which people know at once, and the team last, which they may have to look up."""
    return {"name": -1, "owner": 1}.get(question.field, 0)


def _question(kind: Kind, shape: FieldShape, name: str | None, catalog: Catalog) -> Question | None:
    required = kind.model.model_fields[shape.name].is_required()
    choices = tuple(_choices(kind.model, shape, catalog))
    if not required and (shape.name not in _ASKED or (shape.reference and not choices)):
        return None
    default = name_from(name) if shape.name == "name" and name else ""
    example = _example(kind.model, shape, catalog) if required else ""
    return Question(shape.name, default, example, choices, required, several=shape.many == "list")


def new_entry(
    kind: Kind, name: str | None, answers: Mapping[str, Answer], catalog: Catalog, *, every: bool = False
) -> str:
    """Return the text of a new file: what it must say filled in, the rest as comments to switch on."""
    needed = [question for question in questions(kind, name, catalog) if question.required]
    unasked = {question.field: question.default or question.example for question in needed}
    answers = {**unasked, **answers}
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


def _field(model: type[Model], shape: FieldShape, answer: Answer | None, catalog: Catalog) -> list[str]:
    example: Example | None = [*answer] if isinstance(answer, list) else answer
    example = example or example_of(model, shape, catalog)
    if example is None:
        return []
    lines = lines_of(shape.name, example)
    return ["", *_help(model, shape, catalog), *(lines if answer else [f"#{line}" for line in lines])]


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


def _example(model: type[Model], shape: FieldShape, catalog: Catalog) -> str:
    example = example_of(model, shape, catalog)
    if example is None and shape.reference:
        raise NothingToReferTo(shape.reference.kinds)
    return example if isinstance(example, str) else ""
