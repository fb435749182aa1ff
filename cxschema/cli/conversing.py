"""The conversation of `cxbook new`: which kind, called what, under which id, kept by whom."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

from cxschema.cli.asking import words
from cxschema.cli.language import readers_language
from cxschema.cli.placing import refuse_taken
from cxschema.cli.prompting import Again, Asked, as_id, ask

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cxschema.catalog.catalog import Catalog
    from cxschema.models.kinds import Kind
    from cxschema.scaffolding.new_entry import Answer, Question


def ask_kind(catalog: Catalog) -> str:
    """Ask what is to be made; of what there is one only, and it is there, nothing is offered."""
    from cxschema.models.kinds import KINDS

    offered = [kind.name for kind in KINDS.values() if kind.folder or not catalog.of_kind(kind.name)]
    return ask(Asked("kind", _text("kind"), choices=tuple(offered)))[0]


def ask_which(catalog: Catalog, kind: Kind) -> str:
    """Ask which entry of a kind is meant."""
    from cxschema.catalog.lookup import ids_of

    return ask(Asked("id", _text("which"), choices=tuple(ids_of(catalog, kind.name))))[0]


def ask_id(catalog: Catalog, kind: Kind, title: str) -> str:
    """Ask for the id of a new entry; one that it cannot have is told at once, and asked for again."""

    def judge(name: str) -> None:
        try:
            refuse_taken(catalog, kind.name, name)
        except click.UsageError as error:
            raise Again(error.message) from None
        path = catalog.root / kind.folder / f"{name}.yml"
        if os.path.lexists(path):
            raise Again(words(readers_language(), "new")["exists"].format(file=path))

    return ask(Asked("id", _text("id"), as_id(title), judge=judge))[0]


def converse(
    catalog: Catalog, kind: Kind, name: str | None, asked: list[Question], *, with_id: bool = True
) -> tuple[str | None, Mapping[str, Answer]]:
    """Ask for all that is asked, and behind the name for the id if none was given.

    Return the id and the answers; what was skipped is not among them.
    """
    answers: dict[str, Answer] = {}
    for question in asked:
        given = ask(_in_words(question))
        if given:
            answers[question.field] = given if question.several else given[0]
        if question.field == "name" and name is None and with_id:
            name = ask_id(catalog, kind, "".join(given))
    return name, answers


def _in_words(question: Question) -> Asked:
    return Asked(
        question.field,
        _text(question.field),
        default=question.default,
        required=question.required,
        several=question.several,
        choices=question.choices,
        example="" if question.choices or question.default else question.example,
    )


def _text(field: str) -> str:
    return str(words(readers_language(), "asking")["questions"][field])
