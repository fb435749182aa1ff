"""A step of a journey: one thing the customer does, how it feels, and what stands behind it."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from cxschema.models.entry import (
    ChannelRef,
    Claim,
    Confidence,
    EvidenceRef,
    JourneyRef,
    PainPoint,
    PersonaRef,
    Picture,
    Point,
    Quote,
    TeamRef,
)
from cxschema.models.fields import (
    Duration,
    Flag,
    Id,
    LongText,
    Many,
    Model,
    NotEmpty,
    Period,
    Reference,
    Text,
)

ACTOR = Reference(("persona", "team"))
ActorRef = Annotated[str, NotEmpty, ACTOR]
Emotion = Annotated[float, Field(ge=-2, le=2, multiple_of=0.5)]


class Activity(Model):
    """What the organisation does in a step, and which team does it."""

    shorthand: ClassVar[str | None] = "text"

    id: Id | None = Field(None, description="A short name that never changes.", examples=["check-calendar"])
    text: Text = Field(description="What is done.", examples=["Checks the dentists' calendars"])
    team: TeamRef | None = Field(None, description="The team that does it.", examples=["front-desk"])
    system: Text | None = Field(
        None, description="The system or tool it is done with.", examples=["Booking system"]
    )


class PersonaEmotion(Model):
    """How a step feels to one of the other personas on the journey."""

    persona: PersonaRef = Field(description="Whose feeling it is.", examples=["tom"])
    emotion: Emotion = Field(
        description="From -2 (very bad) to 2 (very good), in half steps.", examples=[0.5]
    )
    feeling: Text | None = Field(
        None, description="The emotion in words.", examples=["Calm; the company pays"]
    )
    evidence: Many[EvidenceRef] = Field(
        (), description="The studies this rests on.", examples=["patient-interviews"]
    )
    confidence: Confidence | None = Field(
        None,
        description="How well this is known: assumed, anecdotal, qualitative or quantitative.",
        examples=["assumed"],
    )


class Branch(Model):
    """A way on from a step: forward, back, or aside when something fails."""

    shorthand: ClassVar[str | None] = "step"

    step: Id = Field(description="The id of the step that follows; one of this journey.", examples=["pay"])
    when: Text | None = Field(
        None, description="In which case the journey goes this way.", examples=["The card is refused"]
    )
    failure: Flag = Field(
        default=False, description="true, where this way is taken because something failed.", examples=[True]
    )


class LaneCell(Model):
    """What a step says in one of the journey's own lanes."""

    id: Id = Field(description="The lane, one of the journey's `lanes`.", examples=["risk"])
    text: Many[LongText] = Field(
        description="What stands there: a text, or a list of texts.", examples=["A form goes missing"]
    )


class Measure(Model):
    """A number that tells how well a step, a stage or the whole journey goes."""

    shorthand: ClassVar[str | None] = "text"

    id: Id | None = Field(None, description="A short name that never changes.", examples=["wait-time"])
    text: Text = Field(description="What is measured.", examples=["Minutes until somebody answers"])
    value: float | None = Field(None, description="What was measured last.", examples=[14])
    target: float | None = Field(None, description="What it should be.", examples=[5])
    unit: Text | None = Field(None, description="What the numbers count; it follows them.", examples=["min"])
    date: Period | None = Field(
        None, description="When it was measured: a year, a month or a day.", examples=["2026-09"]
    )
    evidence: Many[EvidenceRef] = Field(
        (), description="Where the numbers come from.", examples=["call-centre-analytics"]
    )


class Opportunity(Claim):
    """Something that could be made better for the customer."""

    solves: Many[Id] = Field(
        (),
        description="The ids of the pain points of this journey that it would heal.",
        examples=["price-comes-last"],
    )


class Step(Model):
    """One thing the customer does on the way."""

    shorthand: ClassVar[str | None] = "name"

    id: Id | None = Field(None, description="A short name that never changes.", examples=["pay"])
    name: Text = Field(description="The step in the customer's words.", examples=["Pay"])
    actors: Many[ActorRef] = Field(
        (),
        description="Who acts: persona:… or team:…; the journey's personas, if neither this nor `roles` says it.",
        examples=["persona:nok"],
    )
    roles: Many[Text] = Field(
        (),
        description="Who else acts and has no entry of their own, in words.",
        examples=["Payment provider"],
    )
    image: Picture | None = Field(
        None, description="A drawing of the step, for the storyboard.", examples=["first-appointment/pay.svg"]
    )
    action: Text | None = Field(
        None, description="What the customer does.", examples=["Pays by QR code at the desk"]
    )
    touchpoint: Text | None = Field(None, description="What the customer meets.", examples=["Payment desk"])
    channels: Many[ChannelRef] = Field((), description="Through which channel.", examples=["clinic"])
    emotion: Emotion | None = Field(
        None, description="From -2 (very bad) to 2 (very good), in half steps.", examples=[-1]
    )
    feeling: Text | None = Field(
        None, description="The emotion in words.", examples=["Impatient, a little worried"]
    )
    emotions: Many[PersonaEmotion] = Field(
        (), description="The same for the journey's other personas, where they feel otherwise."
    )
    engagement: Annotated[float, Field(ge=1, le=5, multiple_of=0.5)] | None = Field(
        None,
        description="How much is at stake for the customer, good or bad: 1 (hardly anything) to 5 (everything).",
        examples=[4],
    )
    thoughts: Many[Claim] = Field(
        (), description="What goes through the customer's head.", examples=["Will this take long?"]
    )
    quotes: Many[Quote] = Field((), description="Real words of real customers about this step.")
    needs: Many[Claim] = Field(
        (), description="What the customer needs here.", examples=["To know the price beforehand"]
    )
    decision: Text | None = Field(
        None, description="What the customer decides here.", examples=["Stays or looks elsewhere"]
    )
    pain_points: Many[PainPoint] = Field((), description="What hurts or hinders here.")
    opportunities: Many[Opportunity] = Field((), description="What could be made better here.")
    physical_evidence: Many[Point] = Field(
        (), description="What the customer sees, holds or takes along.", examples=["Receipt"]
    )
    frontstage: Many[Activity] = Field((), description="What staff do in the customer's sight.")
    backstage: Many[Activity] = Field((), description="What staff do out of the customer's sight.")
    support: Many[Activity] = Field((), description="What systems and other teams do behind it.")
    systems: Many[Text] = Field(
        (), description="Systems at work here that no activity names.", examples=["Payment terminal"]
    )
    measures: Many[Measure] = Field((), description="Numbers that tell how well this step goes.")
    lanes: Many[LaneCell] = Field((), description="What stands in the journey's own lanes.")
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
    next: Many[Branch] = Field(
        (),
        description="The steps that may follow, where it is not simply the one below.",
        examples=["pay"],
    )
    ending: Text | None = Field(
        None,
        description="How the journey ends here, where it does; nothing follows then unless `next` says so.",
        examples=["Goes to another clinic"],
    )
    opens: JourneyRef | None = Field(
        None, description="The journey that tells this step in detail.", examples=["family-check-up"]
    )
    replaces: Many[Id] = Field(
        (),
        description="In a journey that improves another: the ids of the steps there that this one takes the place of; the step of the same id, if left out.",
        examples=["pay"],
    )
    change: Text | None = Field(
        None,
        description="In a journey that improves another: what the customer notices.",
        examples=["The price is known before the visit"],
    )
    requires: Many[Activity] = Field(
        (), description="In a journey that improves another: what the organisation has to change for it."
    )
