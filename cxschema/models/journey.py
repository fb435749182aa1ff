"""A customer journey: stages of steps, as the customer lives them."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from cxschema.models.entry import (
    ChannelRef,
    Claim,
    Confidence,
    Envelope,
    EvidenceRef,
    JourneyRef,
    LifecycleRef,
    PainPoint,
    PersonaRef,
    TeamRef,
)
from cxschema.models.fields import Duration, Id, LongText, Many, Model, NotEmpty, Reference, Text

ActorRef = Annotated[str, NotEmpty, Reference(("persona", "team"))]


class JourneyState(StrEnum):
    """Whether a journey is lived today or hoped for."""

    CURRENT = "current"
    FUTURE = "future"


class Activity(Model):
    """What the organisation does in a step, and which team does it."""

    shorthand: ClassVar[str | None] = "text"

    id: Id | None = Field(None, description="A short name that never changes.", examples=["check-calendar"])
    text: Text = Field(description="What is done.", examples=["Checks the dentists' calendars"])
    team: TeamRef | None = Field(None, description="The team that does it.", examples=["front-desk"])
    system: Text | None = Field(
        None, description="The system or tool it is done with.", examples=["Booking system"]
    )


class Step(Model):
    """One thing the customer does on the way."""

    shorthand: ClassVar[str | None] = "name"

    id: Id | None = Field(None, description="A short name that never changes.", examples=["pay"])
    name: Text = Field(description="The step in the customer's words.", examples=["Pay"])
    actors: Many[ActorRef] = Field(
        (),
        description="Who acts: persona:… or team:…; the journey's personas, if left out.",
        examples=["persona:nok"],
    )
    action: Text | None = Field(
        None, description="What the customer does.", examples=["Pays by QR code at the desk"]
    )
    touchpoint: Text | None = Field(None, description="What the customer meets.", examples=["Payment desk"])
    channels: Many[ChannelRef] = Field((), description="Through which channel.", examples=["clinic"])
    emotion: Annotated[float, Field(ge=-2, le=2, multiple_of=0.5)] | None = Field(
        None, description="From -2 (very bad) to 2 (very good), in half steps.", examples=[-1]
    )
    feeling: Text | None = Field(
        None, description="The emotion in words.", examples=["Impatient, a little worried"]
    )
    thoughts: Many[Claim] = Field(
        (), description="What goes through the customer's head.", examples=["Will this take long?"]
    )
    needs: Many[Claim] = Field(
        (), description="What the customer needs here.", examples=["To know the price beforehand"]
    )
    decision: Text | None = Field(
        None, description="What the customer decides here.", examples=["Stays or looks elsewhere"]
    )
    pain_points: Many[PainPoint] = Field((), description="What hurts or hinders here.")
    opportunities: Many[Claim] = Field((), description="What could be made better here.")
    frontstage: Many[Activity] = Field((), description="What staff do in the customer's sight.")
    backstage: Many[Activity] = Field((), description="What staff do out of the customer's sight.")
    support: Many[Activity] = Field((), description="What systems and other teams do behind it.")
    duration: Duration | None = Field(
        None,
        description="How long it takes: a number or range, and min, h, days, weeks, months or years.",
        examples=["10-15 min"],
    )
    evidence: Many[EvidenceRef] = Field(
        (), description="The studies this step rests on.", examples=["patient-interviews"]
    )
    confidence: Confidence | None = Field(
        None, description="How well this step is known.", examples=["qualitative"]
    )


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
