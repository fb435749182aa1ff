"""Evidence: a study that claims rest on."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from cxschema.models.entry import Claim, Envelope
from cxschema.models.fields import Link, LongText, Many, Model, Period, Text


class Method(StrEnum):
    """How a study was made."""

    SURVEY = "survey"
    FOCUS_GROUP = "focus-group"
    INTERVIEW = "interview"
    ANALYTICS = "analytics"
    SOCIAL_LISTENING = "social-listening"
    SECONDARY_RESEARCH = "secondary-research"


class Sample(Model):
    """Who or what was asked or counted."""

    shorthand: ClassVar[str | None] = "text"

    size: Annotated[int, Field(ge=0)] | None = Field(None, description="How many.", examples=[12])
    text: Text | None = Field(
        None,
        description="Who they were and how they were found.",
        examples=["Patients of the last six months, by invitation"],
    )


class Evidence(Envelope):
    """One study: how, when and with whom it was made, and what it found."""

    kind: Literal["evidence"] = Field(
        "evidence", description="This file describes a piece of evidence.", examples=["evidence"]
    )
    name: Text = Field(description="What the study is called.", examples=["Patient interviews, spring 2026"])
    summary: Text | None = Field(None, description="What was studied and found, in one or two sentences.")
    method: Method = Field(
        description="survey, focus-group, interview, analytics, social-listening or secondary-research.",
        examples=["interview"],
    )
    date: Period | None = Field(
        None, description="When it was made: a year, a month or a day.", examples=["2026-03"]
    )
    until: Period | None = Field(None, description="The end, when it took longer.", examples=["2026-05"])
    sample: Sample | None = Field(None, description="Who was asked, and how many.")
    question: Text | None = Field(None, description="What the study wanted to know.")
    description: LongText | None = Field(None, description="How it was done, in paragraphs.")
    findings: Many[Claim] = Field((), description="What came out.")
    limits: Many[Text] = Field(
        (), description="What it cannot tell.", examples=["Only patients who speak English were asked"]
    )
    link: Link | None = Field(
        None, description="Where the full report stands.", examples=["https://example.com/report"]
    )
    publisher: Text | None = Field(None, description="Who made it.", examples=["Research team"])
