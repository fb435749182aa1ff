"""The glossary: the terms that everybody uses, and the ones to avoid."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from cxschema.models.entry import Header
from cxschema.models.fields import Id, Many, Model, Text, Word


class GlossaryTerm(Model):
    """One term: its name and meaning, and words that are not to be used for it."""

    shorthand: ClassVar[str | None] = "name"

    id: Id = Field(description="A short name that never changes.", examples=["pain-point"])
    name: Text = Field(description="The term to use.", examples=["pain point"])
    definition: Text | None = Field(
        None,
        description="What it means, in one or two sentences.",
        examples=["Something that hurts or hinders the customer."],
    )
    also: dict[str, Many[Word]] = Field(
        {},
        description="Other names that are as good, by language.",
        examples=[{"en": ["journey"]}],
    )
    avoid: dict[str, Many[Word]] = Field(
        {}, description="Words not to use for it, by language.", examples=[{"en": ["painpoint"]}]
    )
    apart_from: dict[str, Many[Word]] = Field(
        {},
        description="Longer words that hold the term, or a word to avoid, and mean something else, by language.",
        examples=[{"th": ["ระยะเวลา"]}],
    )


class Glossary(Header):
    """The one file of terms; every language approves its own."""

    kind: Literal["glossary"] = Field(
        "glossary", description="This file holds the glossary.", examples=["glossary"]
    )
    name: Text | None = Field(None, description="What the glossary is called.", examples=["Our words"])
    summary: Text | None = Field(None, description="What it is for, in one sentence.")
    terms: Many[GlossaryTerm] = Field((), description="The terms.")
