"""A customer journey: stages of steps, as the customer lives them."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar, Literal

from pydantic import Field

from cxschema.models.entry import Envelope, JourneyRef, LifecycleRef, PersonaRef
from cxschema.models.fields import Id, LongText, Many, Model, Text
from cxschema.models.step import Measure, Step


class JourneyState(StrEnum):
    """Whether a journey is lived today or hoped for."""

    CURRENT = "current"
    FUTURE = "future"


class Stage(Model):
    """A part of the journey with one aim of the customer's."""

    id: Id | None = Field(None, description="A short name that never changes.", examples=["visit"])
    name: Text = Field(description="What the stage is called.", examples=["The visit"])
    lifecycle: LifecycleRef | None = Field(
        None, description="Where it stands in the customer lifecycle.", examples=["use"]
    )
    goal: Text | None = Field(
        None, description="What the customer wants from this stage.", examples=["To be out of pain"]
    )
    steps: Many[Step] = Field((), description="What the customer does, in order.")
    measures: Many[Measure] = Field((), description="Numbers that tell how well this stage goes.")


class Lane(Model):
    """A lane of the map that only this journey has."""

    shorthand: ClassVar[str | None] = "name"

    id: Id = Field(description="The name that steps use.", examples=["risk"])
    name: Text = Field(description="What readers see.", examples=["What can go wrong"])
    description: Text | None = Field(
        None, description="What stands in the lane.", examples=["Risks to data, money or health"]
    )


class Journey(Envelope):
    """The way of one or more personas towards a goal, stage by stage."""

    kind: Literal["journey"] = Field(
        "journey", description="This file describes a journey.", examples=["journey"]
    )
    name: Text = Field(description="What this journey is called.", examples=["First appointment"])
    summary: Text | None = Field(None, description="What the journey is about, in one or two sentences.")
    personas: Many[PersonaRef] = Field((), description="Whose journey it is.", examples=["nok"])
    goal: Text | None = Field(
        None, description="What the customer wants to reach.", examples=["A healthy tooth, soon"]
    )
    scope: Text | None = Field(
        None,
        description="Where it begins and where it ends.",
        examples=["From the first pain to the next check-up"],
    )
    state: JourneyState = Field(
        JourneyState.CURRENT,
        description="current (as it is) or future (as it should be).",
        examples=["current"],
    )
    improves: JourneyRef | None = Field(
        None,
        description="For a future journey: the current one it makes better.",
        examples=["first-appointment"],
    )
    description: LongText | None = Field(None, description="More about it, in paragraphs.")
    stages: Many[Stage] = Field((), description="The stages, in order.")
    lanes: Many[Lane] = Field((), description="Lanes of the map that this journey has beside the usual ones.")
    measures: Many[Measure] = Field((), description="Numbers that tell how well the whole journey goes.")
